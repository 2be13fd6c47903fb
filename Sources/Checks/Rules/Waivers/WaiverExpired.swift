import Findings
import ProjectModel

/// No waiver is older than the day until which it was meant to hold.
struct WaiverExpired: WaiverRule {
  let id = "waiver-expired"
  let summary = "A finding was accepted until a day that is past, and counts again"
  let rationale = """
    A date on a waiver is a promise to look at the matter again. The day is compared with --today; without it nothing expires, \
    since the same project gives the same report on any day.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    <!-- scopebook: accept metric-target-missed reason="The new labels come in May" until=⟦2026-05-31⟧ -->

    | ID | Metric | Target | Measured |
    | --- | --- | --- | --- |
    | M1 | Recall | ≥ 0.70 | 0.6152 |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    <!-- scopebook: accept metric-target-missed reason="The new labels come in June" until=2026-06-30 -->

    | ID | Metric | Target | Measured |
    | --- | --- | --- | --- |
    | M1 | Recall | ≥ 0.70 | 0.6152 |
    """
  ]

  func findings(in waiving: Waiving, _ asked: ReviewOptions) -> [Finding] {
    waiving.uses.filter(\.isExpired).map { use in
      let again = use.findings.first.map { Finding.Related("counts again", at: $0.place) }
      return finding(
        at: use.waiver.untilPlace ?? use.waiver.place,
        "the waiver of \(use.waiver.rule) expired on \(use.waiver.until ?? "")",
        suggestion: again == nil
          ? "delete it: there is nothing left to accept" : "mend what it accepted, or agree on a later day",
        related: [again].compactMap(\.self))
    }
  }
}
