import Documents
import Findings

/// Reads promised values in the ways that teams write them.
enum TargetReader {
  /// The targets in running text: only what a comparator, a comparing word or a verb of change marks as one.
  ///
  /// `place` is asked for the place of a range of the text's UTF-8 bytes.
  static func targets(
    in text: String, direction: MetricDirection = .up, at place: (Range<Int>) -> Place
  ) -> [Target] {
    guard text.holdsDigit else { return [] }
    let tokens = QuantityTokens.tokens(in: text)
    let grammar = TargetGrammar(tokens: tokens, direction: direction, isCell: false)
    return targets(grammar, in: text, at: place)
  }

  /// The targets of a cell that holds nothing else; a bare number counts, in the direction that is better.
  static func target(ofCell text: String, direction: MetricDirection, at place: (Range<Int>) -> Place) -> [Target] {
    guard !Placeholders.isWhole(text), !Placeholders.isDash(text) else { return [] }
    let tokens = QuantityTokens.tokens(in: text)
    let grammar = TargetGrammar(tokens: tokens, direction: direction, isCell: true)
    let marked = targets(grammar, in: text, at: place)
    // A single one is what the cell says, words around it included.
    if let only = marked.first, marked.count == 1, text.count <= 60 {
      return [only.with(text: text.collapsingBlanks)]
    }
    guard marked.isEmpty, let bare = BareTarget(grammar: grammar).statement else { return marked }
    return [target(bare, tokens, text, subject: "", at: place).with(text: text.collapsingBlanks)]
  }

  private static func targets(
    _ grammar: TargetGrammar, in text: String, at place: (Range<Int>) -> Place
  ) -> [Target] {
    var end = 0
    return grammar.statements().map { statement in
      let subject = TargetSubject(tokens: grammar.tokens, before: statement.range.lowerBound, after: end).text(in: text)
      end = statement.range.upperBound
      return target(statement, grammar.tokens, text, subject: subject, at: place)
    }
  }

  private static func target(
    _ statement: TargetStatement, _ tokens: [QuantityToken], _ text: String, subject: String,
    at place: (Range<Int>) -> Place
  ) -> Target {
    let range = tokens.byteRange(statement.range)
    let bounds = statement.bounds(\.asDecimal)
    let ambiguity = statement.openQuantity.flatMap { quantity in
      DoubtfulNumber(
        quantity, tokens, text, bounds: statement.bounds(\.asThousands), at: place)
    }
    return Target(
      comparator: statement.comparator, value: bounds.value, upper: bounds.upper, unit: statement.unit,
      isChange: statement.isChange, level: statement.level, subject: subject, ambiguity: ambiguity,
      text: text.utf8Slice(range).collapsingBlanks, place: place(range))
  }
}

extension DoubtfulNumber {
  /// `nil` for a number that can be read in one way only.
  init?(
    _ quantity: Quantity, _ tokens: [QuantityToken], _ text: String, bounds: Bounds, at place: (Range<Int>) -> Place
  ) {
    guard let mark = quantity.number.openMark, let thousands = quantity.number.asThousands else { return nil }
    let range = tokens[quantity.numberIndex].range
    self.init(
      text: text.utf8Slice(range), place: place(range), decimal: quantity.number.asDecimal, thousands: thousands,
      mark: mark, bounds: bounds)
  }
}

extension Target {
  fileprivate func with(text: String) -> Target {
    Target(
      comparator: comparator, value: value, upper: upper, unit: unit, isChange: isChange, level: level,
      subject: subject, ambiguity: ambiguity, text: text, place: place)
  }
}

extension [QuantityToken] {
  /// Where tokens stand in their text.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    guard let first = self[range].first, let last = self[range].last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }
}

extension String {
  var holdsDigit: Bool {
    var text = self
    return text.withUTF8 { bytes in
      // Nothing leaves the loop early, so that the compiler reads many bytes at once.
      var digits: UInt8 = 0
      for byte in bytes { digits |= byte &- 0x30 < 10 ? 1 : 0 }
      return digits != 0
    }
  }

  /// The text of a range of UTF-8 bytes.
  func utf8Slice(_ range: Range<Int>) -> String {
    let bytes = utf8
    let lower = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return String(self[lower..<bytes.index(lower, offsetBy: range.count)])
  }
}
