import Documents

/// What running text shows of how its author writes decimals; code, comments and raw HTML are left out.
struct DecimalCount {
  /// Numbers that are surely decimals, by the mark before these.
  private(set) var points = 0
  private(set) var commas = 0
  /// Of those with a point, the ones with exactly three digits behind it: `0.843`.
  private(set) var threeDigitPoints = 0
  private var words: [String: Int] = [:]

  init(_ blocks: [Block]) { count(blocks) }

  /// The language of the text by its small words; `nil` for little or mixed text.
  var language: String? {
    let ranked = words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= 4 else { return nil }
    return ranked.dropFirst().first.map { $0.value * 2 > first.value } == true ? nil : first.key
  }

  private mutating func count(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let inlines): count(inlines)
      case .heading(let heading): count(heading.inlines)
      case .table(let table):
        for row in table.head + table.rows { for cell in row.cells { count(cell.inlines) } }
      default: count(block.children)
      }
    }
  }

  private mutating func count(_ inlines: [Inline]) {
    var texts: [String] = []
    inlines.forEachInline { if case .text(let text) = $0.kind { texts.append(text) } }
    for text in texts {
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        for language in SmallWords.languages[String(word)] ?? [] { words[language, default: 0] += 1 }
      }
      if text.holdsDigit { countDecimals(in: text) }
    }
  }

  /// Only numbers that are surely decimals count: below one, compared, in per cent or money. `3.11` may be a version or a
  /// section.
  private mutating func countDecimals(in text: String) {
    let tokens = QuantityTokens.tokens(in: text)
    for (index, token) in tokens.enumerated() {
      guard let number = token.number, let mark = number.mark, number.openMark == nil else { continue }
      let before = index > 0 ? tokens[index - 1].spelling ?? "" : ""
      let isShare = index + 1 < tokens.count && tokens[index + 1].sign == "%"
      guard number.isBelowOne || isShare || Self.leading.contains(before) else { continue }
      if mark == .comma {
        commas += 1
      } else {
        points += 1
        if number.decimals == 3 { threeDigitPoints += 1 }
      }
    }
  }

  private static let leading = Unit.prefixes.union(["≥", "≤", "<", ">", "≈", "±", "+"])
}
