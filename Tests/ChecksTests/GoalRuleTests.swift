import Checks
import Findings
import Testing

@Suite("Rules of goals judge chains, not lists")
struct GoalRuleTests {
  /// Goals by their layers, and what each supports.
  private static func goals(_ lines: [(id: String, layer: String, supports: String)]) -> String {
    "-- project/overview.md --\n# Letters\n-- project/goals.yml --\ngoals:\n"
      + lines.map {
        "- {id: \($0.id), layer: \($0.layer), text: Letters of \($0.id), measure: Letters, supports: [\($0.supports)]}\n"
      }.joined()
  }

  @Test(arguments: [
    // Only the organisation's goals: the layers below are missing, not their links.
    ([("G1", "organizational", ""), ("G2", "organizational", "")], []),
    ([("G1", "organizational", ""), ("G2", "model", "")], []),
    ([("G1", "organizational", ""), ("G2", "system", "G1")], []),
    ([("G1", "system", "G2"), ("G2", "user", "")], []),
    ([("G1", "system", ""), ("G2", "user", "G1"), ("G3", "model", "")], ["no goal supports G2 (user)"]),
    (
      [("G1", "organizational", ""), ("G2", "leading", "G1"), ("G3", "user", ""), ("G4", "model", "G3")],
      ["no goal supports G2 (leading)"]
    ),
    (
      [("G1", "organizational", ""), ("G2", "system", ""), ("G3", "model", "")],
      ["none of the 3 goals says which goal it supports"]
    ),
  ])
  func findsGoalsThatNothingSupports(lines: [(String, String, String)], messages: [String]) {
    let text = Self.goals(lines.map { (id: $0.0, layer: $0.1, supports: $0.2) })
    let found = Review.reviewing(text).findings.filter { $0.rule == "goal-unsupported" }
    #expect(found.map(\.message) == messages)
  }

  @Test func saysOnceThatNoGoalIsMeasured() {
    let text =
      "-- project/goals.yml --\nsystem: [Sort letters, Read stamps, Tell the sender]\n-- project/overview.md --\n# Letters\n"
    #expect(
      Review.reviewing(text).lines(of: "goal-without-measure", in: text) == [
        "project/goals.yml:1: warning: none of the 3 goals has a measure"
      ])
  }

  @Test(arguments: [
    ("business", "model", "M2", 0), ("business", "model", "-", 1), ("negócio", "técnica", "-", 1),
    ("бизнес", "модель", "-", 1),
    ("Business", "performance", "-", 0), ("data", "model", "-", 0),
  ])
  func findsModelMetricsThatLeadNowhere(business: String, model: String, mention: String, count: Int) {
    let text = """
      -- project/release-1/design.md --
      # System design

      ## Evaluation

      ### Metrics

      | ID | Metric | Kind | Target | Source |
      | --- | --- | --- | --- | --- |
      | M1 | Letters answered in time | \(business) | ≥ 95 % | rests on \(mention) |
      | M2 | Recall per desk | \(model) | ≥ 0.9 | tests |
      """
    #expect(Review.reviewing(text).findings.count { $0.rule == "value-chain-gap" } == count)
  }
}
