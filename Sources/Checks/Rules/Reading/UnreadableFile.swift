import Findings

/// A file of the project can be read.
struct UnreadableFile: RuleDescription {
  let id = "unreadable-file"
  let summary = "A file or folder cannot be read, or is no text"
  let rationale = """
    It is missing from the site and from every check. Links that leave the project's folder are not followed for the \
    sake of whoever builds it.
    """
  let severity = Severity.error
  let flagged: [Example] = [
    Example(
      bytes:
        #"""
        -- ⟦project/sketch.md⟧ --
        \x89PNG\x00\x00\x00\x0DIHDR\x00\xFF
        -- project/overview.md --
        # Letters
        """#)
  ]
  let accepted: [Example] = [
    Example(
      bytes:
        #"""
        -- project/sketch.png --
        \x89PNG\x00\x00\x00\x0DIHDR\x00\xFF
        -- project/overview.md --
        # Letters
        """#)
  ]
}
