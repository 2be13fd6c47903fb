import Findings

/// A scoping template of the project's own follows the format.
struct InvalidTemplate: RuleDescription {
  let id = "invalid-template"
  let summary = "A scoping template of the project's own holds something that the format does not have"
  let rationale = "What is not understood is asked of nobody, and the score is higher than it should be."
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/scopebook.yml --
    templates: [our-review.yml]
    -- project/our-review.yml --
    template: our-review
    title: Our review
    kind: document
    sections:
    - id: risks
      title: Risks
      ⟦requird⟧: review
    -- project/overview.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/scopebook.yml --
    templates: [our-review.yml]
    -- project/our-review.yml --
    template: our-review
    title: Our review
    kind: document
    sections:
    - id: risks
      title: Risks
      required: review
    -- project/overview.md --
    # Letters
    """
  ]
}
