import Documents
import Findings
import Testing

@testable import ProjectModel

struct EvidenceTests {
  /// A release with one table of metrics, and files beside it.
  private func metrics(_ rows: String, head: String = "| ID | Metric | Target |", _ files: String) -> [Item] {
    let columns = String(repeating: " - |", count: head.split(separator: "|").count)
    return Project.sample(
      "-- project/release-1/design.md --\n\(head)\n|\(columns)\n\(rows)\n\(files)"
    ).items(.metric, in: "release-1")
  }

  private func texts(_ item: Item?) -> [String] { item?.measurements.map(\.text) ?? [] }

  // MARK: Trees of numbers

  @Test(arguments: [
    (#"{"recall": 0.8}"#, ["0.8"]), (#"{"train": {"recall": 0.9}, "test": {"recall": 0.8}}"#, ["0.8"]),
    (#"{"recall": 0.8, "train_recall": 0.99}"#, ["0.8"]), (#"{"recall": "0.8"}"#, ["0.8"]),
    (#"{"recall": "80 %"}"#, ["80 %"]), (#"{"recall": {"value": 0.8, "threshold": 0.7}}"#, ["0.8"]),
    (#"{"metrics": [{"name": "recall", "value": 0.8}, {"name": "f1", "value": 0.7}]}"#, ["0.8"]),
    (#"{"baseline": {"recall": 0.5}, "model": {"recall": 0.8}}"#, ["0.8"]), (#"{"sensitivity": 0.8}"#, ["0.8"]),
    (#"{"recall": true}"#, []), (#"{"recall": [0.5, 0.6]}"#, []), (#"{"recall@10": 0.8}"#, []),
    (#"{"recall": {"new_customers": 0.8}}"#, []), (#"{"slices": {"new": {"recall": 0.8}}}"#, []),
    (#"{"recall": "high"}"#, []), (#"{"recall": "2026-01-02"}"#, []),
    (#"{"val_recall": 0.8, "train_recall": 0.9}"#, ["0.8"]),
    (#"{"models": {"forest": {"recall": 0.7}, "chosen": {"recall": 0.8}}}"#, ["0.8"]),
    (#"{"M1": 0.8, "recall": 0.6}"#, ["0.8"]),
    (#"{"recall": 0.8, "nested": {"recall": 0.6}}"#, ["0.8"]),
  ])
  func readsTreesOfNumbers(json: String, measured: [String]) {
    let items = metrics("| M1 | Recall | ≥ 0.7 |", "-- project/release-1/metrics.json --\n\(json)")
    #expect(texts(items.first) == measured)
    #expect(items.first?.candidates.isEmpty == true)
  }

  @Test(arguments: ["NaN", "Infinity", "-Infinity", "null", "\"nan\"", "1e999", String(repeating: "9", count: 400)])
  func neverMeetsWithWhatIsNoNumber(value: String) {
    let items = metrics("| M1 | Recall | ≥ 0.7 |", "-- project/release-1/metrics.json --\n{\"recall\": \(value)}")
    #expect(items.first?.verdict == .missed)
  }

  @Test func readsYAMLTreesAndUnitsOfKeys() {
    let items = metrics(
      "| M1 | p95 latency | ≤ 0.2 s |\n| M2 | Recall (new customers) | ≥ 0.6 |",
      """
      -- project/release-1/metrics.yaml --
      latency_p95_ms: 180
      recall:
        new_customers: .65
        all: 0.9
      """)
    #expect(items.map { $0.measurements.map(\.unit) } == [["ms"], [""]])
    #expect(items.map(\.verdict) == [.met, .met])
  }

  @Test func keepsIntervalRunModelAndDataOfATree() throws {
    let item = try #require(
      metrics(
        "| M1 | Recall | ≥ 0.6 |",
        """
        -- project/release-1/metrics.json --
        {"run_id": "4f5e", "model": "churn", "model_version": "v3", "dataset": "orders", "split": "test",
         "recall": {"mean": 0.64, "std": 0.03}}
        """
      ).first)
    let measurement = try #require(item.measurements.first)
    #expect(measurement.interval == "± 0.03")
    #expect(measurement.provenance == "metrics.json: recall, run \"4f5e\", model churn v3, data orders, test split")
  }

  // MARK: Files

  @Test func readsTheFilesThatDVCNames() {
    let items = metrics(
      "| M1 | Recall | ≥ 0.6 |",
      """
      -- project/release-1/dvc.yaml --
      stages:
        evaluate:
          cmd: evaluate
          metrics:
          - eval/scores.json:
              cache: false
      -- project/release-1/eval/scores.json --
      {"recall": 0.7}
      -- project/release-1/other.json --
      {"recall": 0.1}
      """)
    #expect(texts(items.first) == ["0.7"])
  }

  @Test(arguments: [
    ("metrics: [a.json]", ["a.json"]), ("stages: {e: {metrics: [{b.json: {cache: false}}]}}", ["b.json"]),
    ("stages: {e: {wdir: eval, metrics: [b.json]}}", ["eval/b.json"]), ("metrics: [../a.json]", []),
    ("stages: {e: {do: {metrics: [c.yaml]}}}", ["c.yaml"]), ("metrics: ['${x}.json', /etc/a.json]", []),
    ("stages: {e: {wdir: eval, metrics: [../b.json]}}", ["b.json"]), ("nothing: 1", []), ("- a", []),
  ])
  func listsTheMetricsOfDVC(yaml: String, paths: [String]) {
    #expect(DVCFile.metricsPaths(of: SourceFile(path: "dvc.yaml", yaml)) == paths)
  }

  @Test func givesAFileOfNoReleaseToTheLast() {
    let project = Project.sample(
      """
      -- project/release-1/design.md --
      | ID | Metric | Target |
      | - | - | - |
      | M1 | Recall | ≥ 0.6 |
      -- project/release-2/design.md --
      | ID | Metric | Target |
      | - | - | - |
      | M1 | Recall | ≥ 0.6 |
      -- project/metrics.json --
      {"recall": 0.7}
      """)
    #expect(texts(project.items(.metric, in: "release-1").first).isEmpty)
    #expect(texts(project.items(.metric, in: "release-2").first) == ["0.7"])
  }

  // MARK: Runs

  private func run(_ metrics: String, info: String = #""status": "FINISHED", "lifecycle_stage": "active""#) -> String {
    """
    -- project/release-1/metrics.json --
    {"run": {"info": {"run_id": "4f5e", "run_name": "silver-fox", \(info)},
      "data": {"metrics": \(metrics), "tags": [{"key": "mlflow.source.git.commit", "value": "abcdef"}],
        "params": [{"key": "model_version", "value": "v3"}]},
      "inputs": {"dataset_inputs": [
        {"tags": [{"key": "mlflow.data.context", "value": "training"}], "dataset": {"name": "old", "digest": "1"}},
        {"tags": [{"key": "mlflow.data.context", "value": "testing"}], "dataset": {"name": "orders", "digest": "9a"}}]}}}
    """
  }

  @Test(arguments: [
    (
      #"[{"key": "recall", "value": 0.5, "timestamp": 2, "step": 1}, {"key": "recall", "value": 0.8, "timestamp": 1, "step": 2}]"#,
      "0.8"
    ),
    (
      #"[{"key": "recall", "value": 0.8, "timestamp": 3, "step": 0}, {"key": "recall", "value": 0.5, "timestamp": 2, "step": 0}]"#,
      "0.8"
    ),
    (#"[{"key": "test/recall", "value": 0.8}, {"key": "train/recall", "value": 0.9}]"#, "0.8"),
    (#"{"recall": 0.8}"#, "0.8"),
  ])
  func readsTheLastValueOfARun(metrics: String, measured: String) throws {
    let item = try #require(self.metrics("| M1 | Recall | ≥ 0.6 |", run(metrics)).first)
    #expect(texts(item) == [measured])
    let origin = try #require(item.measurements.first?.origin)
    #expect(origin.run == "silver-fox")
    #expect(origin.runID == "4f5e")
    #expect(origin.model == "v3")
    #expect(origin.dataset == "orders (9a, testing)")
    #expect(origin.commit == "abcdef")
  }

  @Test(arguments: [
    (#""lifecycle_stage": "deleted""#, [String]()),
    (#""status": "FAILED", "lifecycle_stage": "active""#, ["failed-run"]),
  ])
  func skipsRunsThatWereDeletedOrFailed(info: String, findings: [String]) {
    let outcome = Project.sampleOutcome(
      "-- project/release-1/design.md --\n| ID | Metric | Target |\n| - | - | - |\n| M1 | Recall | ≥ 0.6 |\n"
        + run(#"{"recall": 0.8}"#, info: info))
    #expect(outcome.value.items.first?.measurements.isEmpty == true)
    #expect(outcome.findings.map(\.rule) == findings)
  }

  private let store = """
    -- project/release-1/mlruns/0/meta.yaml --
    lifecycle_stage: active
    -- project/release-1/mlruns/0/aa/meta.yaml --
    lifecycle_stage: active
    run_name: silver-fox
    status: 3
    -- project/release-1/mlruns/0/aa/metrics/test/recall --
    100 0.5 1
    101 0.9 0
    102 0.8 2
    -- project/release-1/mlruns/0/aa/tags/mlflow.source.git.commit --
    abcdef
    -- project/release-1/mlruns/0/aa/inputs/i1/meta.yaml --
    source_id: d1
    tags: {mlflow.data.context: testing}
    -- project/release-1/mlruns/0/datasets/d1/meta.yaml --
    name: orders
    digest: 9a
    -- project/release-1/mlruns/0/bb/meta.yaml --
    lifecycle_stage: deleted
    -- project/release-1/mlruns/0/bb/metrics/recall --
    100 0.1 1
    -- project/release-1/mlruns/0/cc/meta.yaml --
    status: 4
    -- project/release-1/mlruns/0/cc/metrics/recall --
    100 0.2 1
    -- project/release-1/mlruns/1/meta.yaml --
    lifecycle_stage: deleted
    -- project/release-1/mlruns/1/dd/metrics/recall --
    100 0.3 1
    -- project/release-1/mlruns/0/aa/artifacts/notes.md --
    # Not a page
    """

  @Test func readsTheLastStepOfARunStore() throws {
    let item = try #require(metrics("| M1 | Recall | ≥ 0.6 |", store).first)
    #expect(texts(item) == ["0.8"])
    #expect(item.candidates.isEmpty)
    let measurement = try #require(item.measurements.first)
    #expect(measurement.place.path == "project/release-1/mlruns/0/aa/metrics/test/recall")
    #expect(measurement.origin.run == "silver-fox")
    #expect(measurement.origin.commit == "abcdef")
    #expect(measurement.origin.dataset == "orders (9a, testing)")
  }

  @Test func asksWhichOfSeveralRuns() throws {
    let files =
      store + "\n-- project/release-1/mlruns/0/ee/meta.yaml --\nrun_name: silver-fox-2\n"
      + "-- project/release-1/mlruns/0/ee/metrics/test/recall --\n100 0.7 0\n"
    let open = try #require(metrics("| M1 | Recall | ≥ 0.6 |", files).first)
    #expect(open.candidates.map(\.text) == ["0.8", "0.7"])
    #expect(open.measurements.isEmpty)
    let named = metrics("| M1 | Recall | ≥ 0.6 | run silver-fox-2 |", head: "| ID | Metric | Target | Source |", files)
    #expect(texts(named.first) == ["0.7"])
    let other = metrics("| M1 | Recall | ≥ 0.6 | Run silver-fox. |", head: "| ID | Metric | Target | Source |", files)
    #expect(texts(other.first) == ["0.8"])
  }

  // MARK: Model cards

  private func card(_ front: String) -> Outcome<Project> {
    Project.sampleOutcome(
      """
      -- project/release-1/design.md --
      | ID | Metric | Target |
      | - | - | - |
      | M1 | F1 | ≥ 0.6 |
      -- project/release-1/model_card.md --
      ---
      \(front)
      ---
      # A card
      """)
  }

  private let goodCard = """
    license: mit
    metrics: [accuracy]
    model-index:
    - name: tagger
      results:
      - task: {type: classification}
        dataset: {type: beans, name: Beans, config: default, split: test}
        metrics:
        - type: f1
          value: 0.66
    """

  @Test(arguments: ["\n", "\r\n"])
  func readsTheResultsOfAModelCard(ending: String) throws {
    let text = "---\n\(goodCard)\n---\n# Card\n".replacing("\n", with: ending)
    let document = Document.reading(SourceFile(path: "card.md", text))
    let reader = ModelIndexReader(document.value)
    #expect(document.findings.isEmpty && reader.findings.isEmpty)
    let measurement = try #require(reader.values.first?.measurement)
    #expect(measurement.value == 0.66)
    #expect(document.value.source.string(try #require(measurement.place.span)) == "0.66")
    #expect(measurement.provenance == "card.md: model-index, f1, model tagger, data Beans (default), test split")
  }

  @Test func measuresAMetricByAModelCard() {
    let outcome = card(goodCard)
    #expect(texts(outcome.value.items.first) == ["0.66"])
    #expect(outcome.findings.isEmpty)
  }

  @Test(arguments: [
    ("model-index: none", "\"model-index\" is a text, not a list of models", 0),
    ("model-index:\n- name: a", "a model of \"model-index\" has no results", 0),
    ("model-index:\n- name: a\n  results: none", "\"results\" is a text, not a list", 0),
    (
      "model-index:\n- name: a\n  results:\n  - task: {type: t}\n    metrics: [{type: f1, value: 0.9}]",
      "a result of \"model-index\" has no dataset", 1
    ),
    (
      "model-index:\n- name: a\n  results:\n  - task: {type: t}\n    dataset: {name: D, type: d}",
      "a result of \"model-index\" has no metrics", 0
    ),
    (
      "model-index:\n- name: a\n  results:\n  - task: {type: t}\n    dataset: {name: D, type: d}\n    metrics: [{type: f1, value: good}]",
      "a value of \"model-index\" is no number: \"good\"", 0
    ),
    (
      "model-index:\n- name: a\n  results:\n  - task: {type: t}\n    dataset: {name: D, type: d}\n    metrics: [{type: f1}]",
      "a metric of \"model-index\" has no value", 0
    ),
    (
      "model-index:\n- name: a\n  results:\n  - task: {type: t}\n    dataset: {name: D, type: d}\n    metrics: [{name: F1, value: 0.9}]",
      "a metric of \"model-index\" has no type", 1
    ),
  ])
  func saysWhatAModelCardLacks(front: String, message: String, measured: Int) {
    let outcome = card(front)
    #expect(outcome.findings.map(\.message) == [message])
    #expect(outcome.findings.allSatisfy { $0.rule == "invalid-model-index" && $0.place.span != nil })
    #expect(outcome.value.items.first?.measurements.count == measured)
  }

  // MARK: Tables of models

  @Test(arguments: [
    ("| Model | AUC | F1 |\n| - | - | - |\n| Forest | 0.7 | 0.6 |\n| **Boosting** | 0.9 | 0.8 |", ["0.8"], 0),
    ("| Model | F1 |\n| - | - |\n| Baseline | 0.5 |\n| MLP (chosen) | 0.8 |", ["0.8"], 0),
    ("| Modelo | F1 |\n| - | - |\n| Floresta | 0,5 |\n| MLP (escolhido) | 0,8 |", ["0,8"], 0),
    ("| Model | F1 |\n| - | - |\n| Baseline | 0.5 |\n| MLP | 0.8 |", ["0.8"], 0),
    ("| Model | F1 |\n| - | - |\n| Forest | 0.5 |\n| MLP | 0.8 |", [], 2),
    ("| Metric | Baseline | MLP (chosen) | Forest |\n| - | - | - | - |\n| F1-score | 0.5 | 0.8 | 0.7 |", ["0.8"], 0),
    ("| Metric | Train | Validation | Test |\n| - | - | - | - |\n| F1 | 0.95 | 0.85 | 0.8 |", ["0.8"], 0),
    ("| Модель | F1 |\n| - | - |\n| Лес | 0.5 |\n| Бустинг ✅ | 0.8 |", ["0.8"], 0),
  ])
  func readsTablesThatCompareModels(table: String, measured: [String], candidates: Int) throws {
    let project = Project.sample(
      """
      -- project/release-1/design.md --
      | ID | Metric | Target |
      | - | - | - |
      | M1 | F1 | ≥ 0.6 |

      Results:

      \(table)
      """)
    let item = try #require(project.items(.metric, in: "release-1").first)
    #expect(texts(item) == measured)
    #expect(item.candidates.count == candidates)
  }

  // MARK: Several places

  @Test func meetsTargetsAndValuesOfThreeDocuments() throws {
    let project = Project.sample(
      """
      -- project/release-1/design.md --
      | Metric | Target |
      | - | - |
      | ROC AUC | ≥ 0.80 |
      -- project/release-1/product.md --
      | Metric | Target |
      | - | - |
      | AUC-ROC | ≥ 0.75 |
      -- project/release-1/model_card.md --
      ---
      model-index:
      - name: a
        results:
        - task: {type: t}
          dataset: {name: D, type: d}
          metrics: [{type: roc_auc, value: 0.77}]
      ---
      # Card
      """)
    let metrics = project.items(.metric, in: "release-1")
    #expect(metrics.count == 1)
    let metric = try #require(metrics.first)
    let places = metric.targets.map(\.place.path) + metric.measurements.map(\.place.path)
    #expect(Set(places).count == 3)
    #expect(metric.verdict == .missed)
  }

  @Test(arguments: [
    ("0.82", "0.8213", true), ("0.82", "0.8285", true), ("0.83", "0.8285", true), ("0.82", "0.8385", false),
    ("0.82", "0.8113", false), ("82 %", "0.8213", true), ("1", "0.91", false), ("0,82", "0.8213", true),
    ("R$ 22.481.796,00", "22481796.0", true), ("0.82", "0.82", true), ("180 ms", "0.18", false),

    ("NaN", "0.8", false),
  ])
  func tellsRoundingFromDisagreement(typed: String, measured: String, agrees: Bool) throws {
    let items = metrics(
      "| M1 | Recall | ≥ 0.1 | \(typed) |", head: "| ID | Metric | Target | Measured |",
      "-- project/release-1/metrics.json --\n{\"recall\": \(measured)}")
    let both = try #require(items.first?.measurements)
    #expect(both.map(\.place.path) == ["project/release-1/metrics.json", "project/release-1/design.md"])
    try #require(both.count == 2)
    #expect(both[1].agrees(with: both[0]) == agrees)
  }

  @Test func takesTheKeyOfTheSourceColumn() {
    let items = metrics(
      "| M1 | Share of swaps | ≤ 0.2 | `metrics.json: dry.swap_part` |\n| M2 | Recall | ≥ 0.2 | b.recall |",
      head: "| ID | Metric | Target | Source |",
      """
      -- project/release-1/metrics.json --
      {"": 0.5, "dry": {"swap_part": 0.11}, "a": {"recall": 0.1}, "b": {"recall": 0.3}}
      """)
    #expect(items.map { texts($0) } == [["0.11"], ["0.3"]])
  }
}
