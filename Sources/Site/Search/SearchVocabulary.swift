/// Every word of the site and where it stands.
struct SearchVocabulary {
  /// In the order of their bytes.
  let sorted: [String]
  /// Per word in order: the word, a blank, where it stands.
  let entries: [[UInt8]]
  /// Words spelt backwards in the order of their bytes, without those that hold digits: a wrong digit is another number.
  let backwards: [[UInt8]]

  /// Pages and items are numbered as they come.
  init(_ pages: [IndexedPage], _ items: [SearchItem]) {
    var postings: [String: SearchPostings] = [:]
    for (number, page) in pages.enumerated() {
      for (word, found) in page.words { postings[word, default: .init()].add(found, page: number) }
    }
    for (number, item) in items.enumerated() {
      for (text, part) in item.searchedTexts {
        SearchWords.forEach(in: text) { postings[$0, default: .init()].add(part, item: number) }
      }
      for name in item.names { postings[name, default: .init()].add(.name, item: number) }
    }
    let sorted = postings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    self.sorted = sorted.map(\.key)
    entries = sorted.map { Array($0.key.utf8) + [UInt8(ascii: " ")] + $0.value.bytes }
    backwards = sorted.compactMap { SearchVocabulary.backwards($0.key) }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Shorter words are not looked for with a wrong letter.
  private static let leastLetters = 3

  private static func backwards(_ word: String) -> [UInt8]? {
    let scalars = word.unicodeScalars
    guard scalars.count >= leastLetters, !scalars.contains(where: { $0.properties.numericType != nil }) else {
      return nil
    }
    var reversed = String.UnicodeScalarView()
    reversed.append(contentsOf: scalars.reversed())
    return Array(String(reversed).utf8)
  }
}
