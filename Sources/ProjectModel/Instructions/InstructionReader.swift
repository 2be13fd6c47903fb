import Findings

/// Takes the text of a comment apart: words, and `key = "value"` with any quotes that people write.
struct InstructionReader {
  private let scalars: [(value: Unicode.Scalar, offset: Int)]
  private let end: Int
  private var index = 0

  /// `nil` where the text does not begin with `scopebook:`, in any case.
  init?(_ bytes: ArraySlice<UInt8>) {
    let text = bytes.drop { $0 <= 0x20 }
    let mark = Array("scopebook:".utf8)
    guard text.prefix(mark.count).elementsEqual(mark, by: { $0 | 0x20 == $1 | 0x20 }) else { return nil }
    let rest = text.dropFirst(mark.count)
    var offset = rest.startIndex
    scalars = String(decoding: rest, as: UTF8.self).unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return (scalar, offset)
    }
    end = rest.endIndex
  }

  /// `nil` where nothing follows the colon.
  mutating func instruction() -> Instruction? {
    skipGap()
    guard let name = word() else { return nil }
    var words: [Instruction.Word] = []
    var values: [Instruction.Value] = []
    var last = name.span
    skipGap()
    while let word = word() {
      if passEquals(behind: word) {
        let value = self.value() ?? Instruction.Word("", Span(end, end))
        let key = word.text.hasSuffix(":") ? String(word.text.dropLast()) : word.text
        values.append(.init(.init(key.lowercased(), word.span), value))
        last = value.span
      } else {
        words.append(word)
        last = word.span
      }
      skipGap()
    }
    return Instruction(name: name.text.lowercased(), words: words, values: values, span: name.span.union(last))
  }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index].value : nil }

  private func offset(_ index: Int) -> Int { index < scalars.count ? scalars[index].offset : end }

  /// Passes blanks and the commas between words; at the beginning of a line, the marks of a quote too.
  private mutating func skipGap() {
    var isAtLineStart = false
    while let scalar = current, scalar.isBlank || scalar.isComma || scalar == "=" || (isAtLineStart && scalar == ">") {
      if scalar == "\n" || scalar == "\r" { isAtLineStart = true }
      index += 1
    }
  }

  /// Passes an equals sign with blanks around it; behind a word with a colon at its end, blanks alone.
  private mutating func passEquals(behind word: Instruction.Word) -> Bool {
    var next = index
    while next < scalars.count, scalars[next].value.isBlank { next += 1 }
    guard next < scalars.count else { return false }
    if scalars[next].value != "=" {
      guard word.text.hasSuffix(":"), word.text.count > 1 else { return false }
      index = next
      return true
    }
    next += 1
    while next < scalars.count, scalars[next].value.isBlank { next += 1 }
    index = next
    return true
  }

  /// A text in quotes, or everything to the next blank, comma or equals sign; `nil` at the end.
  private mutating func word() -> Instruction.Word? {
    quoted() ?? bare { $0.isBlank || $0.isComma || $0 == "=" }
  }

  /// As a word, but with commas and equals signs inside: `item=R1,R2`.
  private mutating func value() -> Instruction.Word? {
    quoted() ?? bare { $0.isBlank }
  }

  private mutating func bare(endingAt isEnd: (Unicode.Scalar) -> Bool) -> Instruction.Word? {
    let start = index
    while let scalar = current, !isEnd(scalar) { index += 1 }
    var last = index
    // The comma behind a value parts it from the next.
    while last > start, scalars[last - 1].value.isComma { last -= 1 }
    return last > start ? word(start..<last) : nil
  }

  /// Ends at a quotation mark of the same kind that a blank, a comma or the end follows, so that one inside a word is none.
  private mutating func quoted() -> Instruction.Word? {
    guard let kind = current?.quotes else { return nil }
    var close = index + 1
    while close < scalars.count {
      if scalars[close].value.quotes == kind {
        let next = close + 1 < scalars.count ? scalars[close + 1].value : " "
        if next.isBlank || next.isComma { break }
      }
      close += 1
    }
    guard close < scalars.count else { return nil }
    let content = index + 1..<close
    index = close + 1
    return word(content)
  }

  private func word(_ range: Range<Int>) -> Instruction.Word {
    var text = ""
    var isAtLineStart = false
    for (scalar, _) in scalars[range] {
      if isAtLineStart, scalar == ">" || scalar.isBlank { continue }
      isAtLineStart = scalar == "\n" || scalar == "\r"
      text.unicodeScalars.append(isAtLineStart ? " " : scalar)
    }
    return Instruction.Word(
      text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      Span(offset(range.lowerBound), offset(range.upperBound)))
  }
}

extension Unicode.Scalar {
  /// Kinds of quotation marks, straight and typographic, in the ways of several languages.
  fileprivate enum Quotes { case double, single, pointed }

  fileprivate var quotes: Quotes? {
    switch self {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": .double
    case "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": .single
    case "\u{AB}", "\u{BB}": .pointed
    default: nil
    }
  }

  fileprivate var isBlank: Bool { properties.isWhitespace }
  fileprivate var isComma: Bool { self == "," || self == ";" }
}
