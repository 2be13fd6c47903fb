import Checks
import Findings
import ProjectModel
import Testing

@Suite("Targets are held against each other and against what was measured")
struct TargetRuleTests {
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
}
