import Documents
import Findings

/// Reads MLflow's file store: `mlruns/<experiment>/<run>/metrics/<key>`, a file of lines `timestamp value step`.
struct RunStoreReader {
  private let folder: SourceFolder
  private(set) var values: [EvidenceValue] = []
  /// Many runs have the same keys.
  private var names: [String: [String]] = [:]

  /// `paths` are those of one store, in path order.
  init(_ paths: [String], in folder: SourceFolder) {
    self.folder = folder
    var current = ""
    var record: RunRecord?
    for path in paths {
      guard let metric = RunStorePath(path), metric.isMetric else { continue }
      if metric.run != current {
        current = metric.run
        record = self.record(of: metric, paths)
      }
      if let record { read(metric, path, record) }
    }
  }

  private mutating func read(_ metric: RunStorePath, _ path: String, _ record: RunRecord) {
    guard let source = folder.texts[path], let last = lastLine(of: source) else { return }
    let keys = names[metric.key] ?? RunRecord.keys(of: metric.key)
    names[metric.key] = keys
    values.append(
      EvidenceValue(
        keys: keys, number: last.number, place: Place(path, last.span), source: "mlruns: \(metric.key)",
        origin: record.origin))
  }

  /// By step, then by time, then by order.
  private func lastLine(of source: SourceFile) -> (number: EvidenceNumber, span: Span)? {
    var best: (step: Double, time: Double, number: EvidenceNumber, span: Span)?
    for line in 1...max(1, source.lineStarts.count) {
      let range = source.lineRange(line)
      let parts = source.string(Span(range)).blankSeparated
      guard parts.count >= 2, let time = Double(parts[0]), let number = EvidenceNumber(String(parts[1])) else {
        continue
      }
      let step = parts.count > 2 ? Double(parts[2]) ?? 0 : 0
      if let best, (step, time) < (best.step, best.time) { continue }
      best = (step, time, number, Span(range))
    }
    return best.map { ($0.number, $0.span) }
  }

  /// `nil` for a run that was deleted or failed, or whose experiment was deleted.
  private func record(of path: RunStorePath, _ paths: [String]) -> RunRecord? {
    let meta = node(path.run + "/meta.yaml")
    guard node(path.experiment + "/meta.yaml")?["lifecycle_stage"]?.text != "deleted",
      meta?["lifecycle_stage"]?.text != "deleted", meta?["deleted_time"]?.number == nil,
      !RunRecord.isFailed(meta?["status"]?.text ?? "")
    else { return nil }
    let id = path.run.pathNames.last.map(String.init)
    return RunRecord(
      id: meta?["run_id"]?.text ?? id, name: meta?["run_name"]?.text, tags: texts(below: path.run + "/tags/", paths),
      params: texts(below: path.run + "/params/", paths), datasets: datasets(of: path, paths))
  }

  private func node(_ path: String) -> DataNode? {
    folder.texts[path].flatMap { YAMLReader.node(of: $0).value }
  }

  /// The files of a folder as names and texts; `paths` are sorted, so that they stand together.
  private func texts(below prefix: String, _ paths: [String]) -> [String: String] {
    var texts: [String: String] = [:]
    for path in RunStoreReader.paths(below: prefix, among: paths) {
      guard let source = folder.texts[path] else { continue }
      texts[String(path.dropFirst(prefix.count))] = source.line(1)
    }
    return texts
  }

  private static func paths(below prefix: String, among paths: [String]) -> ArraySlice<String> {
    var low = 0
    var high = paths.count
    while low < high {
      let middle = (low + high) / 2
      if paths[middle] < prefix { low = middle + 1 } else { high = middle }
    }
    return paths[low...].prefix { $0.hasPrefix(prefix) }
  }

  private func datasets(of path: RunStorePath, _ paths: [String]) -> [RunDataset] {
    RunStoreReader.paths(below: path.run + "/inputs/", among: paths).compactMap { file in
      guard file.hasSuffix("/meta.yaml"), let input = node(file), let id = input["source_id"]?.text else { return nil }
      let dataset = node("\(path.experiment)/datasets/\(id)/meta.yaml")
      return RunDataset(
        name: dataset?["name"]?.text, digest: dataset?["digest"]?.text,
        context: input["tags"]?["mlflow.data.context"]?.text)
    }
  }
}
