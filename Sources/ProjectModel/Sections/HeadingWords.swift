import Documents

/// What a heading says once numbering, symbols and brackets are taken off.
enum HeadingWords {
  /// `"4.1 🎯 Goals & metrics [optional]:"` as `goals & metrics`.
  static func cleaned(_ title: String) -> String {
    var text = Substring(title.lowercased().filter { !"*`".contains($0) }.collapsingBlanks)
    text = withoutNumber(withoutSymbols(text))
    text = withoutSymbols(text)
    if text.hasSuffix("]"), let bracket = text.lastIndex(of: "["), bracket > text.startIndex { text = text[..<bracket] }
    if text.hasSuffix(")"), let bracket = text.lastIndex(of: "("), bracket > text.startIndex { text = text[..<bracket] }
    while let last = text.last, ":?.! ".contains(last) { text = text.dropLast() }
    return text.collapsingBlanks
  }

  private static func withoutSymbols(_ text: Substring) -> Substring {
    text.drop { !$0.isLetter && !$0.isNumber && $0 != "(" && $0 != "[" }
  }

  /// Without `1.`, `4.1`, `A.`, `IV)`, `section 3:` in front.
  private static func withoutNumber(_ text: Substring) -> Substring {
    let number = text.prefix { $0.isNumber || $0 == "." }
    if !number.isEmpty, number.first?.isNumber == true {
      let rest = text.dropFirst(number.count).drop { " )-–—:".contains($0) }
      if !rest.isEmpty { return rest }
    }
    let letter = text.prefix { $0.isLetter }
    if letter.count == 1, let mark = text.dropFirst().first, mark == "." || mark == ")" {
      let rest = text.dropFirst(2).drop { $0 == " " }
      if !rest.isEmpty { return rest }
    }
    return text
  }

  /// The parts of "Risks and limitations", "Goals / metrics"; the whole alone where it has no such joint.
  static func compounds(_ cleaned: String) -> [String] {
    var parts = [cleaned]
    for joint in [" & ", " and ", " / ", "/", ", ", " + ", " e ", " y ", " и ", " — ", " – ", ": "] {
      parts = parts.flatMap { part in
        part.split(separator: joint, omittingEmptySubsequences: true).map { String($0).collapsingBlanks }
      }
    }
    return parts
  }
}
