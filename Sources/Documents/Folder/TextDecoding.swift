import Findings

/// Makes valid UTF-8 without NUL of what a text file holds.
enum TextDecoding {
  /// The largest text file that is read, in bytes.
  static let largest = 16 << 20

  /// The file, or `nil` with a finding where it is no text or too large.
  static func source(of bytes: [UInt8], path: String) -> Outcome<SourceFile?> {
    guard bytes.count <= largest else { return tooLarge(bytes.count, path: path) }
    // In one pass, since every file is looked at: plain ASCII needs no copy to be sure that it is UTF-8, and nothing in it can
    // have been read in a wrong encoding.
    var (all, nuls): (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      all |= byte
      nuls |= byte == 0 ? 1 : 0
    }
    let hasNUL = nuls != 0
    if all < 0x80, !hasNUL { return Outcome(SourceFile(path: path, text: bytes)) }
    let isValid = all < 0x80 || String(validating: bytes, as: UTF8.self) != nil
    if isValid, !hasNUL { return Outcome(SourceFile(path: path, text: bytes), misdecoding(in: bytes, path)) }
    // Other encodings and pictures are full of both; a text may have one of them by accident.
    if hasNUL, !isValid, bytes.count(where: { $0 == 0 }) > bytes.count / 50 {
      return refusal(path, "unreadable-file", "is no text, though its name says so")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let repaired = Array(
      String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })).utf8)
    let source = SourceFile(path: path, text: repaired)
    let first = firstDifference(bytes, repaired)
    return Outcome(
      source,
      [
        Finding(
          rule: "invalid-encoding", severity: .warning, at: Place(path, Span(first, min(first + 3, repaired.count))),
          hasNUL ? "a NUL character is no text" : "the bytes from here on are not UTF-8",
          suggestion: "save the file as UTF-8; the page shows \u{FFFD} in their place")
      ] + misdecoding(in: repaired, path))
  }

  /// The finding about a file of so many bytes.
  static func tooLarge(_ size: Int, path: String) -> Outcome<SourceFile?> {
    refusal(path, "refused-input", "is \(size >> 20) MB; texts of more than \(largest >> 20) MB are not read")
  }

  /// A warning about text that was saved in a wrong encoding long ago: one for a file, which is mended at once or not at all.
  private static func misdecoding(in text: [UInt8], _ path: String) -> [Finding] {
    guard let found = MisdecodedText(in: text) else { return [] }
    let count = found.count == 1 ? "" : ", and \(found.count - 1) more such in the file"
    return [
      Finding(
        rule: "misdecoded-text", severity: .warning, at: Place(path, Span(found.first)),
        "\"\(found.written)\" was probably \"\(found.meant)\" before it was saved in a wrong encoding\(count)",
        suggestion: "write \"\(found.meant)\"; or take the text anew from where it is right")
    ]
  }

  private static func refusal(_ path: String, _ rule: String, _ message: String) -> Outcome<SourceFile?> {
    Outcome(
      nil,
      [
        Finding(
          rule: rule, severity: .error, at: Place(path), "\"\(path)\" \(message)",
          suggestion: "split it, rename it, or exclude it in scopebook.yml")
      ])
  }

  private static func firstDifference(_ a: [UInt8], _ b: [UInt8]) -> Int {
    zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
  }
}
