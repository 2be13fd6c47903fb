import Documents

/// How often a text uses the small words that only texts in one language are full of.
package struct SmallWords: Sendable {
  private var counts: [String: Int] = [:]

  /// The languages of each word.
  static let languages: [String: [String]] = {
    var languages: [String: [String]] = [:]
    for entry in WordList.node("languages").entries ?? [] {
      for word in WordList.words(entry.value) { languages[word, default: []].append(entry.key) }
    }
    return languages
  }()

  /// Texts tell their language soon; in bytes.
  private static let enough = 8_000

  /// Those of a document's headings and prose, up to a few pages.
  package init(_ document: Document) {
    var rest = SmallWords.enough
    for block in document.blocks where rest > 0 { count(block, &rest) }
  }

  /// Those of several texts together.
  package init(_ texts: [SmallWords]) {
    for text in texts { counts.merge(text.counts, uniquingKeysWith: +) }
  }

  /// The language of the text; `nil` for little or mixed text.
  package var language: String? {
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= 4 else { return nil }
    return ranked.dropFirst().first.map { $0.value * 2 > first.value } == true ? nil : first.key
  }

  private mutating func count(_ block: Block, _ rest: inout Int) {
    switch block.kind {
    case .paragraph(let inlines): count(inlines, &rest)
    case .heading(let heading): count(heading.inlines, &rest)
    case .table, .code, .maths: break
    default: for child in block.children where rest > 0 { count(child, &rest) }
    }
  }

  private mutating func count(_ inlines: [Inline], _ rest: inout Int) {
    let text = inlines.plainText
    rest -= text.utf8.count
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: word.append(byte)
      default: count(&word)
      }
    }
    count(&word)
  }

  /// Counts a word whose letters of ASCII are small, and forgets it. Between other letters, words may end too.
  private mutating func count(_ word: inout [UInt8]) {
    defer { word.removeAll(keepingCapacity: true) }
    guard !word.isEmpty else { return }
    let text = String(decoding: word, as: UTF8.self)
    guard word.contains(where: { $0 >= 0x80 }) else { return add(text) }
    for part in text.lowercased().split(whereSeparator: { !$0.isLetter }) { add(String(part)) }
  }

  private mutating func add(_ word: String) {
    for language in SmallWords.languages[word] ?? [] { counts[language, default: 0] += 1 }
  }
}
