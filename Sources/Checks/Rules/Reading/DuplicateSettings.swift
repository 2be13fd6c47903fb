import Findings

/// Settings stand in one file.
struct DuplicateSettings: RuleDescription {
  let id = "duplicate-settings"
  let summary = "Settings stand in two files, of which one is read"
  let rationale = "Whoever edits the other one waits in vain for what it says."
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/scopebook.yml --
    title: Letters
    -- ⟦project/scopebook.yaml⟧ --
    theme: standard
    -- project/overview.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/scopebook.yml --
    title: Letters
    theme: standard
    -- project/overview.md --
    # Letters
    """
  ]
}
