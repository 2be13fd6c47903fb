import Documents

/// What metrics and the keys around them are called, in four languages.
enum MetricWords {
  private static let node = WordList.node("metric-names")

  /// The metrics that a phrase names, by the phrase without blanks: `rocauc`, `точность` (which may be either of two).
  static let metrics: [String: Set<String>] = {
    var metrics: [String: Set<String>] = [:]
    for metric in node["metrics"]?.entries ?? [] {
      for entry in metric.value.entries ?? [] where entry.key != "better" {
        for word in WordList.words(entry.value) { metrics[NameTokens.squeezed(word), default: []].insert(metric.key) }
      }
    }
    return metrics
  }()

  /// Whether a smaller value is the better one, for the metrics of which that is sure.
  static let isLowerBetter: [String: Bool] = Dictionary(
    uniqueKeysWithValues: (node["metrics"]?.entries ?? []).compactMap { metric in
      metric.value["better"]?.text.map { (metric.key, $0 == "lower") }
    })

  /// `macro`, `micro` or `weighted`, by the phrase without blanks.
  static let averages = table("averages")
  static let splits: [String: DataSplit] = table("splits").compactMapValues(DataSplit.init)

  static let percentile = phrases("percentile")
  static let fillers = phrases("fillers")
  static let sliceKeys = phrases("slice-keys")
  static let notMeasured = phrases("not-measured")
  static let value = phrases("value")
  static let spread = phrases("spread")
  static let intervalLow = phrases("interval-low")
  static let intervalHigh = phrases("interval-high")
  static let interval = phrases("interval")
  static let modelHeads = phrases("model-heads")
  static let chosen = phrases("chosen")
  /// Signs that mark the chosen one.
  static let chosenSigns = WordList.words(node["chosen"]).filter { !$0.contains { $0.isLetter } }

  private static func phrases(_ name: String) -> Set<String> {
    Set(WordList.words(node[name]).map(NameTokens.squeezed).filter { !$0.isEmpty })
  }

  private static func table(_ name: String) -> [String: String] {
    var table: [String: String] = [:]
    for entry in node[name]?.entries ?? [] {
      for word in WordList.words(entry.value) { table[NameTokens.squeezed(word)] = entry.key }
    }
    return table
  }
}

/// The part of the data that a value was measured on.
package enum DataSplit: String, Sendable {
  case test, validation, train
}
