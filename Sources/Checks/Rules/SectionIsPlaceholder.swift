import Findings
import ProjectModel

/// A section is more than a promise to write it.
struct SectionIsPlaceholder: Rule {
  let id = "section-is-placeholder"
  let summary = "A section that the scoping template asks for holds nothing but placeholders"
  let rationale = """
    "TBD" is easy to overlook once the page looks full. If something is not known yet, say who finds out, and by when.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Background

    ⟦TBD⟧
    """,
    """
    -- project/release-1/planning.md --
    # Planning

    ## Timeline

    - ⟦...⟧
    """,
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Timeline

    N/A — the customer sets the dates

    ## Team

    - **Data**: Ana Petherick
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.required(.placeholder).compactMap { assessment in
      // The header of a canvas has a rule of its own.
      guard let place = assessment.evidence, !assessment.section.isCanvasHeader else { return nil }
      return finding(
        at: place, "\(assessment.name) holds only a placeholder",
        suggestion: "\(assessment.section.question), or write N/A with the reason")
    }
  }
}
