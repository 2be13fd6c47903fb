import Findings
import ProjectModel

/// Every waiver accepts something.
struct WaiverUnused: WaiverRule {
  let id = "waiver-unused"
  let summary = "A waiver accepts nothing"
  let rationale = """
    What it accepted is mended or has moved, and one day it would hide something new. Broken input and faults of waivers cannot \
    be accepted. Looked for when the whole project is checked as it stands, without --release, --template and --phase.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    <!-- scopebook: accept ⟦metric-target-missed⟧ reason="The new labels come in May" -->

    | ID | Metric | Target | Measured |
    | --- | --- | --- | --- |
    | M1 | Recall | ≥ 0.70 | 0.81 |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Target | Measured |
    | --- | --- | --- | --- |
    | M1 | Recall <!-- scopebook: accept metric-target-missed reason="The new labels come in May" --> | ≥ 0.70 | 0.6152 |
    """
  ]

  /// What is found only when a site is built, or only with a day to compare with.
  private static let notAlwaysLookedFor: Set = [
    "diagram-not-drawn", "invalid-layout", "page-collision", "pale-accent", "unknown-layout-name", "unknown-theme",
    "unused-theme-file",
  ]

  func findings(in waiving: Waiving, _ asked: ReviewOptions) -> [Finding] {
    // A part of the project, other templates and phases show only a part of what is accepted.
    guard asked.release == nil, asked.template == nil, asked.phase == nil else { return [] }
    let unused = waiving.uses.map(\.waiver).enumerated().filter { index, waiver in
      !waiving.uses[index].isExpired && waiving.uses[index].findings.isEmpty && isLookedFor(waiver.rule, asked)
    }
    guard !unused.isEmpty else { return [] }
    let elsewhere = Dictionary(grouping: waiving.left) { "\($0.rule) \($0.place.path)" }
    return unused.map { _, waiver in
      finding(waiver, elsewhere: elsewhere["\(waiver.rule) \(waiver.place.path)"]?.first, waiving)
    }
  }

  private func isLookedFor(_ rule: String, _ asked: ReviewOptions) -> Bool {
    if rule == "milestone-overdue" { return asked.today != nil }
    return !Self.notAlwaysLookedFor.contains(rule)
  }

  private func finding(_ waiver: Waiver, elsewhere: Finding?, _ waiving: Waiving) -> Finding {
    guard Waiver.isAcceptable(waiver.rule) else {
      return finding(
        at: waiver.place, "\(waiver.rule) cannot be accepted", suggestion: "mend what it finds, and delete the waiver")
    }
    if waiving.turnedOff.contains(waiver.rule) {
      return finding(
        at: waiver.place, "nothing to accept: the settings turn \(waiver.rule) off", suggestion: "delete the waiver")
    }
    let item = waiver.items.isEmpty ? "" : " of \(waiver.items.joined(separator: ", "))"
    return finding(
      at: waiver.place, "nothing to accept: no \(waiver.rule)\(item) is found \(waiver.scope.words)",
      suggestion: elsewhere == nil ? "delete the waiver" : "move the waiver to what it should accept, or delete it",
      related: elsewhere.map { [Finding.Related("one is found here", at: $0.place)] } ?? [])
  }
}
