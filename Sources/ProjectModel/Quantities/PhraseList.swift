import Documents

/// Phrases found in a row of tokens, the longest first.
struct PhraseList<Meaning: Sendable>: Sendable {
  private let byFirst: [String: [(words: [String], meaning: Meaning)]]

  init(_ phrases: [(String, Meaning)]) {
    var byFirst: [String: [(words: [String], meaning: Meaning)]] = [:]
    for (phrase, meaning) in phrases {
      let words = QuantityTokens.tokens(in: phrase).compactMap(\.spelling)
      guard let first = words.first else { continue }
      byFirst[first, default: []].append((words, meaning))
    }
    self.byFirst = byFirst.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest phrase that begins at `index`, and the index behind it.
  func match(_ tokens: [QuantityToken], at index: Int) -> (meaning: Meaning, end: Int)? {
    guard tokens.indices.contains(index), let first = tokens[index].spelling, let phrases = byFirst[first] else {
      return nil
    }
    for (words, meaning) in phrases where index + words.count <= tokens.count {
      let isHere = words.indices.dropFirst().allSatisfy { tokens[index + $0].spelling == words[$0] }
      if isHere { return (meaning, index + words.count) }
    }
    return nil
  }
}

extension PhraseList where Meaning == Bool {
  /// Phrases that all mean the same.
  init(_ phrases: [String]) { self.init(phrases.map { ($0, true) }) }
}
