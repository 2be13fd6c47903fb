import Findings

/// A key stands once in its mapping.
struct DuplicateKey: RuleDescription {
  let id = "duplicate-key"
  let summary = "A key of a YAML file stands twice in one mapping"
  let rationale = "Only the first is read, so whatever the second says is lost without a word."
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/scopebook.yml --
    title: Letters
    description: Letters to desks
    ⟦title⟧: The post room
    -- project/overview.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/scopebook.yml --
    title: Letters
    description: Letters to desks
    -- project/overview.md --
    # Letters
    """
  ]
}
