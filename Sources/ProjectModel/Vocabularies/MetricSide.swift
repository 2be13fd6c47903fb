/// Which end of the value chain a metric belongs to.
package enum MetricSide: Sendable {
  /// What the model team can measure by itself.
  case model
  /// What the organisation or its users feel.
  case business

  /// The end that the name of a kind stands for; `nil` for any other kind.
  init?(kind: String) {
    let words = Words.normalized(kind)
    if Self.modelWords.contains(words) {
      self = .model
    } else if Self.businessWords.contains(words) {
      self = .business
    } else {
      return nil
    }
  }

  private static let modelWords = words("model")
  private static let businessWords = words("business")

  private static func words(_ key: String) -> Set<String> {
    Set(WordList.words(WordList.node("value-chain")[key]).map(Words.normalized))
  }
}

extension Item {
  /// The end of the value chain that a metric's kind names; `nil` where it states none, or another.
  package var metricSide: MetricSide? {
    id.kind == .metric ? field(FieldName(rawValue: "kind")).flatMap { MetricSide(kind: $0.text) } : nil
  }
}
