import Findings

/// A key means something.
struct UnknownKey: RuleDescription {
  let id = "unknown-key"
  let summary = "A YAML file holds a key that nobody knows"
  let rationale = "It is most often a slip of the keyboard, and what stands behind it is not read."
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/scopebook.yml --
    ⟦titel⟧: Letters
    -- project/overview.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/scopebook.yml --
    title: Letters
    -- project/overview.md --
    # Letters
    """
  ]
}
