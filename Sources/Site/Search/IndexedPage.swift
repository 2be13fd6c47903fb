/// A page of the search index: its words, and its sections as scripts hold them.
struct IndexedPage: Sendable {
  let page: SitePage
  private(set) var words: [String: SearchPostings.OnPage] = [:]
  /// Per section its heading, anchor and texts.
  let sections: [[UInt8]]

  init(_ searched: SearchPage) {
    page = searched.page
    sections = searched.sections.map { section in
      ScriptText.written { script in
        script.list([section.title, section.anchor, section.texts.joined(separator: "\n")]) { $0.string($1) }
      }
    }
    for (number, section) in searched.sections.enumerated() {
      add(heading: number == 0 ? page.title : section.title, number)
      for text in section.texts { SearchWords.forEach(in: text) { words[$0, default: .init()].texts.insert(number) } }
    }
  }

  private mutating func add(heading: String, _ number: Int) {
    SearchWords.forEach(in: heading) { words[$0, default: .init()].headings.insert(number) }
    if let name = SearchWords.name(heading) { words[name, default: .init()].names.insert(number) }
  }
}
