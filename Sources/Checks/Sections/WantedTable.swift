import Documents
import ProjectModel

/// A table of an author's own that a template asks for: the columns that it should have, and rows that say something.
struct WantedTable {
  let columns: [ContentDemand.Column]
  let rows: Int

  /// What the table that fits best does not have.
  func lacks(in blocks: [Block]) -> [String] {
    var best: Fit?
    blocks.forEachBlock { block in
      guard case .table(let table) = block.kind else { return }
      let fit = Fit(table, columns)
      if best.map({ fit.columns.count > $0.columns.count }) ?? true { best = fit }
    }
    let wanted = columns.filter(\.isRequired)
    let names = (wanted.isEmpty ? columns : wanted).map { $0.title.text() }.joined(separator: ", ")
    guard let best else { return ["no table" + (names.isEmpty ? "" : " (\(names))")] }
    if best.columns.isEmpty, !columns.isEmpty { return ["no table with the columns \(names)"] }
    let answered = best.rows.count
    let tooFew = answered < rows ? [answered == 0 ? "no row is filled" : "\(answered) of \(rows) rows"] : []
    return tooFew
      + columns.enumerated().flatMap { index, column in
        best.columns[index].map { best.lacks(column, at: $0) }
          ?? (column.isRequired ? ["no \(column.title.text()) column"] : [])
      }
  }

  /// A table and where the columns asked for stand in it.
  private struct Fit {
    /// By the position in the template: the position in the table.
    var columns: [Int: Int] = [:]
    /// Those that say something.
    let rows: [Table.Row]

    init(_ table: Table, _ wanted: [ContentDemand.Column]) {
      rows = table.rows.filter { row in
        row.cells.contains { Passage(kind: .cell(Passage.Column("")), $0.inlines, $0.span).worth == .answer }
      }
      let heads = (table.head.last?.cells ?? []).flatMap { cell in
        Array(repeating: HeadingWords.cleaned(cell.inlines.plainText.collapsingBlanks), count: cell.columnSpan)
      }
      for (index, column) in wanted.enumerated() {
        let names = Set((column.title.all + column.aliases + [column.field.words]).map(HeadingWords.cleaned))
        columns[index] =
          heads.firstIndex(where: names.contains)
          ?? heads.firstIndex { HeadingWords.compounds($0).contains(where: names.contains) }
      }
    }

    /// What is missing in one column: cells that say nothing, or nothing that they may say.
    func lacks(_ column: ContentDemand.Column, at position: Int) -> [String] {
      let title = column.title.text()
      let cells = rows.map { row in
        row.cells.indices.contains(position) ? row.cells[position].inlines.plainText.collapsingBlanks : ""
      }
      let open = cells.count { $0.isEmpty || Placeholders.isDash($0) }
      let empty = column.isRequired && open > 0 ? ["no \(title) in \(open) of \(cells.count) rows"] : []
      let wrong = cells.first { !$0.isEmpty && !Placeholders.isDash($0) && !column.allows($0) }
      return empty + (wrong.map { ["\(title) \"\($0)\" is \(column.expectation)"] } ?? [])
    }
  }
}

extension ContentDemand.Column {
  /// Whether a cell says something that the column may say; a placeholder is reported elsewhere.
  fileprivate func allows(_ text: String) -> Bool {
    guard let values, !Placeholders.isWhole(text) else { return true }
    switch values {
    case .status: return CellWords.isStatus(text)
    case .priority: return CellWords.isPriority(text)
    case .release: return true
    case .options(let options): return options.contains { $0.isNamed(in: " \(TemplateText.normalized(text)) ") }
    }
  }

  fileprivate var expectation: String {
    switch values {
    case .status: "no status"
    case .priority: "no priority"
    case .options(let options): "none of \(options.map { $0.title.text() }.joined(separator: ", "))"
    case .release, nil: "not expected"
    }
  }
}

extension ContentDemand.Option {
  /// Whether words that `TemplateText` normalised, with a blank at each end, hold one of its names.
  func isNamed(in words: String) -> Bool {
    names.contains { name in
      let name = TemplateText.normalized(name)
      return !name.isEmpty && words.contains(" \(name) ")
    }
  }
}
