import Findings

/// No commands of another generator are left in a text.
struct TemplateLeftover: RuleDescription {
  let id = "template-leftover"
  let summary = "A command of a template language stands in a document"
  let rationale = "No tool carries it out here, so what it stood for is missing from the page."
  let severity = Severity.note
  let flagged: [Example] = [
    """
    -- project/overview.md --
    # Letters

    Version ⟦{{ version }}⟧ is at the post room.
    """
  ]
  let accepted: [Example] = [
    """
    -- project/overview.md --
    # Letters

    Version 2 is at the post room; `{{ version }}` is code.
    """
  ]
}
