import Findings

/// The accent of the settings can be read.
struct PaleAccent: RuleDescription {
  let id = "pale-accent"
  let summary = "The accent colour is too light for words on a white page"
  let rationale = """
    Links wear the accent. WCAG 2.2 asks for a contrast of 4.5; the site takes the nearest darker shade, which may not \
    be the one that was meant.
    """
  let severity = Severity.note
  let flagged: [Example] = [
    """
    -- project/scopebook.yml --
    look:
      accent: ⟦"#ffcc00"⟧
    -- project/overview.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/scopebook.yml --
    look:
      accent: "#0b6e4f"
    -- project/overview.md --
    # Letters
    """
  ]
}
