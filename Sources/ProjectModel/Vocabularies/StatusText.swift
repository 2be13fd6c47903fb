import Documents
import Foundation

/// A cell of a status column, taken apart: markup off, symbols aside, words as they are compared.
struct StatusText {
  /// The whole cell as it is compared.
  let whole: String
  /// Without the symbols around them; empty for symbols alone.
  let words: String
  /// The words before a bracket, colon, dash, comma or full stop.
  let head: String
  /// In the order written, without variation selectors.
  let symbols: [String]

  init(_ text: String) {
    whole = StatusText.key(text)
    // Words of ASCII letters with blanks between them, as most cells are, have no symbols and no marks.
    if whole.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x20 }) {
      words = whole
      head = whole
      symbols = []
      return
    }
    let isSymbol = { (character: Character) in
      !character.isLetter && !character.isNumber && !character.isWhitespace && !"([{<\"'-+.,;:!?/%".contains(character)
    }
    symbols = whole.filter(isSymbol).map(String.init)
    var inside = whole.drop { isSymbol($0) || $0 == " " }
    while let last = inside.last, isSymbol(last) || last == " " { inside.removeLast() }
    words = String(inside)
    head = words.prefix { !"(:—–,;".contains($0) }.split(separator: ". ").first.map(String.init)?.trimmingBlanks ?? ""
  }

  var isEmpty: Bool { whole.isEmpty || Placeholders.isDash(whole) }

  /// Whether the cell tells a story rather than a status.
  var isSentence: Bool { words.blankSeparated.count >= 5 }

  /// As texts are compared: without markup, case, variation selectors and punctuation at the end; `-` and `_` as blanks.
  static func key(_ text: String) -> String {
    plainKey(text) ?? keyOfAny(text)
  }

  /// The same for any text.
  static func keyOfAny(_ text: String) -> String {
    var result = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCompatibilityMapping
    if result.utf8.contains(UInt8(ascii: "<")) {
      for tag in ["<br>", "<br/>", "<br />"] { result = result.replacing(tag, with: " ") }
    }
    result = withoutLink(result)
    if result.unicodeScalars.contains(where: isDropped) {
      result = String(String.UnicodeScalarView(result.unicodeScalars.filter { !isDropped($0) }))
    }
    let normalized = Words.normalized(result)
    let isBox = normalized.hasPrefix("[") && normalized.count == 3
    return isBox || normalized == "-"
      ? normalized
      : String(normalized.map { $0 == "-" || $0 == "_" ? " " : $0 }).collapsingBlanks
  }

  /// The same for letters of ASCII and `TwoByteLetter`, digits, blanks and hyphens alone; `nil` for any other text.
  static func plainKey(_ text: String) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0xC3, 0xD0, 0xD1: guard key.append(smallOf: byte, bytes.next()) else { return nil }
      case 0x30...0x39, 0x61...0x7A: key.append(byte)
      case 0x41...0x5A: key.append(byte | 0x20)
      case 0x20, UInt8(ascii: "-"), UInt8(ascii: "_"): if let last = key.last, last != 0x20 { key.append(0x20) }
      default: return nil
      }
    }
    if key.last == 0x20 { key.removeLast() }
    // A dash alone is a word of its own.
    return key.isEmpty ? nil : String(decoding: key, as: UTF8.self)
  }

  /// Variation selectors, and marks of words struck out.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{FE0F}" || scalar == "~" }

  /// `[Done](log.md)` as `Done`.
  private static func withoutLink(_ text: String) -> String {
    guard let open = text.firstIndex(of: "["), let middle = text.range(of: "]("), open < middle.lowerBound,
      let close = text[middle.upperBound...].firstIndex(of: ")")
    else { return text }
    return String(text[..<open] + text[text.index(after: open)..<middle.lowerBound] + text[text.index(after: close)...])
  }
}
