import Documents
import Findings

/// Reads runs as MLflow's REST interface returns them (`runs/get`, `runs/search`) and as `Run.to_dictionary()` gives them.
struct MLflowRunReader {
  private let path: String
  private(set) var values: [EvidenceValue] = []
  private(set) var findings: [Finding] = []

  /// `nil` where the file holds no run.
  init?(_ root: DataNode, path: String) {
    let runs = [root["run"] ?? root] + (root["runs"]?.elements ?? root.elements ?? [])
    let known = runs.filter { $0["info"]?.entries != nil && $0["data"]?.entries != nil }
    guard !known.isEmpty else { return nil }
    self.path = path
    for run in known { read(run) }
  }

  private mutating func read(_ run: DataNode) {
    guard let info = run["info"], let data = run["data"], info["lifecycle_stage"]?.text != "deleted" else { return }
    let record = RunRecord(info: info, data: data, inputs: run["inputs"])
    if let status = info["status"]?.text, RunRecord.isFailed(status) {
      findings.append(
        Finding(
          rule: "failed-run", severity: .note, at: Place(path, info["status"]?.span),
          "the run \(record.label) ended as \(status), and its values are not used",
          suggestion: "save a run that finished"))
      return
    }
    for metric in lastValues(data["metrics"]) {
      guard let number = EvidenceNumber(metric.value) else { continue }
      values.append(
        EvidenceValue(
          keys: RunRecord.keys(of: metric.key), number: number, place: Place(path, metric.value.span),
          source: "\(path.pathNames.last ?? ""): \(metric.key)", origin: record.origin))
    }
  }

  /// Of each key the last value: by step, then by time, then by order. Both `[{key, value, …}]` and `{key: value}`.
  private func lastValues(_ metrics: DataNode?) -> [(key: String, value: DataNode)] {
    if let entries = metrics?.entries { return entries.map { ($0.key, $0.value) } }
    var order: [String] = []
    var last: [String: (step: Double, time: Double, value: DataNode)] = [:]
    for metric in metrics?.elements ?? [] {
      guard let key = metric["key"]?.text, let value = metric["value"] else { continue }
      let step = RunRecord.number(metric["step"])
      let time = RunRecord.number(metric["timestamp"])
      if let known = last[key] {
        if (step, time) >= (known.step, known.time) { last[key] = (step, time, value) }
      } else {
        order.append(key)
        last[key] = (step, time, value)
      }
    }
    return order.compactMap { key in last[key].map { (key, $0.value) } }
  }
}

/// What a run says about itself, its model and its data.
struct RunRecord {
  private(set) var origin = Measurement.Origin()

  init(info: DataNode, data: DataNode, inputs: DataNode?) {
    let tags = RunRecord.pairs(data["tags"])
    let params = RunRecord.pairs(data["params"])
    let datasets = (inputs?["dataset_inputs"]?.elements ?? []).map { input in
      RunDataset(
        name: input["dataset"]?["name"]?.text, digest: input["dataset"]?["digest"]?.text,
        context: RunRecord.pairs(input["tags"])["mlflow.data.context"])
    }
    self.init(
      id: info["run_id"]?.text ?? info["run_uuid"]?.text, name: info["run_name"]?.text, tags: tags, params: params,
      datasets: datasets)
  }

  init(id: String?, name: String?, tags: [String: String], params: [String: String], datasets: [RunDataset]) {
    origin.runID = id
    origin.run = [name, tags["mlflow.runName"]].compactMap(\.self).first { !$0.isEmpty }
    origin.commit = tags["mlflow.source.git.commit"]
    let said = tags.merging(params) { tag, _ in tag }
    let model = ["model_name", "registered_model_name", "model"].lazy.compactMap { said[$0] }.first
    let version = ["model_version", "mlflow.model.version", "model.version"].lazy.compactMap { said[$0] }.first
    let words = [model, version].compactMap(\.self)
    if !words.isEmpty { origin.model = words.joined(separator: " ") }
    origin.dataset = RunDataset.words(datasets)
  }

  var label: String { "\"\(origin.run ?? origin.runID ?? "without a name")\"" }

  /// Of a JSON file (`FAILED`) or of the file store, which numbers them.
  static func isFailed(_ status: String) -> Bool { ["FAILED", "KILLED", "4", "5"].contains(status.uppercased()) }

  /// `test/roc_auc` is the key `roc_auc` below `test`.
  static func keys(of key: String) -> [String] {
    let keys = key.split { $0 == "/" || $0 == "." }.map(String.init)
    return keys.isEmpty ? [key] : keys
  }

  static func number(_ node: DataNode?) -> Double { node?.text.flatMap(Double.init) ?? 0 }

  /// `[{"key": …, "value": …}]` and `{key: value}` alike.
  private static func pairs(_ node: DataNode?) -> [String: String] {
    var pairs: [String: String] = [:]
    for entry in node?.entries ?? [] { pairs[entry.key] = entry.value.text }
    for element in node?.elements ?? [] {
      if let key = element["key"]?.text, let value = element["value"]?.text { pairs[key] = value }
    }
    return pairs
  }
}

/// A dataset that a run names, and what it was used for.
struct RunDataset {
  let name: String?
  let digest: String?
  /// `training`, `testing`, `eval`…
  let context: String?

  /// Those that were not trained on, else all, with their purpose.
  static func words(_ datasets: [RunDataset]) -> String? {
    let named = datasets.filter { $0.name != nil || $0.digest != nil }
    let evaluated = named.filter { MetricWords.splits[NameTokens.squeezed($0.context ?? "")] != .train }
    let words = (evaluated.isEmpty ? named : evaluated).map { dataset in
      let details = [dataset.name == nil ? nil : dataset.digest, dataset.context].compactMap(\.self)
      let name = dataset.name ?? dataset.digest ?? ""
      return details.isEmpty ? name : "\(name) (\(details.joined(separator: ", ")))"
    }
    return words.isEmpty ? nil : words.joined(separator: " and ")
  }
}
