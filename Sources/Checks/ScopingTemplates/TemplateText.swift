import Documents
import Foundation

/// Recognises a template's own lines in what an author wrote, whatever markup, case and punctuation became of them.
package enum TemplateText {
  /// The hash of one line or sentence: FNV-1a, 64 bits, of its letters and numbers.
  package static func hash(_ line: String) -> UInt64 {
    normalized(line).utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Lower case, without markup; every run of anything but letters and numbers as one blank.
  package static func normalized(_ line: String) -> String {
    if let plain = normalizedASCII(line) { return plain }
    let decoded = CharacterReferences.decoded(Array(line.utf8)[...])
    let plain = withoutMarkup(repaired(decoded)).precomposedStringWithCanonicalMapping.lowercased()
    var result = String.UnicodeScalarView()
    var needsBlank = false
    for scalar in plain.unicodeScalars where !dropped.contains(scalar) {
      if scalar.isLetterOrNumber {
        if needsBlank, !result.isEmpty { result.append(" ") }
        needsBlank = false
        result.append(scalar)
      } else {
        needsBlank = true
      }
    }
    return String(result)
  }

  /// The same for text without markup, references and anything beyond ASCII, as most lines are; `nil` for any other.
  private static func normalizedASCII(_ line: String) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(line.utf8.count)
    var needsBlank = false
    for byte in line.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x41...0x5A:
        if needsBlank, !result.isEmpty { result.append(0x20) }
        needsBlank = false
        result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "#"), UInt8(ascii: ">"): break
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "&"), 0x80...: return nil
      default: needsBlank = true
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The sentences of a paragraph: a new one begins with an ASCII capital behind a full stop, question or exclamation mark.
  package static func sentences(_ text: String) -> [String] {
    let characters = Array(text)
    var sentences: [String] = []
    var start = 0
    for (index, character) in characters.enumerated() where character.isWhitespace && index > start {
      guard ".?!".contains(characters[index - 1]) else { continue }
      let next = characters[index...].first { !$0.isWhitespace && !openers.contains($0) }
      guard let next, next.isASCII, next.isUppercase else { continue }
      sentences.append(String(characters[start..<index]))
      start = index + 1
    }
    sentences.append(String(characters[start...]))
    return sentences.filter { !$0.trimmingBlanks.isEmpty }
  }

  /// The text with characters mended that were read in the wrong encoding: `â€™` for `’`.
  package static func repaired(_ text: String) -> String {
    guard text.contains("â") || text.contains("Ã") || text.contains("Â") else { return text }
    return misread.reduce(text) { $0.replacing($1.wrong, with: $1.right) }
  }

  private static let openers = Set("\"'“‘(*_[")
  private static let dropped = Set("*_`#>[]".unicodeScalars)

  /// UTF-8 read as Windows-1252, for the characters that such documents hold.
  private static let misread: [(wrong: String, right: String)] = [
    ("â€™", "'"), ("â€˜", "'"), ("â€œ", "\""), ("â€\u{9d}", "\""), ("â€�", "\""), ("â€”", "—"), ("â€“", "–"),
    ("â€¦", "…"), ("â€¢", "•"), ("â†’", "→"), ("â†\u{90}", "←"), ("â‰¥", "≥"), ("â‰¤", "≤"), ("Ã—", "×"), ("Ã©", "é"),
    ("Ã¨", "è"), ("Ã¶", "ö"), ("Ã¼", "ü"), ("Ã¤", "ä"), ("Ã±", "ñ"), ("Ã£", "ã"), ("Ã§", "ç"), ("Ã³", "ó"), ("Ãº", "ú"),
    ("Ã¡", "á"), ("Â°", "°"), ("Â ", " "), ("Â\u{a0}", " "),
  ]

  /// Links as their text, attribute lists dropped, curly quotes as straight ones.
  private static func withoutMarkup(_ text: String) -> String {
    var result = text.replacing("’", with: "'").replacing("‘", with: "'")
    result = result.replacing("“", with: "\"").replacing("”", with: "\"")
    if result.contains("](") {
      result = result.replacingOccurrences(
        of: #"!?\[([^\]\[]*)\]\([^)\s]*(?:\s+"[^"]*")?\)"#, with: "$1", options: .regularExpression)
    }
    if result.contains("{") {
      result = result.replacingOccurrences(of: #"\{:?[^{}]*\}"#, with: "", options: .regularExpression)
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrNumber: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

extension ScopingTemplate {
  /// Whether a paragraph, entry or cell is the template's own: the whole of it, or each of its sentences.
  func isOwnText(_ text: String) -> Bool {
    if lines.contains(TemplateText.hash(text)) { return true }
    let sentences = TemplateText.sentences(text)
    return sentences.count > 1 && sentences.allSatisfy { lines.contains(TemplateText.hash($0)) }
  }
}
