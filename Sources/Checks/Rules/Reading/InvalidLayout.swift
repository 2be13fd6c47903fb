import Findings

/// A part of a theme is a Mustache layout.
struct InvalidLayout: RuleDescription {
  let id = "invalid-layout"
  let summary = "A layout of the project's theme cannot be read"
  let rationale = """
    The theme's own part stands in its place, so that the pages are whole, but they do not show what was meant. A part \
    that includes itself is no layout either.
    """
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/theme/footer.mustache --
    ⟦{{#version}}⟧Made with care
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
