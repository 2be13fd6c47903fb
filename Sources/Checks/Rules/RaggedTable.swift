import Documents
import Findings
import ProjectModel

/// Each row of a Markdown table has a cell for each column.
struct RaggedTable: Rule {
  let id = "ragged-table"
  let summary = "A row of a table has more or fewer cells than its head"
  let rationale = """
    GitHub and this site drop cells that are too many without a word, and move nothing back into place where one is \
    missing: a status then stands under "Priority". A line of text right below a table becomes a row of it.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Status |
    | --- | --- | --- | --- |
    | R1 | Sort letters | parcels too | must | ⟦Todo⟧ |
    ⟦| R2 | Say how sure it is | Todo |⟧
    ⟦Priorities were set by the post room.⟧
    """,
    """
    -- project/release-1/product.md --
    # Product

    | Desk | Letters | Hours |
    ⟦| --- | --- |⟧
    | Tax | 400 | 3 |
    """,
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Status |
    | --- | --- | --- | --- |
    | **Reading** |
    | R1 | Sort letters \\| parcels | must | Todo |
    | R2 | Say how sure it is | | Todo | |

    Priorities were set by the post room.
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.project.documents.concurrentMap { document in
      document.remembering(RaggedTable.self) { findings(in: document) }
    }.flatMap(\.self)
  }

  private func findings(in document: Document) -> [Finding] {
    var found: [Finding] = []
    document.blocks.forEachBlock { block in
      switch block.kind {
      case .table(let table) where !table.isHTML: found += findings(in: table, of: document)
      case .paragraph: finding(in: block, of: document).map { found.append($0) }
      default: break
      }
    }
    return found
  }

  // MARK: Rows

  private func findings(in table: Table, of document: Document) -> [Finding] {
    guard let head = table.head.last else { return [] }
    let columns = head.cells.count
    return table.rows.compactMap { row in
      row.writtenCells == columns ? nil : finding(row, columns: columns, in: document.source)
    }
  }

  private func finding(_ row: Table.Row, columns: Int, in source: SourceFile) -> Finding? {
    let places = TableRowPlaces(from: row.span.start, in: source)
    let place = Place(source.path, row.span)
    if row.writtenCells > columns {
      // Blank cells at the end lose nothing.
      let lost = places.cells[columns...].filter { !$0.isEmpty }
      guard let first = lost.first, let last = lost.last else { return nil }
      let span = Span(first.lowerBound, last.upperBound)
      return finding(
        at: Place(source.path, span),
        "\"\(source.string(span).shortened)\" is lost: the row has \(row.writtenCells) cells, the head \(columns)",
        suggestion: "merge cells, or write \"\\|\" for a bar that parts none")
    }
    guard row.writtenCells == 1 else {
      return finding(
        at: place, "the row has \(row.writtenCells) cells, the head \(columns)",
        suggestion: "write an empty cell, \"| |\", where one is missing")
    }
    // A row of one cell heads a group of rows.
    guard !source.text[row.span.range].contains(UInt8(ascii: "|")) else { return nil }
    return finding(
      at: place, "\"\(source.string(row.span).shortened)\" is read as a row of the table above",
      suggestion: "leave a blank line above it")
  }

  // MARK: Heads

  /// A paragraph that would be a table, had the line below its head as many columns.
  private func finding(in paragraph: Block, of document: Document) -> Finding? {
    let source = document.source
    let first = source.lineNumber(at: paragraph.span.start)
    guard first < source.lineStarts.count, Int(source.lineStarts[first]) < paragraph.span.end else { return nil }
    let last = source.lineNumber(at: max(paragraph.span.start, paragraph.span.end - 1))
    for line in (first + 1)...max(first + 1, last) {
      let start = source.startOfText(inLine: line)
      let range = start..<source.lineRange(line).upperBound
      guard source.isDelimiterRow(range) else { continue }
      let above = TableRowPlaces(from: source.startOfText(inLine: line - 1), in: source)
      let below = TableRowPlaces(from: start, in: source)
      guard above.cells.count > 1, above.cells.count != below.cells.count else { continue }
      return finding(
        at: Place(source.path, Span(below.row)),
        "no table is shown: its head has \(above.cells.count) cells, the line below it \(below.cells.count)",
        suggestion: "write one \"---\" for each cell of the head")
    }
    return nil
  }
}

extension SourceFile {
  /// Whether a line parts a table's head from its rows: nothing but bars, dashes, colons and blanks, and some of the first two.
  fileprivate func isDelimiterRow(_ line: Range<Int>) -> Bool {
    var hasBar = false
    var hasDash = false
    for byte in text[line] {
      switch byte {
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return hasBar && hasDash
  }
}

extension String {
  /// Cut to what a message can hold.
  fileprivate var shortened: String { count > 60 ? prefix(58) + "…" : self }
}
