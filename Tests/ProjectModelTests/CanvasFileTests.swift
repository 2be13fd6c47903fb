import Documents
import Findings
import ProjectModel
import TestSupport
import Testing

@Suite("A canvas file is read by the keys of its template")
struct CanvasFileTests {
  private static func findings(_ yaml: String) -> [String] {
    let text = "-- project/release-1/product.md --\n# Product\n-- project/release-1/canvas.yml --\n\(yaml)\n"
    let sources = SampleProject(text).folder.texts
    return Project.sampleOutcome(text).findings.compactMap { finding in
      guard let source = sources[finding.place.path], let span = finding.place.span else { return nil }
      let position = source.position(at: span.start)
      let suggestion = finding.suggestion.map { " (\($0))" } ?? ""
      return "\(position.line):\(position.column) \(finding.rule): \(finding.message)\(suggestion)"
    }
  }

  @Test(arguments: [
    (
      "canvas: ml-canvas-dorard\ndecisons: Call them",
      "2:1 unknown-key: this canvas has no block \"decisons\"; did you mean \"decisions\"? (write decisions)"
    ),
    (
      "canvas: ml-canvas-dorard\ntarefa_de_ml: Prever",
      "2:1 unknown-key: this canvas has no block \"tarefa_de_ml\"; did you mean \"prediction-task\"? (write prediction-task)"
    ),
    (
      "canvas: human-centric-mlops\ndata-acquisition: Logs",
      "2:1 unknown-key: this canvas has no block \"data-acquisition\" (move it below data)"
    ),
    (
      "canvas: human-centric-mlops\nusage:\n  users:\n    befor: By hand",
      "4:5 unknown-key: \"users\" has no block \"befor\"; did you mean \"before\"? (write before)"
    ),
    (
      "canvas: ml-canvas-madewithml\nmetrics:\n  auc: 0.8",
      "2:1 wrong-type: \"metrics\" is a mapping, not Markdown (write text behind \"metrics: |\", or a list of texts)"
    ),
    (
      "canvas: ml-canvas-madewithml\nmetrics: [AUC, [F1]]",
      "2:16 wrong-type: \"metrics\" holds a list, not Markdown (write text behind \"metrics: |\", or a list of texts)"
    ),
    (
      "canvas: human-centric-mlops\nscoping: Sort letters",
      "2:1 wrong-type: \"scoping\" is a text, not a mapping of blocks (write it below its blocks: problem-definition, objective-setting, feasibility-analysis, stakeholder-engagement, …)"
    ),
    (
      "canvas: ml-canvas-dorard\ndate: soon",
      "2:7 wrong-type: \"soon\" is no date (write a day such as 2026-03-31)"
    ),
    (
      "canvas: ml-canvas-dorard\ndate: 2026-02-30",
      "2:7 wrong-type: \"2026-02-30\" is no date (write a day such as 2026-03-31)"
    ),
    (
      "canvas: ml-canvas-dorard\niteration: [1, 2]",
      "2:1 wrong-type: \"iteration\" is a list, not a text (write one line of text)"
    ),
    (
      "canvas: [ml-canvas-dorard]\ndecisions: Call",
      "1:1 wrong-type: \"canvas\" is a list, not the name of a template (write \"canvas: \" and one of human-centric-mlops, ml-canvas-dorard, ml-canvas-madewithml)"
    ),
    (
      "notes: none",
      "1:1 unknown-template: nothing says which canvas this is (write \"canvas: \" and one of human-centric-mlops, ml-canvas-dorard, ml-canvas-madewithml)"
    ),
    (
      "- a\n- b",
      "1:1 wrong-type: the canvas is a list, not a mapping of blocks (begin with \"canvas: human-centric-mlops\")"
    ),
    (
      "canvas: ml-canvas-dorard\ndecisions: Call\nfeatures: Age\ndecisions: Write",
      "4:1 duplicate-key: the key \"decisions\" stands twice in one mapping (keep one of them; the first is read)"
    ),
  ])
  func findsWhatIsWrong(yaml: String, expected: String) {
    #expect(Self.findings(yaml) == [expected])
  }

  @Test func acceptsListsOfTextsPlaceholdersAndEmptyBlocks() {
    let yaml =
      "canvas: ml-canvas-madewithml\nauthors: [Ana, Rui]\ndate: TBD\nobjectives:\n- Fewer calls\n- 20 % less waiting\ndata:\nsolution: 5"
    #expect(Self.findings(yaml) == [])
  }

  private static func canvas(_ yaml: String) throws -> Canvas {
    let text = "-- project/release-1/product.md --\n# Product\n-- project/release-1/canvas.yml --\n\(yaml)\n"
    return try #require(Project.sample(text).releases.first?.canvases.first)
  }

  @Test(arguments: [
    ("prediction-task: Churn\nmaking-predictions: Nightly", "ml-canvas-dorard"),
    ("background: Moderators\nobjectives: Less work", "ml-canvas-madewithml"),
    ("user-name: Ana\nscoping:\n  problem-definition: Queues", "human-centric-mlops"),
    ("value-proposition: Sorting\nfeatures: Words", "ml-canvas-dorard"),
  ])
  func isRecognisedByItsKeys(yaml: String, template: String) throws {
    #expect(try Self.canvas(yaml).template == template)
  }

  @Test func keepsEverythingThatIsWrong() throws {
    let canvas = try Self.canvas(
      "canvas: ml-canvas-dorard\nextra:\n  inner: kept\ndecisions:\n  who: Ana\n  how: [by phone, by mail]")
    #expect(canvas.entry(id: "extra.inner")?.text == "kept")
    #expect(canvas.entry(id: "decisions")?.text == "- **who:** Ana\n- **how:** \n  - by phone\n  - by mail")
  }

  @Test func readsOnBelowARepeatedKey() throws {
    let canvas = try Self.canvas(
      "canvas: human-centric-mlops\nusage:\n  users:\n    who: Clerks\n    who: Managers\n    before: By hand\ndata:\n  data-acquisition: Logs"
    )
    #expect(canvas.entry(id: "usage.users.who")?.text == "Clerks")
    #expect(canvas.entry(id: "usage.users.before")?.text == "By hand")
    #expect(canvas.entry(id: "data.data-acquisition")?.text == "Logs")
    #expect(canvas.entries.count == 3)
  }

  @Test func isFoundByItsFirstLineInAnyFile() {
    let project = Project.sample(
      """
      -- project/release-1/product.md --
      # Product
      -- project/release-1/scoping.yml --
      # The canvas of the pilot
      canvas: ml-canvas-dorard
      decisions: Call them
      -- project/release-1/ui.yml --
      canvas: wide
      """)
    #expect(project.releases.first?.canvases.map(\.source.path) == ["project/release-1/scoping.yml"])
  }

  // MARK: Items

  /// What stands at the places of an item, in every way that YAML writes a text.
  @Test(arguments: [
    "metrics: |\n  First é words.\n\n  - ⟦Recall: at least 75 %⟧\n",
    "metrics: >\n  Folded words, é\n\n\n  - ⟦Recall: at least 75 %⟧\n",
    "metrics: ⟦\"Recall: at least 75 %\"⟧\n",
    "metrics: '⟦Recall: at least 75 %⟧'\n",
    "metrics:\n- other\n- \"⟦Recall: at least 75 %⟧\"\n",
    "metrics: [other, '⟦Recall: at least 75 %⟧']\n",
  ])
  func givesItemsTheirPlacesInTheFile(yaml: String) throws {
    let text =
      "-- project/release-1/canvas.yml --\ncanvas: ml-canvas-madewithml\n\(yaml)-- project/release-1/product.md --\n# P\n"
    let sample = SampleProject(text)
    let project = Project.sample(text.filter { $0 != "⟦" && $0 != "⟧" })
    let metric = try #require(project.items.first { $0.text == "Recall" })
    let marked = try #require(sample.marked.first)
    let source = try #require(sample.folder.texts[marked.path])
    let wanted = source.string(try #require(marked.span)).filter { $0 != "\"" }
    #expect(source.string(try #require(metric.textPlace.span)) == wanted)
    let target = try #require(metric.targets.first?.place.span)
    #expect(source.string(target) == "at least 75 %")
  }

  @Test func readsItemsOfTheKindOfTheirBlock() {
    let project = Project.sample(
      """
      -- project/release-1/notes.md --
      # Notes
      -- project/release-1/canvas.yml --
      canvas: ml-canvas-madewithml
      product: Letters
      authors: Ana Prado, Rui Sá
      objectives: |
        - O1: Sort 90 % of letters (M1)
        - Fewer calls
      metrics: |
        AUC-ROC ≥ 0.80
        p95 latency < 300 ms
      solution: |
        **Constraints:**

        - Answers within 300 ms

        **Out of scope:**

        - Parcels
      feasibility: |
        | Risk | Mitigation |
        | --- | --- |
        | Few labels | Label more |
      project: We have a team.
      """)
    #expect(
      project.itemLines
        == [
          "contributor \"Ana Prado\": Ana Prado", "contributor \"Rui Sá\": Rui Sá",
          "objective O1: Sort 90 % of letters (M1)", "objective \"Fewer calls\": Fewer calls",
          "constraint \"Answers within 300 ms\": Answers within 300 ms", "exclusion \"Parcels\": Parcels",
          "risk \"Few labels\": Few labels", "metric \"AUC-ROC\": AUC-ROC", "metric \"p95 latency\": p95 latency",
        ].sorted(by: { Self.order($0, in: project) < Self.order($1, in: project) }))
    #expect(
      project.items.filter { $0.id.kind == .metric }.map { $0.targets.map { "\($0.comparator.rawValue) \($0.value)" } }
        == [["≥ 0.8"], ["< 300.0"]])
  }

  private static func order(_ line: String, in project: Project) -> Int { project.itemLines.firstIndex(of: line) ?? -1 }

  @Test func readsWhoIsConcerned() throws {
    let project = Project.sample(
      """
      -- project/release-1/planning.md --
      # Planning
      ## Team
      - Ana Prado: lead
      -- project/release-1/canvas.yml --
      canvas: human-centric-mlops
      user-name: Ana
      team-name: Discovery, search
      usage:
        users:
          who: Clerks; Tom, who plans the week
          before: They sort by hand.
          during: One morning of training
        people-affected:
          who: Residents, drivers and their families, the council
        additional-stakeholders: |
          - The union
          - Insurers: less damage
      """)
    let people = project.items.map { item in
      "\(item.id.kind.rawValue) \(item.text) [\(item.field(FieldName(rawValue: "kind"))?.text ?? "")]"
    }
    #expect(
      people == [
        "contributor Ana Prado []", "contributor Discovery, search [team]", "stakeholder Clerks [Users]",
        "stakeholder Tom, who plans the week [Users]", "stakeholder Residents [People affected]",
        "stakeholder drivers and their families [People affected]", "stakeholder the council [People affected]",
        "stakeholder The union [Additional stakeholders]", "stakeholder Insurers [Additional stakeholders]",
      ])
    let clerks = try #require(project.items.first { $0.text == "Clerks" })
    #expect(clerks.field(FieldName(rawValue: "before"))?.text == "They sort by hand.")
    #expect(clerks.field(FieldName(rawValue: "after")) == nil)
  }

  /// A canvas sums up what documents state; only what has an id or a name of its own is a further item.
  @Test func isNoSecondStatementOfObjectives() {
    let product = "-- project/release-1/product.md --\n#### Objectives\n- O1: Sort 90 % of letters\n"
    let canvas = """
      -- project/release-1/canvas.yml --
      canvas: ml-canvas-madewithml
      objectives: |
        - Most letters find their desk
        - O2: Halve the calls
      metrics: Recall ≥ 0.75
      """
    let beside = Project.sample(product + canvas)
    #expect(beside.items.map(\.label) == ["O1", "O2", "\"Recall\""])
    let alone = Project.sample("-- project/release-1/product.md --\n# Product\n" + canvas)
    #expect(alone.items.map(\.label) == ["\"Most letters find their desk\"", "O2", "\"Recall\""])
  }

  // MARK: One metric

  /// A target in a canvas, another in a plan, and the measured value.
  @Test(arguments: ["project/canvas.yml", "project/release-1/canvas.yml", "project/release-1/ml_canvas.md"])
  func meetsThePlanAndTheMeasuredValueInOneMetric(path: String) throws {
    let canvas =
      path.hasSuffix(".md")
      ? "# ML canvas\n## Background\nWe wait.\n## Objectives\nLess.\n## Data\nLogs.\n## Metrics\n- AUC-ROC ≥ 0.80\n"
      : "canvas: ml-canvas-madewithml\nmetrics: |\n  - AUC-ROC ≥ 0.80\n"
    let project = Project.sample(
      """
      -- \(path) --
      \(canvas)-- project/release-1/planning.md --
      # Planning
      ## Metrics
      | Metric | Target |
      | --- | --- |
      | AUC-ROC | ≥ 0.75 |
      -- project/release-1/metrics.json --
      {"auc_roc": 0.78}
      -- project/release-2/product.md --
      # Product
      """)
    let metrics = project.items.filter { $0.id.kind == .metric }
    #expect(metrics.count == 1)
    let metric = try #require(metrics.first)
    #expect(metric.release == "release-1")
    #expect(
      metric.targets.map { "\($0.place.path) \($0.value)" } == ["project/release-1/planning.md 0.75", "\(path) 0.8"])
    #expect(metric.measurements.map(\.place.path) == ["project/release-1/metrics.json"])
    #expect(metric.otherPlaces.map(\.path) == [path])
    #expect(metric.verdict == .missed)
  }
}
