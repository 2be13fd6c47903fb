import Documents
import Findings

/// Reads files of measured values: trees of numbers, as DVC and many training scripts write them.
struct EvidenceReader {
  /// One number of a file.
  struct Value: Sendable {
    /// `offline.recall`.
    let key: String
    let measurement: Measurement
    /// What the value may be called: the key, its last name, both without punctuation.
    let names: [String]
  }

  private(set) var values: [Value] = []
  private(set) var findings: [Finding] = []

  init(_ source: SourceFile) {
    let outcome =
      source.path.lowercased().hasSuffix(".json") ? JSONReader.node(of: source) : YAMLReader.node(of: source)
    findings = outcome.findings
    if let node = outcome.value { read(node, keys: [], source: source) }
  }

  private mutating func read(_ node: DataNode, keys: [String], source: SourceFile) {
    switch node.kind {
    case .mapping(let entries):
      for entry in entries { read(entry.value, keys: keys + [entry.key], source: source) }
    case .sequence, .null: break
    case .scalar(let text, let isPlain):
      guard let last = keys.last, let (value, unit) = EvidenceReader.value(text, isPlain: isPlain) else { return }
      let key = keys.joined(separator: ".")
      let file = source.path.split(separator: "/").last.map(String.init) ?? source.path
      values.append(
        Value(
          key: key,
          measurement: Measurement(
            value: value, unit: unit, text: text, place: Place(source.path, node.span), source: "\(file): \(key)"),
          names: [key, last].map(MetricName.canonical)))
    }
  }

  /// A number, or a text that is one with its unit: `"83 %"`.
  private static func value(_ text: String, isPlain: Bool) -> (value: Double, unit: String)? {
    if let value = Double(text) { return isPlain ? (value, "") : nil }
    guard let first = text.first, first.isASCIIDigit || first == "-", text.count <= 20 else { return nil }
    let place = Place("")
    return MeasuredValue(text) { _ in place }.flatMap { $0.unit.isEmpty ? nil : ($0.value, $0.unit) }
  }

  /// Whether a file name is one that measured values are kept in.
  static func isEvidence(_ path: String) -> Bool {
    let name = path.split(separator: "/").last?.lowercased() ?? ""
    return ["metrics.json", "metrics.yaml", "metrics.yml"].contains(name)
  }
}

/// Names of metrics, compared without case and punctuation: `ROC AUC`, `roc_auc`, `roc-auc`.
enum MetricName {
  static func canonical(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
