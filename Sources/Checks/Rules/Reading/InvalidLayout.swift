import Findings

/// A part of a theme is a Mustache layout.
struct InvalidLayout: RuleDescription {
  let id = "invalid-layout"
  let summary = "A layout of the project's theme cannot be read"
  let rationale = "The page is made without that part, be it a footer or the whole frame."
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- ⟦project/theme/footer.mustache⟧ --
    {{#version}}Made with care
    -- project/overview.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/theme/footer.mustache --
    {{#version}}Made with care{{/version}}
    -- project/overview.md --
    # Letters
    """
  ]
}
