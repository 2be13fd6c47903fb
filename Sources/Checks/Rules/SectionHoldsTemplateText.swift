import Findings
import ProjectModel

/// A section holds the team's answer and not the template's question.
struct SectionHoldsTemplateText: Rule {
  let id = "section-holds-template-text"
  let summary = "A section still holds nothing but the scoping template's own text"
  let rationale = """
    Guidance that nobody replaced reads like an answer to those who skim. Guidance above an answer does no harm.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Relevance

    ⟦Argue why it is worth doing and why now, with numbers where you have them.⟧
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Relevance

    Argue why it is worth doing and why now, with numbers where you have them.

    Sorting by hand costs 40 hours a week, and the office moves in May.
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.required(.templateText).compactMap { assessment in
      guard let place = assessment.evidence else { return nil }
      return finding(
        at: place, "\(assessment.name) still holds the template's text",
        suggestion: "replace it: \(assessment.section.question)")
    }
  }
}
