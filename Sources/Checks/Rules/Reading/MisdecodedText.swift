import Findings

/// A text was never saved in a wrong encoding.
struct MisdecodedText: RuleDescription {
  let id = "misdecoded-text"
  let summary = "Characters are garbled because a text was once saved in a wrong encoding"
  let rationale = "Readers stumble over them, and headings and statuses that hold them are not recognised."
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/overview.md --
    # Letters

    We⟦â€™⟧re sorting by hand.
    """
  ]
  let accepted: [Example] = [
    """
    -- project/overview.md --
    # Letters

    We’re sorting by hand.
    """
  ]
}
