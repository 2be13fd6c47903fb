/// The words of one key, sorted by what they are.
struct NameParts {
  /// The metrics that some of the words name.
  private(set) var phrase: Set<String>?
  /// `macro`, `@10`, `p95`.
  private(set) var marks: Set<String> = []
  private(set) var split: DataSplit?
  let unit: String
  private(set) var rest: [String] = []
  /// Without split and unit.
  let squeezed: String

  init(_ key: String) {
    var tokens = NameTokens.tokens(key)
    unit = NameParts.takeUnit(&tokens)
    while let found = NameParts.longest(tokens, { MetricWords.splits[$0] }) {
      split = split ?? found.value
      tokens.removeSubrange(found.range)
    }
    squeezed = tokens.joined()
    marks = NameParts.takeNumbers(&tokens)
    let found = NameParts.longest(tokens) { MetricWords.metrics[$0] }
    phrase = found?.value
    let before = found.map { tokens[..<$0.range.lowerBound] } ?? tokens[...]
    let after = found.map { tokens[$0.range.upperBound...] } ?? []
    for var words in [Array(before), Array(after)] {
      // "Recall (sensitivity)" names one metric twice; "Точность (precision)" says which of two it is.
      while let both = phrase, let found = NameParts.longest(words, { MetricWords.metrics[$0] }),
        !both.isDisjoint(with: found.value)
      {
        phrase = both.intersection(found.value)
        words.removeSubrange(found.range)
      }
      while let found = NameParts.longest(words, { MetricWords.averages[$0] }) {
        marks.insert(found.value)
        words.removeSubrange(found.range)
      }
      rest += words
    }
  }

  /// The longest run of tokens that a list has, the leftmost of equals.
  private static func longest<Value>(
    _ tokens: [String], _ find: (String) -> Value?
  ) -> (range: Range<Int>, value: Value)? {
    for length in stride(from: min(6, tokens.count), through: 1, by: -1) {
      for start in 0...(tokens.count - length) {
        var word = tokens[start]
        for token in tokens[(start + 1)..<(start + length)] { word += token }
        if let value = find(word) { return (start..<start + length, value) }
      }
    }
    return nil
  }

  /// Letters that end keys and mean something else, and words that are also names.
  private static let noUnits: Set = ["x", "k", "d", "min", "b", "m", "с", "д", "y", "g", "hr"]

  /// `latency_ms`: the unit at the end, where something stands before it.
  private static func takeUnit(_ tokens: inout [String]) -> String {
    guard tokens.count > 1, let last = tokens.last, !NameParts.noUnits.contains(last),
      !["per", "por"].contains(tokens[tokens.count - 2])
    else { return "" }
    let unit = ["pct", "percent", "perc"].contains(last) ? "%" : Unit.symbols[last] ?? ""
    if !unit.isEmpty { tokens.removeLast() }
    return unit
  }

  /// Takes cut-offs (`@10`, `at 10`, `top 5`, `ndcg10`) and percentiles (`p95`, `95th percentile`).
  private static func takeNumbers(_ tokens: inout [String]) -> Set<String> {
    var marks: Set<String> = []
    var kept: [String] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let next = index + 1 < tokens.count ? tokens[index + 1] : ""
      let isNumber = !next.isEmpty && next.allSatisfy(\.isASCIIDigit)
      if token.hasPrefix("@") {
        marks.insert(token)
      } else if ["at", "top", "k"].contains(token), isNumber || (next == "k" && token != "k") {
        marks.insert("@" + next)
        index += 1
      } else if token.hasPrefix("top"), let number = digits(token.dropFirst(3)) {
        marks.insert("@" + number)
      } else if token.first == "p", let number = digits(token.dropFirst()), number.count >= 2 {
        marks.insert("p" + number)
      } else if MetricWords.percentile.contains(token), isNumber {
        marks.insert("p" + next)
        index += 1
      } else if MetricWords.percentile.contains(NameTokens.stem(next)),
        let number = digits(token.prefix { $0.isASCIIDigit })
      {
        marks.insert("p" + number)
        index += 1
      } else if let (name, number) = trailingNumber(token) {
        kept.append(name)
        marks.insert("@" + number)
      } else {
        kept.append(token)
      }
      index += 1
    }
    tokens = kept
    return marks
  }

  /// `ndcg10` is NDCG at ten; `f1` and `r2` are names.
  private static func trailingNumber(_ token: String) -> (name: String, number: String)? {
    guard MetricWords.metrics[token] == nil, let first = token.firstIndex(where: \.isASCIIDigit),
      first > token.startIndex,
      let number = digits(token[first...]), MetricWords.metrics[String(token[..<first])] != nil
    else { return nil }
    return (String(token[..<first]), number)
  }

  private static func digits(_ text: Substring) -> String? {
    !text.isEmpty && text.allSatisfy { $0.isASCIIDigit || $0 == "." } ? String(text) : nil
  }
}
