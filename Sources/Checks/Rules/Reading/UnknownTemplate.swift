import Findings

/// A scoping template is one that there is.
struct UnknownTemplate: RuleDescription {
  let id = "unknown-template"
  let summary = "A scoping template is named that nobody knows"
  let rationale = "The release is not held to it, and looks more complete than it is."
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/scopebook.yml --
    templates: [⟦madewithlm⟧]
    -- project/overview.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/scopebook.yml --
    templates: [madewithml]
    -- project/overview.md --
    # Letters
    """
  ]
}
