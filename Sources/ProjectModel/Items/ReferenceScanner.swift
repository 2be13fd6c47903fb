/// Finds what looks like an item's id in text: `R1`, `FR-12`, `D-03`, `DOCS2-01..06`.
package enum ReferenceScanner {
  /// Something that looks like an id.
  package struct Token: Equatable, Sendable {
    package let text: String
    /// In the text's UTF-8 bytes.
    package let range: Range<Int>
    /// Ids between the ends of a range such as `R3–R6`, for its last token; empty else.
    package let between: [String]
  }

  /// In order. Where a token ends a range, `between` holds what lies inside.
  package static func tokens(in text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var tokens: [Token] = []
      var index = 0
      var isBoundary = true
      while index < bytes.count {
        let byte = bytes[index]
        if isBoundary, byte >= 0x41, byte <= 0x5A, var end = end(of: bytes, from: index) {
          // `R1-R4` is a range with a hyphen: its second half begins as the first does.
          if let hyphen = rangeHyphen(bytes, index..<end) { end = hyphen }
          let word = String(decoding: bytes[index..<end], as: UTF8.self)
          var between: [String] = []
          if let last = tokens.last, isRangeMark(bytes, last.range.upperBound..<index) {
            between = ids(between: last.text, and: word)
          }
          tokens.append(Token(text: word, range: index..<end, between: between))
          if let short = shortEnd(of: word, bytes, from: end) {
            tokens.append(short)
            end = short.range.upperBound
          }
          index = end
          isBoundary = false
          continue
        }
        isBoundary = !isWordByte(byte)
        index += 1
      }
      return tokens
    }
  }

  /// Whether the whole text is one id.
  package static func isID(_ text: String) -> Bool {
    let tokens = tokens(in: text)
    return tokens.count == 1 && tokens[0].range == 0..<text.utf8.count
  }

  /// Words of small letters and digits that would be ids in capitals: `fr-12`; in order. One letter says too little.
  static func smallTokens(in text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var tokens: [Token] = []
      var index = 0
      while let digit = bytes[index...].firstIndex(where: isDigit) {
        var start = digit
        while start > index, isSmall(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
        var end = digit
        while end < bytes.count, isDigit(bytes[end]) || ".-".utf8.contains(bytes[end]) { end += 1 }
        while end > digit, !isDigit(bytes[end - 1]) { end -= 1 }
        index = max(end, digit + 1)
        let isBounded =
          (start == 0 || !isWordByte(bytes[start - 1])) && (end == bytes.count || !isWordByte(bytes[end]))
        guard isBounded, end - start <= 16, bytes[start..<digit].count(where: isSmall) > 1, isSmall(bytes[start]) else {
          continue
        }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        tokens.append(Token(text: word, range: start..<end, between: []))
      }
      return tokens
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// Letters, then digits, perhaps parted by `-` and `.`, perhaps one small letter at the end.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] >= 0x41, bytes[index] <= 0x5A { index += 1 }
    guard index - start <= 10 else { return nil }
    var hasDigit = false
    var digits = 0
    scan: while index < bytes.count {
      switch bytes[index] {
      case 0x30...0x39:
        hasDigit = true
        digits += 1
        guard digits <= 6 else { return nil }
      case 0x41...0x5A where index > start && bytes[index - 1] == UInt8(ascii: "-"):
        break
      case 0x41...0x5A where index > start && (0x41...0x5A).contains(bytes[index - 1]): break
      case UInt8(ascii: "-"), UInt8(ascii: "."):
        guard index + 1 < bytes.count,
          isDigit(bytes[index + 1]) || (!hasDigit && isCapital(bytes[index + 1]))
            || (hasDigit && bytes[index] == UInt8(ascii: "-") && isCapital(bytes[index + 1]))
        else { break scan }
        digits = 0
      default: break scan
      }
      index += 1
    }
    guard hasDigit, isDigit(bytes[index - 1]) else { return nil }
    if index < bytes.count, bytes[index] >= 0x61, bytes[index] <= 0x7A,
      index + 1 == bytes.count || !isWordByte(bytes[index + 1])
    {
      index += 1
    }
    if index < bytes.count, isWordByte(bytes[index]) { return nil }
    return index
  }

  /// The hyphen of `R1-R4`; `nil` where both halves do not have the same letters in front of digits alone.
  private static func rangeHyphen(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard let hyphen = bytes[range].firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < range.upperBound else { return nil }
    let first = bytes[range.lowerBound..<hyphen]
    let second = bytes[(hyphen + 1)..<range.upperBound]
    let letters = first.prefix(while: isCapital)
    guard letters.elementsEqual(second.prefix(while: isCapital)), !letters.isEmpty,
      first.dropFirst(letters.count).allSatisfy(isDigit), second.dropFirst(letters.count).allSatisfy(isDigit),
      first.count > letters.count, second.count > letters.count
    else { return nil }
    return hyphen
  }

  /// The end of a range that only has a number: `R3–6`, `DOCS2-01..06`.
  private static func shortEnd(of word: String, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Token? {
    var index = start
    for mark in ["–", "—", ".."] where bytes[start...].starts(with: mark.utf8) { index = start + mark.utf8.count }
    guard index > start else { return nil }
    let digits = bytes[index...].prefix(while: isDigit)
    let end = index + digits.count
    guard !digits.isEmpty, digits.count <= 4, end == bytes.count || !isWordByte(bytes[end]) else { return nil }
    let (prefix, lower, width) = parts(word)
    guard let upper = Int(String(decoding: digits, as: UTF8.self)), let lower, upper > lower else { return nil }
    let number = String(upper)
    let text = prefix + String(repeating: "0", count: max(0, width - number.count)) + number
    return Token(text: text, range: index..<end, between: ids(between: word, and: text))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  /// Letters, digits and `_`; a hyphen too, so that `non-R1` is no mention; anything beyond ASCII but dashes and quotes.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): false
    default: byte >= 0xC3 && byte <= 0xDF
    }
  }

  private static func isRangeMark(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    // Most mentions stand far apart.
    guard range.count <= 40 else { return false }
    let mark = String(decoding: bytes[range], as: UTF8.self).filter { $0 != " " }
    return ["–", "—", "-", "..", "…", "to", "bis", "a", "até", "до"].contains(mark)
  }

  /// `R4`, `R5` between `R3` and `R6`: where the prefixes agree and no more than a hundred lie between.
  private static func ids(between first: String, and last: String) -> [String] {
    let (prefix, lower, width) = parts(first)
    let (otherPrefix, upper, _) = parts(last)
    guard let lower, let upper, prefix == otherPrefix, upper > lower + 1, upper - lower <= 100 else { return [] }
    return (lower + 1..<upper).map { number in
      let digits = String(number)
      return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
  }

  private static func parts(_ id: String) -> (prefix: String, number: Int?, width: Int) {
    let bytes = Array(id.utf8)
    let start = bytes.lastIndex { !isDigit($0) }.map { $0 + 1 } ?? 0
    let digits = String(decoding: bytes[start...], as: UTF8.self)
    return (String(decoding: bytes[..<start], as: UTF8.self), Int(digits), digits.utf8.count)
  }

  /// The letters in front of an id's first digit or separator: `FR` of `FR-12`.
  package static func prefix(of id: String) -> String { String(id.prefix { $0.isLetter }) }

  /// The shape of an id, by which a mention of an id that nobody stated is told from a word that only looks like one:
  /// its letters and separators, digits as `0`.
  package static func shape(of id: String) -> String {
    var shape = ""
    for character in id {
      if character.isASCIIDigit {
        if shape.last != "0" { shape.append("0") }
      } else {
        shape.append(character)
      }
    }
    return shape
  }
}
