import Documents

/// What headings say about the kind of the entries and rows below them, whatever template a document follows.
enum KindWords {
  private static let node = WordList.node("kind-headings")
  private static let kinds: [String: ItemKind] = {
    var kinds: [String: ItemKind] = [:]
    kinds.reserveCapacity(WordList.words(node).count)
    for kind in ItemKind.allCases {
      for word in WordList.words(node[kind.rawValue]).map(HeadingWords.cleaned) where kinds[word] == nil {
        kinds[word] = kind
      }
    }
    return kinds
  }()
  private static let qualifiers = Set(WordList.words(node["qualifiers"]).map { $0.lowercased() })
  private static let longestPhrase = kinds.keys.map { $0.blankSeparated.count }.max() ?? 1
  private static let wordsOfPhrases = Set(kinds.keys.flatMap { $0.blankSeparated.map(String.init) })

  /// The kind that a heading names: `Technical metrics`, `Riscos e mitigações`; `nil` for any other.
  static func kind(of title: String) -> ItemKind? {
    title.utf8.count <= longestTitle ? kind(ofWords: HeadingWords.cleaned(title)) : nil
  }

  /// More bytes than any title that names a kind.
  private static let longestTitle = 120

  /// The same for words that are cleaned already.
  static func kind(ofWords words: String) -> ItemKind? {
    guard words.utf8.count <= longestTitle else { return nil }
    if let kind = kinds[words] { return kind }
    let compounds = HeadingWords.compounds(words)
    if let kind = compounds.lazy.compactMap({ kinds[$0] ?? qualified($0) }).first { return kind }
    return compounds.count > 1 ? qualified(words) : nil
  }

  /// The kind of rows with ids of their own, where a heading says so and no more: tasks of a "Model evaluation" are metrics.
  static func numberedKind(ofWords words: String) -> ItemKind? {
    numberedMetrics.contains(words) ? .metric : nil
  }

  private static let numberedMetrics = Set(WordList.words(node["numbered-metrics"]).map(HeadingWords.cleaned))

  /// Whether a heading introduces one decision, as in a record of it, so that the list below says what it is made of.
  static func isOneDecision(words: String) -> Bool {
    ["decision", "decisão", "decisión", "решение"].contains(words)
  }

  /// Whether a heading says that what follows was measured, not promised: `Load testing results`.
  static func isResults(words: String) -> Bool {
    words.blankSeparated.contains { results.contains(String($0)) }
  }

  private static let results = Set(WordList.words(node["results"]))

  /// Whether a heading only qualifies what stands above it: `Technical`, `Must have`.
  static func isQualifier(words: String) -> Bool {
    let words = words.blankSeparated.lazy.map(String.init)
    return !words.isEmpty && words.allSatisfy(qualifiers.contains)
  }

  /// Whether a heading names two kinds, so that what stands below its subheadings may be either.
  static func isMixed(words: String) -> Bool {
    Set(HeadingWords.compounds(words).compactMap { kinds[$0] ?? qualified($0) }).count > 1
  }

  /// The kind of a phrase with nothing but qualifiers around it; the longest phrase counts.
  private static func qualified(_ phrase: String) -> ItemKind? {
    let words = phrase.blankSeparated.map(String.init)
    guard words.count > 1, words.count <= 8 else { return nil }
    // The words that are no qualifiers all stand in the phrase; where they are too far apart, there is none.
    let open = words.indices.filter { !qualifiers.contains(words[$0]) }
    let first = open.first ?? words.count
    let last = open.last ?? -1
    guard last - first < longestPhrase, open.allSatisfy({ wordsOfPhrases.contains(words[$0]) }) else { return nil }
    for length in stride(from: min(words.count - 1, longestPhrase), through: max(1, last - first + 1), by: -1) {
      for start in stride(from: min(first, words.count - length), through: max(0, last - length + 1), by: -1) {
        if let kind = kinds[words[start..<start + length].joined(separator: " ")] { return kind }
      }
    }
    return nil
  }
}
