import Documents

/// The words before a target that say what is promised.
struct TargetSubject {
  private let tokens: ArraySlice<QuantityToken>

  /// The words between `end`, behind the target before, and `start`, at most six and within their clause.
  init(tokens: [QuantityToken], before start: Int, after end: Int) {
    var upper = start
    while upper > end, Self.isLink(tokens[upper - 1]) { upper -= 1 }
    var lower = upper
    while lower > end, upper - lower < 6, !Self.isBoundary(tokens[lower - 1]) { lower -= 1 }
    while lower < upper, Self.isLink(tokens[lower]) { lower += 1 }
    self.tokens = tokens[lower..<upper]
  }

  func text(in text: String) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return text.utf8Slice(first.range.lowerBound..<last.range.upperBound).filter { !"*`_$".contains($0) }
      .collapsingBlanks
  }

  private static func isLink(_ token: QuantityToken) -> Bool {
    guard let word = token.spelling else { return false }
    return links.contains(word) || TargetWords.labels.contains(word) || TargetWords.desired.contains(word)
      || TargetWords.isDecrease(word) != nil
  }

  private static func isBoundary(_ token: QuantityToken) -> Bool {
    guard let word = token.spelling else { return true }
    return boundaries.contains(word)
  }

  private static let boundaries: Set = [
    ",", ";", ".", ":", "(", ")", "—", "–", "and", "e", "y", "и", "!", "?", "|", "with", "com", "con", "с",
  ]
  private static let links: Set = [
    ":", "=", "—", "–", "-", "(", "[", "of", "is", "are", "be", "must", "should", "shall", "at", "the", "a", "an", "to",
    "we", "want",
    "de", "do", "da", "é", "ser", "deve", "o", "os", "as", "com", "es", "debe", "del", "la", "el", "los", "las", "un",
    "una", "con", "with", "by", "for", "in", "на", "с", "должна", "должен", "be", "stays", "stay", "remain", "remains",
  ]
}
