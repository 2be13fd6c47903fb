import Documents
import Foundation

/// Recognises a template's own lines in what an author wrote, whatever markup, case and punctuation became of them.
package enum TemplateText {
  /// The hash of one line or sentence: FNV-1a, 64 bits, of its letters and numbers.
  package static func hash(_ line: String) -> UInt64 {
    plainHash(line) ?? hash(ofNormalized: normalizedAny(line))
  }

  /// The hash of text that is normalised.
  static func hash(ofNormalized line: String) -> UInt64 {
    line.utf8.reduce(offsetBasis, hash)
  }

  private static let offsetBasis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// What a hash becomes with one byte more.
  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

  /// The hash of a line of plain text; `nil` for any other.
  static func plainHash(_ line: String) -> UInt64? {
    var hash = offsetBasis
    return PlainLine.normalize(line) { hash = Self.hash(hash, $0) } ? hash : nil
  }

  /// Lower case, without markup; every run of anything but letters and numbers as one blank.
  package static func normalized(_ line: String) -> String {
    normalizedPlain(line) ?? normalizedAny(line)
  }

  /// The same for any text.
  static func normalizedAny(_ line: String) -> String {
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

  /// The same for plain text; `nil` for any other.
  static func normalizedPlain(_ line: String) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(line.utf8.count)
    return PlainLine.normalize(line) { result.append($0) } ? String(decoding: result, as: UTF8.self) : nil
  }

  /// The hashes of the words of a line, normalised, in order.
  package static func wordHashes(_ line: String) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash = offsetBasis
    func take(_ byte: UInt8) {
      if byte == 0x20 {
        hashes.append(hash)
        hash = offsetBasis
      } else {
        hash = Self.hash(hash, byte)
      }
    }
    if !PlainLine.normalize(line, take) {
      hashes = []
      hash = offsetBasis
      normalizedAny(line).utf8.forEach(take)
    }
    if hash != offsetBasis { hashes.append(hash) }
    return hashes
  }

  /// The sentences of a paragraph: a new one begins with an ASCII capital behind a full stop, question or exclamation mark.
  package static func sentences(_ text: String) -> [String] {
    var whole = text
    let sentences = whole.withUTF8 { bytes in
      var sentences: [String] = []
      var start = 0
      var isEnd = false
      for (index, byte) in bytes.enumerated() {
        if isEnd, byte <= 0x20, beginsWithCapital(bytes[index...]) {
          sentences.append(String(decoding: bytes[start..<index], as: UTF8.self))
          start = index + 1
        }
        isEnd = byte.endsSentence
      }
      return sentences + [start == 0 ? text : String(decoding: bytes[start...], as: UTF8.self)]
    }
    return sentences.filter { !$0.isBlank }
  }

  private static func beginsWithCapital(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let next = text.first { $0 > 0x20 && !openers.contains($0) }
    return next.map { (0x41...0x5A).contains($0) } ?? false
  }

  /// The text with characters mended that were read in the wrong encoding: `â€™` for `’`.
  package static func repaired(_ text: String) -> String {
    guard mayBeMisread(text.utf8) else { return text }
    return misread.reduce(text) { $0.replacing($1.wrong, with: $1.right) }
  }

  /// Whether a text holds a letter that misread text begins with, `â`, `Ã` or `Â`, or any accent by itself.
  private static func mayBeMisread(_ bytes: String.UTF8View) -> Bool {
    var last: UInt8 = 0
    return bytes.contains { byte in
      defer { last = byte }
      return byte == 0xCC || last == 0xC3 && (byte == 0xA2 || byte == 0x82 || byte == 0x83)
    }
  }

  /// Quotes, brackets and emphasis before a sentence; of curly quotes every byte.
  private static let openers = Set("\"'“‘(*_[".utf8)
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
    var result = text
    // The first byte of curly quotes.
    if result.utf8.contains(0xE2) {
      result = result.replacing("’", with: "'").replacing("‘", with: "'")
      result = result.replacing("“", with: "\"").replacing("”", with: "\"")
    }
    if result.utf8.contains(UInt8(ascii: "[")), result.contains("](") {
      result = result.replacingOccurrences(
        of: #"!?\[([^\]\[]*)\]\([^)\s]*(?:\s+"[^"]*")?\)"#, with: "$1", options: .regularExpression)
    }
    if result.utf8.contains(UInt8(ascii: "{")) {
      result = result.replacingOccurrences(of: #"\{:?[^{}]*\}"#, with: "", options: .regularExpression)
    }
    return result
  }
}

extension UInt8 {
  /// Whether it is a full stop, a question or an exclamation mark.
  package var endsSentence: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: "?") || self == UInt8(ascii: "!")
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
