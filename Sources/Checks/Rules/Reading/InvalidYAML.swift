import Findings

/// Settings, canvases and front matter are YAML.
struct InvalidYAML: RuleDescription {
  let id = "invalid-yaml"
  let summary = "A YAML file or front matter cannot be read"
  let rationale = "None of it counts: settings fall back to what is usual, and a canvas has no blocks."
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/scopebook.yml --
    title: Letters⟦:⟧ the pilot
    -- project/overview.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/scopebook.yml --
    title: "Letters: the pilot"
    -- project/overview.md --
    # Letters
    """
  ]
}
