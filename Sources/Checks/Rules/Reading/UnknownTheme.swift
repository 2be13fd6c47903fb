import Findings

/// The settings name a theme that there is.
struct UnknownTheme: RuleDescription {
  let id = "unknown-theme"
  let summary = "The settings name a theme that is neither built in nor a folder with a theme's files"
  let rationale = """
    The site wears the standard theme in its place. Built in are "standard" and "print"; a folder counts from the project \
    folder on and does not leave the folder that holds the project. On the command line, --theme takes any folder.
    """
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
