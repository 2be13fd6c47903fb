import Findings

/// A text file is UTF-8.
struct InvalidEncoding: RuleDescription {
  let id = "invalid-encoding"
  let summary = "A text file holds bytes that are not UTF-8"
  let rationale = "The page shows a replacement character in their place, and words that hold them are not found."
  let severity = Severity.warning
  let flagged: [Example] = [
    Example(
      bytes:
        #"""
        -- project/overview.md --
        # Letters

        The caf⟦\xE9⟧ opens at six.
        """#)
  ]
  let accepted: [Example] = [
    """
    -- project/overview.md --
    # Letters

    The café opens at six.
    """
  ]
}
