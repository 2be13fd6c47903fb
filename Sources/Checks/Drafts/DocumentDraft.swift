import ProjectModel

/// A document with the headings of a template, below each a comment that says what it asks for, and the heads of tables.
struct DocumentDraft {
  private let language: String?
  private(set) var text: String

  init(title: String, language: String?) {
    self.language = language
    text = "# \(title)\n"
  }

  /// Writes sections, each before those inside it; sections of a rubric that are tests become rows.
  mutating func write(_ sections: [TemplateSection]) {
    let ids = Set(sections.map(\.id))
    var levels: [String: Int] = [:]
    for section in sections where section.scale == nil {
      let level = section.parent.flatMap { ids.contains($0) ? levels[$0] : nil }.map { $0 + 1 } ?? 2
      levels[section.id] = level
      text += "\n\(String(repeating: "#", count: min(level, 6))) \(section.heading(in: language))\n"
      let tests = sections.filter { $0.parent == section.id && $0.scale != nil }
      if !section.isContainer, let comment = DraftComment(section, in: language, width: 100) {
        text += "\n" + comment.html
      }
      if !tests.isEmpty { write(tests: tests) } else { writeTable(of: section) }
    }
  }

  /// The head of the table that a section asks for, without rows.
  private mutating func writeTable(of section: TemplateSection) {
    guard case .table(_, _, let columns)? = section.content.first, !columns.isEmpty else { return }
    writeHead(columns.map { $0.title.text(in: language) })
  }

  /// A row for each test of a rubric, its score still open.
  private mutating func write(tests: [TemplateSection]) {
    let levels = tests[0].scale?.levels.map(\.name) ?? []
    text += "\n<!-- Score: \(levels.joined(separator: ", ")) -->\n"
    writeHead(["#", "Test", "Score", "Evidence"])
    for (number, test) in zip(1..., tests) {
      text += "| \(number) | \(test.heading(in: language)) | | |\n"
    }
  }

  private mutating func writeHead(_ titles: [String]) {
    text += "\n" + DraftTable.head(titles)
  }
}
