import Findings

/// A document is one that a person could have written.
struct RefusedInput: RuleDescription {
  let id = "refused-input"
  let summary = "A file is too large or nested too deep to be read"
  let rationale = """
    Reading it would take longer than anybody waits. It is shown as it stands, and nothing in it counts.
    """
  let severity = Severity.error
  let flagged: [Example] = [
    Example(
      "-- project/overview.md --\n⟦\(String(repeating: ">", count: 40))⟧\(String(repeating: ">", count: 161))\n")
  ]
  let accepted: [Example] = [
    """
    -- project/overview.md --
    # Letters

    > > > A quote in a quote in a quote
    """
  ]
}
