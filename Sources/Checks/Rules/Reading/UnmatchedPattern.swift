import Findings

/// A path in the settings is that of a file.
struct UnmatchedPattern: RuleDescription {
  let id = "unmatched-pattern"
  let summary = "A path or pattern in the settings matches no file"
  let rationale = "What it was to bring along is not there: measured values, a logo, a part of the layout."
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/scopebook.yml --
    evidence: [⟦models/recal.json⟧]
    -- project/models/recall.json --
    {"recall": 0.93}
    -- project/overview.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/scopebook.yml --
    evidence: [models/recall.json]
    -- project/models/recall.json --
    {"recall": 0.93}
    -- project/overview.md --
    # Letters
    """
  ]
}
