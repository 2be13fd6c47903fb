import Findings

/// A document says something.
struct EmptyDocument: RuleDescription {
  let id = "empty-document"
  let summary = "A Markdown file is empty"
  let rationale = """
    An empty page in the navigation sends its readers away, and looks like work done in a list of files.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/overview.md --
    # Letters
    -- ⟦project/notes.md⟧ --

    """
  ]
  let accepted: [Example] = [
    """
    -- project/overview.md --
    # Letters
    -- project/notes.md --
    The post room opens at six.
    """
  ]
}
