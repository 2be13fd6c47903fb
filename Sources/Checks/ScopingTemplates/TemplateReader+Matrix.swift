import Documents
import ProjectModel

/// The rows of a canvas that are asked about before, during and after deployment.
extension TemplateReader {
  /// A row of a matrix becomes a container with a section for `who` and for each phase; a single row is one section.
  mutating func read(matrix: DataNode, of section: TemplateSection) {
    guard matrix.entries != nil else {
      return report("\"matrix\" is a mapping, this is \(matrix.kindName)", at: matrix.span)
    }
    checkKeys(of: matrix, known: TemplateKeys.matrix)
    let columns = entries(matrix["phases"], called: "phases").map { (name: $0.key, phase: phase($0.value)) }
    for row in elements(matrix["rows"], called: "rows") {
      guard let id = self.id(of: row) else { continue }
      checkKeys(of: row, known: TemplateKeys.row + columns.map(\.name))
      let rowID = "\(section.id).\(id)"
      let title = title(row, id: id)
      let who = row["who"].flatMap { localized($0, called: "who") }
      let isSingle = truth(row["single"]) ?? false
      let prompts = isSingle ? [who].compactMap { $0 } : []
      let aliases = aliases(row)
      remember(prompts.flatMap(\.all), hashes: row["unchanged"])
      let first = columns.first?.phase
      append(
        TemplateSection(
          id: rowID, title: title, part: nil, parent: section.id, aliases: aliases.all,
          aliasesByLanguage: aliases.byLanguage,
          promptTexts: prompts, requiredFrom: row["required"] == nil ? first : phase(row["required"]),
          isContainer: !isSingle, content: isSingle ? Self.names : [], listsNames: isSingle), at: row)
      guard !isSingle else { continue }
      if let who { read(cell: "who", prompts: [who], from: first, rowID: rowID, title: title, row) }
      for column in columns where row[column.name] != nil {
        let prompts = elements(row[column.name], called: column.name).compactMap { localized($0, called: column.name) }
        read(cell: column.name, prompts: prompts, from: column.phase, rowID: rowID, title: title, row)
      }
    }
  }

  private mutating func read(
    cell: String, prompts: [LocalizedText], from phase: Phase?, rowID: String, title: LocalizedText, _ row: DataNode
  ) {
    remember(prompts.flatMap(\.all), hashes: nil)
    append(
      TemplateSection(
        id: "\(rowID).\(cell)", title: LocalizedText("\(title.text()): \(cell)"), part: nil, parent: rowID,
        promptTexts: prompts, requiredFrom: phase, isContainer: false,
        content: cell == "who" ? Self.names : [.prose(words: 3, number: false)], listsNames: cell == "who"), at: row)
  }

  /// Whoever is concerned, by name or in a sentence.
  private static let names: [ContentDemand] = [
    .any([.items(of: .stakeholder, min: 1, each: []), .prose(words: 1, number: false)])
  ]
}
