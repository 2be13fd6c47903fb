import Findings
import ProjectModel

/// A section that is there says something.
struct SectionEmpty: Rule {
  let id = "section-empty"
  let summary = "A section that the scoping template asks for has nothing below its heading"
  let rationale = """
    A heading alone looks finished in a table of contents, and is not. Write a first sentence, or "N/A" with the reason. Of \
    blocks of a canvas canvas-block-empty speaks.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ⟦### Background⟧

    ### Relevance

    Sorting by hand costs 40 hours a week, and the office moves in May.
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Background

    Two people sort the letters by hand.
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.required(.empty, where: { $0.template.kind != .canvas }).compactMap { assessment in
      guard let place = assessment.evidence else { return nil }
      return finding(
        at: place, "\(assessment.name) is empty", suggestion: assessment.section.question)
    }
  }
}

extension ScopedProject {
  /// The sections that are asked for and in a state, in the order of releases and templates; one that a single answer fills
  /// for two templates once.
  func required(
    _ state: SectionState, where isMeant: (AssessedTemplate) -> Bool = { _ in true }
  ) -> [SectionAssessment] {
    releases.flatMap(\.templates).filter(isMeant).flatMap(\.assessments).filter {
      $0.isRequired && $0.state == state && $0.repeated == nil
    }
  }
}

extension TemplateSection {
  /// What to answer, as a verb phrase.
  var question: String {
    if let prompt = prompts.first { return "answer \"\(prompt)\"" }
    return guidance.isEmpty ? "write it, or N/A with the reason" : "write: \(guidance)"
  }
}
