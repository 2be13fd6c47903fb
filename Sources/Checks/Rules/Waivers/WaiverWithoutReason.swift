import Findings
import ProjectModel

/// Every waiver says why.
struct WaiverWithoutReason: WaiverRule {
  let id = "waiver-without-reason"
  let summary = "A finding is accepted, and nobody says why"
  let rationale = """
    Those who read it later must know whether it still holds. The finding stays accepted, so that the reason is all that is \
    missing.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    <!-- scopebook: accept ⟦requirement-without-deliverable⟧ -->

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | Todo |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    <!-- scopebook: accept requirement-without-deliverable reason="The other team plans its part in May" -->

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | Todo |
    """
  ]

  func findings(in waiving: Waiving, _ asked: ReviewOptions) -> [Finding] {
    waiving.uses.map(\.waiver).filter { $0.reason == nil && $0.isFirst }.map { waiver in
      finding(
        at: waiver.place,
        waiver.emptyReason.map { "\"\($0)\" is no reason to accept \(waiver.rule)" }
          ?? "the waiver of \(waiver.rule) gives no reason",
        suggestion: "say why this may stay as it is: \(waiver.isSetting ? "reason: …" : "reason=\"…\"")")
    }
  }
}
