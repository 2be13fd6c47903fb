import Checks
import Findings
import ProjectModel
import Testing

/// Cases of rules about items that are too rare for their examples.
@Suite("Rules about items get rare cases right")
struct ItemRuleTests {
  private static func deliverables(_ rows: String) -> String {
    "-- project/release-1/planning.md --\n# Planning\n\n## Deliverables\n\n| ID | Deliverable | Dependencies | Status |\n"
      + "| --- | --- | --- | --- |\n" + rows + "\n"
  }

  // MARK: Cycles

  @Test func endsWithTenThousandItemsInAChain() {
    let rows = (1...10_000).map { "| D\($0) | Part \($0) | \($0 < 10_000 ? "D\($0 + 1)" : "-") | Todo |" }
    let text = Self.deliverables(rows.joined(separator: "\n"))
    #expect(Review.reviewing(text).lines(of: "dependency-cycle", in: text) == [])
  }

  @Test func cutsACycleOfTenThousandItemsInTheMiddle() throws {
    let rows = (1...10_000).map { "| D\($0) | Part \($0) | D\($0 % 10_000 + 1) | Todo |" }
    let findings = Review.reviewing(Self.deliverables(rows.joined(separator: "\n"))).findings
      .filter { $0.rule == "dependency-cycle" }
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.message.hasPrefix("D1 needs D2, which needs D3"))
    #expect(finding.message.hasSuffix("D7, … 9,992 more …, which needs D10000, which needs D1"))
    #expect(finding.related.count == 100)
    #expect(finding.related.last?.message == "D10000 depends on D1")
  }

  @Test func givesEachStepOfACycleItsPlace() throws {
    let text = """
      -- project/release-1/product.md --
      # Product

      ## Requirements

      | ID | Requirement | Priority | Status |
      | --- | --- | --- | --- |
      | R1 | Sort letters | must | Todo |

      -- project/release-1/planning.md --
      # Planning

      ## Deliverables

      | ID | Deliverable | Fulfils | Dependencies | Status |
      | --- | --- | --- | --- | --- |
      | D1 | Labels | - | R1 | Todo |
      | D2 | Classifier | R1 | D1 | Todo |
      """
    let review = Review.reviewing(text)
    let finding = try #require(review.findings.first { $0.rule == "dependency-cycle" })
    #expect(finding.message == "D1 needs R1, which needs D2, which needs D1")
    #expect(finding.related.map(\.message) == ["D1 depends on R1", "D2 fulfils R1", "D2 depends on D1"])
  }

  @Test func tellsOfTwoCyclesInOneKnot() {
    let text = Self.deliverables(
      "| D1 | One | D2 | Todo |\n| D2 | Two | D1, D3 | Todo |\n| D3 | Three | D2 | Todo |")
    #expect(
      Review.reviewing(text).lines(of: "dependency-cycle", in: text) == [
        "project/release-1/planning.md:7: error: D1 needs D2, which needs D1",
        "project/release-1/planning.md:8: error: D2 needs D3, which needs D2",
      ])
  }

  @Test func letsALaterReleaseTurnADependencyRound() {
    let first = Self.deliverables("| D1 | One | D2 | Todo |\n| D2 | Two | - | Todo |")
    let second = Self.deliverables("| D1 | One | - | Todo |\n| D2 | Two | D1 | Todo |")
      .replacing("release-1", with: "release-2")
    // D1 of release 2 says nothing; what release 1 says of it still holds.
    #expect(Review.reviewing(first + second).findings.count { $0.rule == "dependency-cycle" } == 1)
    let mended = second.replacing("| D1 | One | - |", with: "| D1 | One | D3 |") + "| D3 | Three | - | Todo |\n"
    #expect(Review.reviewing(first + mended).findings.count { $0.rule == "dependency-cycle" } == 0)
  }

  @Test(arguments: [("user", "system", 0), ("system", "leading", 1)])
  func letsGoalsOfUsersAndSystemSupportEachOther(first: String, second: String, count: Int) {
    let text = """
      -- project/goals.yml --
      goals:
      - {id: G1, layer: \(first), text: Dry cellars, supports: [G2]}
      - {id: G2, layer: \(second), text: Clean gullies, supports: [G1]}
      -- project/release-1/product.md --
      # Product
      """
    #expect(Review.reviewing(text).findings.count { $0.rule == "dependency-cycle" } == count)
  }

  // MARK: Targets

  @Test(arguments: [
    ("≥ 0.60", "F1 ≥ 0.60 here, ≥ 0.70 in ml_canvas.md:7"), ("60 %", "F1 60 % here, ≥ 0.70 in ml_canvas.md:7"),
    ("> 0.70", nil), ("at least 70%", nil), ("increase by 5 %", nil), ("ideal: 0.80", nil), ("≤ 0.90", nil),
    ("F1 for churners ≥ 0.60", nil), ("p95 < 20 ms", nil), ("TBD", nil),
  ])
  func comparesTargetsOfOneKind(target: String, message: String?) {
    let text = """
      -- project/ml_canvas.md --
      # ML canvas

      ## Metrics

      | Metric | Target |
      | --- | --- |
      | F1 | ≥ 0.70 |
      -- project/monitoring_plan.md --
      # Monitoring plan

      ## Metrics

      | Metric | Target |
      | --- | --- |
      | F1 | \(target) |
      """
    #expect(
      Review.reviewing(text).lines(of: "metric-targets-disagree", in: text)
        == (message.map { ["project/monitoring_plan.md:7: warning: " + $0] } ?? []))
  }

  @Test(arguments: ["0.70", "0.75"])
  func letsReleasesPromiseDifferentValues(target: String) {
    func design(_ release: String, _ target: String) -> String {
      "-- project/\(release)/design.md --\n# System design\n\n## Evaluation\n\n### Metrics\n\n| ID | Metric | Target |\n"
        + "| --- | --- | --- |\n| M1 | F1 | ≥ \(target) |\n"
    }
    let text = design("release-1", "0.70") + design("release-2", target)
    #expect(Review.reviewing(text).lines(of: "metric-targets-disagree", in: text) == [])
  }

  @Test func findsAnObjectiveThatPromisesMoreThanItsMetric() {
    let text = """
      -- project/release-1.md --
      # Product

      ## Objectives

      - O1: Most letters reach the right desk, with recall ≥ 0.90 and precision ≥ 0.95 (M1, M2)

      # System design

      ## Evaluation

      ### Metrics

      | ID | Metric | Target |
      | --- | --- | --- |
      | M1 | Precision | ≥ 0.95 |
      | M2 | Recall | ≥ 0.80 |
      """
    #expect(
      Review.reviewing(text).lines(of: "metric-targets-disagree", in: text) == [
        "project/release-1.md:16: warning: M2 ≥ 0.80 here, ≥ 0.90 on line 5"
      ])
  }

  @Test(arguments: [
    ("A classifier with F1-score ≥ 0.75", 1, 0), ("Recall ≥ 0.8 and F1 ≥ 0.70", 0, 0), ("F1 for churners ≥ 0.6", 0, 1),
    ("People like the search ≥ 75 % better", 0, 1),
  ])
  func knowsAnObjectivesMetricByItsName(objective: String, disagreeing: Int, unmeasured: Int) {
    let text = """
      -- project/release-1/product.md --
      # Product

      ## Objectives

      - \(objective)
      -- project/release-1/design.md --
      # System design

      ## Evaluation

      ### Metrics

      | Metric | Target |
      | --- | --- |
      | F1 | ≥ 0.70 |
      """
    let review = Review.reviewing(text)
    #expect(review.findings.count { $0.rule == "metric-targets-disagree" } == disagreeing)
    #expect(review.findings.count { $0.rule == "objective-without-metric" } == (disagreeing == 1 ? 0 : unmeasured))
  }

  @Test func tellsAnAlertFromATarget() {
    let text = """
      -- project/monitoring_plan.md --
      # Monitoring plan

      ## Metrics

      | Metric | Threshold | Measured |
      | --- | --- | --- |
      | F1 | < 0.60 | 0.72 |
      | Recall | ≥ 0.80 | 0.72 |
      """
    #expect(
      Review.reviewing(text).lines(of: "metric-target-missed", in: text) == [
        "project/monitoring_plan.md:8: warning: \"Recall\" is 0.72, the target is ≥ 0.80"
      ])
  }

  @Test func saysOnceThatNobodyListsDeliverables() {
    let rows = (1...5).map { "| R\($0) | Part \($0) | \($0 == 2 ? "must" : "should") | Todo |" }
    let text =
      "-- project/prd.md --\n# Product\n\n## Requirements\n\n| ID | Requirement | Priority | Status |\n| --- | --- | --- | --- |\n"
      + rows.joined(separator: "\n")
    #expect(
      Review.reviewing(text).lines(of: "requirement-without-deliverable", in: text) == [
        "project/prd.md:7: error: no document lists deliverables for the 5 requirements (1 of them must)"
      ])
  }

  @Test(arguments: [
    ("must", "≥ 0.9", "error"), ("", "≥ 0.9", "error"), ("should", "≥ 0.9", "note"), ("must", "desired: 0.9", nil),
  ])
  func holdsAReleasedReleaseToWhatItMustReach(priority: String, target: String, severity: String?) {
    let text = """
      -- project/release-1/release.yml --
      phase: released
      -- project/release-1/design.md --
      # System design

      ## Evaluation

      ### Metrics

      | ID | Metric | Target | Priority | Measured |
      | --- | --- | --- | --- | --- |
      | M1 | Recall | \(target) | \(priority) | 0.8 |
      | M2 | Precision | \(target) | \(priority) | |
      """
    let found = Review.reviewing(text).findings.filter { $0.rule.hasPrefix("metric-") }
    #expect(found.map(\.severity.rawValue) == (severity.map { [$0, $0] } ?? []))
  }

  // MARK: Deliverables, milestones, evidence

  @Test func listsWhatADeliverableLacksInOneFinding() {
    let text = """
      -- project/release-1/planning.md --
      # Planning

      ## Team

      - Ana Petherick
      - Ben Okafor

      ## Deliverables

      | ID | Deliverable | Owner | Dependencies | Acceptance criteria | Status |
      | --- | --- | --- | --- | --- | --- |
      | D1 | Labels | Ana | - | 95 % agree | Todo |
      | D2 | Classifier | - |  | - | Todo |
      | D3 | Screen | Ben and Cleo Marsh |  | TBD | Todo |
      | D4 | Desk | Data team | D1 | It stands | Todo |
      """
    #expect(
      Review.reviewing(text).lines(of: "deliverable-incomplete", in: text) == [
        "project/release-1/planning.md:13: warning: D2 has no owner and no acceptance criteria, and does not say "
          + "what it depends on",
        "project/release-1/planning.md:14: warning: D3 does not say what it depends on, and names \"Cleo Marsh\", who is "
          + "not in the team",
      ])
  }

  @Test(arguments: [
    (["03/15/2026", "04/01/2026", "05/20/2026"], 0), (["15/03/2026", "01/04/2026", "20/03/2026"], 1),
    (["2026-05", "2026-05-20", "Q2 2026"], 0), (["2026-05", "2026-04-20"], 1),
    (["May 2026", "TBD", "1 April 2026"], 1),
    (["2026-06-01", "2026-04-01", "2026-02-01"], 0), (["2026-06-01", "2026-04-01", "2026-07-01"], 1),
    (["1–30 April 2026", "15 April 2026"], 0),
  ])
  func knowsWhichDateIsEarlier(dates: [String], count: Int) {
    let rows = dates.enumerated().map { "| Step \($0) | \($1) |" }.joined(separator: "\n")
    let text = "-- project/release-1/planning.md --\n# Planning\n\n## Timeline\n\n| Milestone | Date |\n| --- | --- |\n"
    let review = Review.reviewing(text + rows)
    #expect(review.findings.count { $0.rule == "milestone-out-of-order" } == count)
  }

  @Test(arguments: [
    ("2026-04-30", nil), ("2026-05-01", nil), ("1–30 April 2026", "In progress"), ("2026-04", "In progress"),
    ("Q2 2026", nil), ("2026-04-30", "Complete"), ("2026-04-30", "Dropped"),
  ])
  func knowsWhatIsPast(date: String, status: String?) {
    let text =
      "-- project/release-1/planning.md --\n# Planning\n\n## Timeline\n\n| Milestone | Date | Status |\n| --- | --- | --- |\n"
      + "| Tested | \(date) | \(status ?? "") |\n"
    let lines = Review.reviewing(text, options: ReviewOptions(today: "2026-05-01")).lines(
      of: "milestone-overdue", in: text)
    let isPast = date.contains("04") || date.contains("April")
    let words =
      switch status {
      case "In progress": ["\"Tested\" was due \(date), and is In progress"]
      case nil where isPast: ["\"Tested\" was due \(date), and nothing says that it is complete"]
      default: [String]()
      }
    #expect(lines == words.map { "project/release-1/planning.md:7: warning: " + $0 })
    #expect(Review.reviewing(text).lines(of: "milestone-overdue", in: text) == [])
  }

  @Test(arguments: [
    ("[reports/a.md](reports/a.md)", "broken-link"), ("reports/a.md", "evidence-missing"), ("reports/b.md", nil),
    ("`reports/a.md`, page 3", "evidence-missing"), ("b.md", nil), ("Shown on 3 May at 15.30", nil),
    ("https://example.org/reports/a.md", nil), ("example.org/reports/a.md", nil), ("reports/*.md", nil),
    ("../../../b.md", nil), ("Node.js 20", nil),
  ])
  func looksForFilesThatAreNamedAsEvidence(cell: String, rule: String?) {
    let text = """
      -- project/release-1/planning.md --
      # Planning

      ## Deliverables

      | ID | Deliverable | Status | Evidence |
      | --- | --- | --- | --- |
      | D1 | Classifier | Complete | \(cell) |
      -- project/release-1/reports/b.md --
      # B
      """
    let rules = ["broken-link", "evidence-missing"]
    #expect(
      Review.reviewing(text).findings.map(\.rule).filter(rules.contains) == (rule.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("maintain low latency (>100ms) when classifying", "\"latency\" should be low, and \">100ms\" asks for more"),
    ("Latência > 200 ms", "\"Latência\" should be low, and \"> 200 ms\" asks for more"),
    ("Стоимость ≥ 500 руб", "\"Стоимость\" should be low, and \"≥ 500 руб\" asks for more"),
    ("Disponibilidad < 99,9 %", "\"Disponibilidad\" should be high, and \"< 99,9 %\" asks for less"),
    ("Latency budget < 100 ms", nil), ("Requests with a latency > 1 s are retried", nil), ("Cost savings > $100", nil),
    ("A delay of > 24 h before anything is published", nil), ("Alert if latency > 1 s", nil),
    ("Latency must never be > 1 s", nil), ("Uptime > 24 h", nil), ("Accuracy: ≤ 5 % of the letters go astray", nil),
    ("Accuracy ≤ 5 % differ", nil), ("Memory > 8 GB", nil),
  ])
  func readsLimitsAgainstTheirWords(text: String, message: String?) {
    let sample = "-- project/release-1/product.md --\n# Product\n\n## Requirements\n\n### Constraints\n\n- \(text)\n"
    #expect(
      Review.reviewing(sample).lines(of: "constraint-direction", in: sample)
        == (message.map { ["project/release-1/product.md:7: warning: " + $0] } ?? []))
  }
}
