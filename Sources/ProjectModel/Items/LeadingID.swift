import Documents

/// An id at the beginning of an entry or heading: `O1: …`, `R1 — …`, `[D2] …`.
struct LeadingID {
  let id: String
  /// Where the id stands in the text's UTF-8 bytes.
  let range: Range<Int>
  /// What follows, and where it begins in the text's UTF-8 bytes.
  let rest: String
  let restOffset: Int

  init?(_ text: String) {
    // Every id has a digit near its beginning, and most texts have none there.
    guard text.utf8.prefix(80).contains(where: { ($0 >= 0x30 && $0 <= 0x39) || $0 >= 0x80 }) else { return nil }
    var start = text.startIndex
    while start < text.endIndex, text[start] == "[" || text[start] == "(" || text[start].isWhitespace {
      start = text.index(after: start)
    }
    let word = text[start...].prefix { !$0.isWhitespace && !":—–)]".contains($0) }
    let id = word.hasSuffix(".") ? String(word.dropLast()) : String(word)
    guard ReferenceScanner.isID(id) || Self.isForeignID(id) else { return nil }
    var end = text.index(start, offsetBy: id.count)
    let behind = text[end...].prefix { ":.—–-)] ".contains($0) }
    guard end == text.endIndex || behind.contains(where: { $0 != " " }) else { return nil }
    self.id = id
    let lower = text.utf8.distance(from: text.startIndex, to: start)
    range = lower..<lower + id.utf8.count
    end = text.index(end, offsetBy: behind.count)
    rest = text[end...].trimmingBlanks
    restOffset = text.utf8.distance(from: text.startIndex, to: end)
  }

  /// An id in letters beyond ASCII: `Ц1`, `БТ-04`.
  private static func isForeignID(_ word: String) -> Bool {
    guard let first = word.first, first.isUppercase, !first.isASCII, word.count <= 12 else { return false }
    let letters = word.prefix { $0.isUppercase }
    let number = word.dropFirst(letters.count).drop { $0 == "-" }
    return letters.count <= 6 && !number.isEmpty && number.allSatisfy { $0.isASCIIDigit || $0 == "." }
  }
}
