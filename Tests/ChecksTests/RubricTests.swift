import Checks
import ProjectModel
import Testing

@Suite("Tests of a rubric are scored by their rows")
struct RubricTests {
  private static let sections = """
    - id: data
      title: Data
      score: {none: 0, manual: 0.5, automated: 1}
      evidence-above: 0
      sections:
      - {id: "1", title: Features are in a schema, required: draft}
      - {id: "2", title: Every feature helps, required: draft}
    - id: model
      title: Model
      score: {none: 0, manual: 0.5, automated: 1}
      evidence-above: 0
      sections:
      - {id: "1", title: Training can be repeated, required: draft}
    """ + "\ntotal: {section: sum, all: minimum}\n"

  private func review(_ text: String) -> Review {
    Review.reviewing("# Page\n\n\(text)\n", byTemplate: Self.sections, kind: "rubric")
  }

  @Test(
    arguments: [
      ("0", "", SectionState.filled, [String](), 0.0),
      ("1", "[run](https://example.org/run)", .filled, [], 1),
      ("0,5", "`tests/test_schema.py`", .filled, [], 0.5),
      ("Automated", "https://example.org/run", .filled, [], 1),
      ("½", "", .partial, ["no evidence"], 0.5),
      ("1", "somewhere", .partial, ["no evidence"], 1),
      ("0.7", "[run](https://example.org/run)", .partial, ["score \"0.7\" is none of 0, 0.5, 1"], nil),
      ("", "", .empty, [], nil),
      ("TBD", "", .placeholder, [], nil),
      ("N/A — no features", "", .filled, [], nil),
    ] as [(String, String, SectionState, [String], Double?)])
  func statesFollowFromTheRow(
    score: String, evidence: String, state: SectionState, lacks: [String], value: Double?
  ) throws {
    let review = review(
      "| # | Test | Score | Evidence |\n| - | - | - | - |\n| 1 | Features are in a schema | \(score) | \(evidence) |")
    let section = try #require(review.section("data.1", in: "current"))
    if score.hasPrefix("N/A") { return }
    #expect(section.state == state)
    #expect(section.lacks == lacks)
    #expect(section.score == value)
  }

  @Test(arguments: [
    "| Test | Score |\n| - | - |\n| Every feature helps | 0 |",
    "| Teste | Pontuação | Evidência |\n| - | - | - |\n| Every single feature helps | 0 | |",
    "| # | Test | Points |\n| - | - | - |\n| data.2 | helpful | 0 |",
    "## Every feature helps\n\n- Score: 0\n- Evidence: none",
  ])
  func findsTestsByTitleWordsNumberAndHeading(text: String) {
    #expect(review(text).section("data.2", in: "current")?.score == 0)
  }

  @Test func addsScoresUp() throws {
    let text = """
      | Test | Score | Evidence |
      | - | - | - |
      | Features are in a schema | 1 | [a](https://example.org/a) |
      | Every feature helps | 0.5 | [b](https://example.org/b) |
      | Training can be repeated | 0.5 | [c](https://example.org/c) |
      """
    let score = try #require(review(text).releases.first?.templates.first?.score)
    #expect(score.sections.map(\.score) == [1.5, 0.5])
    #expect(score.total == 0.5)
  }

  @Test func saysWhichTestsHaveNoRow() {
    let review = review("| Test | Score |\n| - | - |\n| Every feature helps | 0 |")
    let missing = review.findings.filter { $0.rule == "section-missing" }
    #expect(missing.map(\.message) == ["\"Features are in a schema\" is missing", "\"Model\" is missing"])
    #expect(
      missing.first?.suggestion
        == "add a row with score and evidence for \"Features are in a schema\" to project/page.md")
  }
}

@Suite("Layers of goals are asked for where a project names their template")
struct GoalLayerTests {
  private func review(_ goals: String) -> Review {
    Review.reviewing("-- project/scopebook.yml --\ntemplates: [goal-layers]\n-- project/prd.md --\n# Product\n\(goals)")
  }

  @Test func findsGoalsInAFileOfGoals() {
    let review = review(
      """
      -- project/goals.yml --
      organizational:
      - G1: Fewer cellars are flooded
      - id: G2
        text: Fewer claims
        measure: Claims a year
      user:
      - id: G3
        text: Crews find full gullies
        measure: Share of visits
        supports: G1
      """)
    #expect(review.section("organizational", in: "current")?.state == .partial)
    #expect(review.section("organizational", in: "current")?.lacks == ["no measure in G1"])
    #expect(review.section("user", in: "current")?.state == .filled)
    #expect(review.section("model", in: "current")?.state == .missing)
    let missing = review.findings.filter { $0.rule == "section-missing" }
    #expect(missing.map(\.place.path) == Array(repeating: "project/goals.yml", count: 3))
    #expect(missing.contains { $0.message == "no goal has the layer \"Model properties\"" })
  }

  @Test func findsGoalsAndEmptyLayersInDocuments() {
    let review = review(
      """
      -- project/goals.md --
      # Goals

      ## Organizational objectives

      - Fewer cellars are flooded. Measure: claims a year

      ## System goals

      TBD

      ## Model properties
      """)
    #expect(review.section("system", in: "current")?.state == .placeholder)
    #expect(review.section("model", in: "current")?.state == .empty)
    #expect(review.section("leading", in: "current")?.state == .missing)
  }

  @Test func saysOnceThatThereAreNone() {
    let review = review("")
    #expect(
      review.findings.filter { $0.rule == "section-missing" }.map(\.message)
        == ["current has no goals (5 layers missing)"])
  }
}
