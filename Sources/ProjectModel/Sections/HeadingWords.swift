import Documents

/// What a heading says once numbering, symbols and brackets are taken off.
package enum HeadingWords {
  /// `"4.1 🎯 Goals & metrics [optional]:"` as `goals & metrics`.
  package static func cleaned(_ title: String) -> String {
    isPlain(title) ? TwoByteLetter.lowercased(title) : cleanedAny(title)
  }

  /// The same for any title.
  static func cleanedAny(_ title: String) -> String {
    var lowered = title.lowercased()
    if lowered.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "`") }) {
      lowered = lowered.filter { !"*`".contains($0) }
    }
    var text = Substring(lowered.collapsingBlanks)
    text = withoutNumber(withoutSymbols(text))
    text = withoutSymbols(text)
    if text.hasSuffix("]"), let bracket = text.lastIndex(of: "["), bracket > text.startIndex { text = text[..<bracket] }
    if text.hasSuffix(")"), let bracket = text.lastIndex(of: "("), bracket > text.startIndex { text = text[..<bracket] }
    while let last = text.last, ":?.! ".contains(last) { text = text.dropLast() }
    return text.collapsingBlanks
  }

  /// Whether a title is words of ASCII letters and of `TwoByteLetter` alone, with nothing to take off; nearly every one is.
  static func isPlain(_ title: String) -> Bool {
    var last = UInt8(ascii: " ")
    let isPlain = title.utf8.allSatisfy { byte in
      defer { last = byte }
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0xC3, 0xD0, 0xD1: return true
      case 0x80...0xBF where last == 0xC3 || last == 0xD0 || last == 0xD1:
        return TwoByteLetter.small(last, byte) != nil
      case UInt8(ascii: " "): return last != byte
      case UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "/"):
        return last != UInt8(ascii: " ") || byte == UInt8(ascii: "&")
      default: return false
      }
    }
    guard isPlain, let first = title.utf8.first, first >= 0x41 else { return false }
    return last >= 0x41
  }

  private static func withoutSymbols(_ text: Substring) -> Substring {
    text.drop { !$0.isLetter && !$0.isNumber && $0 != "(" && $0 != "[" }
  }

  /// Without `1.`, `4.1`, `§ 2`, `A.`, `IV)`, `section 3:` in front.
  private static func withoutNumber(_ text: Substring) -> Substring {
    let first = text.prefix { $0.isLetter }
    if numberedWords.contains(String(first)) {
      let rest = withoutDigits(text.dropFirst(first.count).drop { $0 == " " })
      if let rest, !rest.isEmpty { return rest }
    }
    if let rest = withoutDigits(text), !rest.isEmpty { return rest }
    if first.count == 1 || first.allSatisfy({ "ivx".contains($0) }), first.count <= 5, !first.isEmpty,
      let mark = text.dropFirst(first.count).first, mark == "." || mark == ")"
    {
      let rest = text.dropFirst(first.count + 1).drop { $0 == " " }
      if !rest.isEmpty { return rest }
    }
    return text
  }

  /// `nil` where the text does not begin with a number.
  private static func withoutDigits(_ text: Substring) -> Substring? {
    let number = text.prefix { $0.isNumber || $0 == "." }
    guard number.first?.isNumber == true else { return nil }
    return text.dropFirst(number.count).drop { " )-–—:.".contains($0) }
  }

  private static let numberedWords: Set = [
    "section", "chapter", "part", "step", "phase", "seção", "secao", "capítulo", "parte", "etapa", "passo", "sección",
    "paso", "fase", "раздел", "глава", "часть", "этап", "шаг", "пункт",
  ]

  /// The parts of "Risks and limitations", "Goals / metrics"; the whole alone where it has no such joint.
  package static func compounds(_ cleaned: String) -> [String] {
    if cleaned.isEmpty { return [] }
    var parts = [cleaned]
    // Bytes tell at once which joints a heading has; most have none.
    let bytes = Array(cleaned.utf8)
    for joint in joints where bytes.firstIndex(of: joint) != nil {
      parts = parts.flatMap { part in
        Array(part.utf8).pieces(between: joint).map { String(decoding: $0, as: UTF8.self).collapsingBlanks }
      }
    }
    return parts
  }

  private static let joints = [" & ", " and ", " / ", "/", ", ", " + ", " e ", " y ", " и ", " — ", " – ", ": "]
    .map { Array($0.utf8) }
}

extension [UInt8] {
  /// Where other bytes, which are never empty, stand in these one behind the other for the first time from `start` on; `nil`
  /// for nowhere.
  package func firstIndex(of other: [UInt8], from start: Int = 0) -> Int? {
    guard start <= count - other.count else { return nil }
    return (start...(count - other.count)).first { self[$0] == other[0] && self[$0...].starts(with: other) }
  }

  /// What stands between others, the empty pieces left out.
  fileprivate func pieces(between other: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    while let end = firstIndex(of: other, from: start) {
      pieces.append(self[start..<end])
      start = end + other.count
    }
    return (pieces + [self[start...]]).filter { !$0.isEmpty }
  }
}
