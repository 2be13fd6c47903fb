import Documents
import Findings
import ProjectModel
import TestSupport
import Testing

@Suite("Goals stand in layers and support each other")
struct GoalTests {
  /// `G1 organizational: text | measure` of each goal, in order.
  private static func lines(_ project: Project) -> [String] {
    project.items.filter { $0.id.kind == .goal }.map { goal in
      let measure = goal.field(.measure).map { " | \($0.text)" } ?? ""
      return "\(goal.label) \(goal.goalLayer?.rawValue ?? "none"): \(goal.text)\(measure)"
    }
  }

  private static let file = """
    goals:
    - id: G1
      layer: organizational
      text: Fewer cellars are flooded
      measure:
        what: Flooded cellars a year
        collected: From the insurers
        computed: Claims from April to March
    - id: G2
      layer: system
      text: Gullies are cleaned before they block
      measure: Share of full pots
      supports: [G1]
    - id: G3
      layer: Model goals
      text: Blocked pots are ranked high
      supports: Gullies are cleaned before they block
    """

  @Test func readsAFileOfGoals() throws {
    let outcome = Project.sampleOutcome(
      "-- project/goals.yml --\n\(Self.file)\n-- project/release-1/product.md --\n# P\n")
    #expect(outcome.findings.isEmpty)
    #expect(
      Self.lines(outcome.value) == [
        "G1 organizational: Fewer cellars are flooded | Flooded cellars a year",
        "G2 system: Gullies are cleaned before they block | Share of full pots",
        "G3 model: Blocked pots are ranked high",
      ])
    #expect(outcome.value.linkLines == ["G2 supports G1", "G3 supports G2"])
    let goal = try #require(outcome.value.items.first)
    #expect(goal.field(FieldName(rawValue: "collection"))?.text == "From the insurers")
    #expect(goal.field(FieldName(rawValue: "operationalization"))?.text == "Claims from April to March")
    let source = try #require(outcome.value.folder.texts["project/goals.yml"])
    #expect(source.string(try #require(goal.place.span)) == "G1")
    let link = try #require(outcome.value.links.first?.place.span)
    #expect(source.string(link) == "G1" && source.lineNumber(at: link.start) == 13)
  }

  @Test(arguments: [
    "organizational:\n- G1: Grow\nmodel:\n- id: G2\n  text: Recall\n  supports: G1",
    "goals:\n  business: [\"G1: Grow\"]\n  modelo:\n  - id: G2\n    text: Recall\n    supports: [Grow]",
    "- {id: G1, layer: organizational, text: Grow}\n- {id: G2, layer: модель, text: Recall, supports: [G1]}",
  ])
  func takesLayersAsKeysToo(yaml: String) {
    let outcome = Project.sampleOutcome(
      "-- project/release-1/goals.yml --\n\(yaml)\n-- project/release-1/product.md --\n# P\n")
    #expect(outcome.findings.isEmpty)
    #expect(Self.lines(outcome.value) == ["G1 organizational: Grow", "G2 model: Recall"])
    #expect(outcome.value.linkLines == ["G2 supports G1"])
    #expect(outcome.value.items.allSatisfy { $0.release == "release-1" })
  }

  @Test(arguments: [
    ("goals: none", "1:8 wrong-type: goals are a list, this is a text"),
    ("just words", "1:1 wrong-type: the goals are a text, not a list"),
    ("sistem:\n- Grow", "1:1 unknown-key: no layer of goals is called \"sistem\"; did you mean \"system\"?"),
    (
      "goals:\n- {id: G1, layer: sytem, text: A}",
      "2:19 unknown-layer: no layer of goals is called \"sytem\"; did you mean \"system\"?"
    ),
    ("goals:\n- id: G1\n  text: A", "2:7 unknown-layer: G1 names no layer"),
    ("model:\n- {id: G1, txt: A, text: B}", "2:12 unknown-key: a goal has no key \"txt\"; did you mean \"text\"?"),
    (
      "model:\n- text: A\n  measure: {wat: B}", "3:13 unknown-key: a measure has no key \"wat\"; did you mean \"what\"?"
    ),
    ("model:\n- text: A\n  supports: {G1: yes}", "3:13 wrong-type: \"supports\" is a mapping, not a text"),
    ("model:\n- layer: model", "2:3 wrong-type: a goal has no text"),
    ("model:\n- [a, b]", "2:3 wrong-type: a goal is a list, not a mapping"),
  ])
  func findsWhatIsWrongInAFile(yaml: String, expected: String) {
    let text = "-- project/goals.yml --\n\(yaml)\n-- project/release-1/product.md --\n# P\n"
    let source = SampleProject(text).folder.texts["project/goals.yml"]
    let lines = Project.sampleOutcome(text).findings.map { finding in
      let position = source?.position(at: finding.place.span?.start ?? 0)
      return "\(position?.line ?? 0):\(position?.column ?? 0) \(finding.rule): \(finding.message)"
    }
    #expect(lines == [expected])
  }

  @Test(arguments: [
    // Headings and lists, details indented, in the text and as links.
    """
    # Goals
    ## Organizational objectives
    - G1: Grow
      - Measure: Revenue a year
    ## User outcomes
    - G2: Find faster — measure: seconds to the first click; supports G1
    ## Model properties
    - G3: Rank well, see [G2](#g2)
      Measure: NDCG
    """,
    // A table with a column for the layer.
    """
    # Goals
    | ID | Layer | Goal | Measure | Supports |
    | - | - | - | - | - |
    | G1 | Organizational | Grow | Revenue a year | |
    | G2 | User outcome | Find faster | seconds to the first click | G1 |
    | G3 | Model | Rank well, see G2 | NDCG | G2 |
    """,
    // A table below each heading.
    """
    # Metas
    ## Objetivos organizacionais
    | ID | Meta | Medida |
    | - | - | - |
    | G1 | Grow | Revenue a year |
    ## Metas do usuário
    | ID | Meta | Medida | Apoia |
    | - | - | - | - |
    | G2 | Find faster | seconds to the first click | G1 |
    ## Metas do modelo
    | ID | Meta | Medida | Apoia |
    | - | - | - | - |
    | G3 | Rank well, see G2 | NDCG | G2 |
    """,
    // Layers in one list.
    """
    # Goals
    - **Organizational goals**
      - G1: Grow
        - Measure: Revenue a year
    - **User goals**
      - G2: Find faster
        - Measure: seconds to the first click
        - Supports: G1
    - **Model goals**
      - G3: Rank well, see G2
        - Measure: NDCG
    """,
  ])
  func readsGoalsInMarkdown(markdown: String) {
    for path in ["project/goals.md", "project/release-1/goals.md"] {
      let project = Project.sample("-- \(path) --\n\(markdown)\n-- project/release-1/product.md --\n# P\n")
      #expect(
        Self.lines(project).map { $0.replacing(", see G2", with: "") } == [
          "G1 organizational: Grow | Revenue a year", "G2 user: Find faster | seconds to the first click",
          "G3 model: Rank well | NDCG",
        ])
      #expect(project.linkLines.sorted() == ["G2 supports G1", "G3 supports G2"])
    }
  }

  @Test func letsIndentedGoalsSupportTheirParents() {
    let project = Project.sample(
      """
      -- project/release-1/goals.md --
      # Goals
      ## System goals
      - Sort letters
        - Read addresses
      """)
    #expect(
      Self.lines(project) == ["\"Sort letters\" system: Sort letters", "\"Read addresses\" system: Read addresses"])
    #expect(project.links.map(\.type) == [.supports])
    #expect(project.links.first.map { project.index.item($0.to)?.text } == "Sort letters")
  }

  @Test func leavesObjectivesObjectives() {
    let project = Project.sample(
      "-- project/release-1/product.md --\n# Product\n## Objectives\n- O1: Sort 90 % of letters\n")
    #expect(project.items.map(\.id.kind) == [.objective])
  }

  @Test func keepsGoalsOfTheProjectApartFromReleases() {
    let project = Project.sample(
      """
      -- project/goals.yml --
      model: ["G1: Rank well"]
      -- project/release-1/product.md --
      # Product
      ### Requirements
      | ID | Requirement | Supports |
      | - | - | - |
      | R1 | Sort | G1 |
      -- project/release-2/product.md --
      # Product
      """)
    #expect(project.items(.goal, in: Item.wholeProject).map(\.label) == ["G1"])
    #expect(project.linkLines == ["R1 supports G1"])
  }
}
