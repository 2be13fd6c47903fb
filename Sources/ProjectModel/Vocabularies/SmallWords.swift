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
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      for language in SmallWords.languages[String(word)] ?? [] { counts[language, default: 0] += 1 }
    }
  }
}
