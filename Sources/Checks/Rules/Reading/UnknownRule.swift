import Findings

/// Settings and waivers name rules that there are.
struct UnknownRule: RuleDescription {
  let id = "unknown-rule"
  let summary = "The settings name a rule that nobody knows"
  let rationale = "The rule that was meant goes on as before."
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/scopebook.yml --
    checks:
      ⟦placehlder⟧: off
    -- project/overview.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/scopebook.yml --
    checks:
      placeholder: off
    -- project/overview.md --
    # Letters
    """
  ]
}
