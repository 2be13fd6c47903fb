import Findings

/// The settings name a theme that there is.
struct UnknownTheme: RuleDescription {
  let id = "unknown-theme"
  let summary = "The settings name a theme that is neither built in nor a folder of the project"
  let rationale = "The site wears the standard theme in its place."
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/scopebook.yml --
    theme: ⟦standrad⟧
    -- project/overview.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/scopebook.yml --
    theme: standard
    -- project/overview.md --
    # Letters
    """
  ]
}
