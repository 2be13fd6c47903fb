import Findings

/// What lies in a theme is used.
struct UnusedThemeFile: RuleDescription {
  let id = "unused-theme-file"
  let summary = "A file of the project's theme is used by no page"
  let rationale = """
    Whoever wrote it waits in vain for what it changes. A part takes the place of the theme's by having its name; style \
    sheets lie in styles/, scripts in scripts/.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- ⟦project/theme/foter.mustache⟧ --
    <p>Made with care</p>
    -- project/overview.md --
    # Letters
    """,
    """
    -- ⟦project/theme/letters.css⟧ --
    h1 { color: teal; }
    -- project/overview.md --
    # Letters
    """,
  ]
  let accepted: [Example] = [
    """
    -- project/theme/footer.mustache --
    <p>Made with care</p>
    -- project/theme/styles/97-letters.css --
    h1 { color: teal; }
    -- project/overview.md --
    # Letters
    """
  ]
}
