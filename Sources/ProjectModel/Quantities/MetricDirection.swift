import Documents

/// Which way a metric is better: found out where somebody asks, which few targets do.
struct MetricDirection: Sendable {
  /// The metric's name, or the words of a target.
  private let name: String
  /// What a direction column says; `nil` without one.
  private let stated: String?

  init(of name: String, stated: String?) {
    self.name = name
    self.stated = stated
  }

  /// Of what nobody named: more is better.
  static let up = MetricDirection(of: "", stated: nil)

  private static let node = WordList.node("directions")
  private static let lower = WordList.words(node["lower-is-better"]).map(Pattern.init)
  private static let higher = WordList.words(node["higher-is-better"]).map(Pattern.init)
  private static let lowerWords = Set(WordList.words(node["lower-words"]))

  /// Whether less is better, from what a direction column says, else from the words of the name.
  var isLowerBetter: Bool {
    if let direction = stated?.lowercased(), !direction.isEmpty {
      return Self.words(of: direction).contains { Self.lowerWords.contains($0) || $0.hasPrefix("minim") }
        || direction.contains("↓")
    }
    let words = Self.words(of: name.lowercased())
    if Self.higher.contains(where: { $0.isIn(words) }) { return false }
    // "Recall of delayed orders": the metric decides, not what it is about.
    let known = MetricName(name).metrics.compactMap { MetricWords.isLowerBetter[$0] }
    if let first = known.first, known.allSatisfy({ $0 == first }) { return first }
    return Self.lower.contains { $0.isIn(words) }
  }

  /// Whether a word turns what is better low into what is better high: "cost savings".
  static func isHigherBetter(_ name: String) -> Bool {
    let words = words(of: name.lowercased())
    return higher.contains { $0.isIn(words) }
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "↓" }.map(String.init)
  }

  /// Words in a row; the last one may be only how it begins.
  private struct Pattern: Sendable {
    let words: [String]
    let isOpen: Bool

    init(_ text: String) {
      isOpen = text.hasSuffix("…")
      words = text.filter { $0 != "…" }.blankSeparated.map(String.init)
    }

    func isIn(_ text: [String]) -> Bool {
      guard let last = words.last, text.count >= words.count else { return false }
      return (words.count - 1..<text.count).contains { end in
        guard isOpen ? text[end].utf8.starts(with: last.utf8) : text[end] == last else { return false }
        return words.count == 1 || text[(end + 1 - words.count)..<end].elementsEqual(words.dropLast())
      }
    }
  }
}
