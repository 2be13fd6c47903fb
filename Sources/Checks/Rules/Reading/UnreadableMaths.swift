import Findings

/// A formula is TeX that GitHub knows.
struct UnreadableMaths: RuleDescription {
  let id = "unreadable-maths"
  let summary = "A formula is shown as its source, since something in it is not understood"
  let rationale = "Whoever reads the page sees the source, here and on GitHub."
  let severity = Severity.note
  let flagged: [Example] = [
    #"""
    -- project/overview.md --
    # Letters

    The share is $⟦\fraq⟧{hits}{letters}$.
    """#
  ]
  let accepted: [Example] = [
    #"""
    -- project/overview.md --
    # Letters

    The share is $\frac{hits}{letters}$.
    """#
  ]
}
