import Findings

/// A layout uses names that pages provide.
struct UnknownLayoutName: RuleDescription {
  let id = "unknown-layout-name"
  let summary =
    "A layout of the project's theme uses a name that no page provides, or a part that the theme does not have"
  let rationale = "It renders as nothing, and the gap is easily missed."
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/theme/footer.mustache --
    <p>Scopebook ⟦{{verson}}⟧</p>
    -- project/overview.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/theme/footer.mustache --
    <p>Scopebook {{version}}</p>
    -- project/overview.md --
    # Letters
    """
  ]
}
