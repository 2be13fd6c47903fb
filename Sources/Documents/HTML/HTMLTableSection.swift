/// A `thead`, `tbody` or `tfoot` as it is read, or the rows that stand in none of them.
struct HTMLTableSection {
  /// The section's element; `nil` if it is implied.
  let name: String?
  var rows: [Row] = []

  /// A row whose cells do not know yet how many rows follow.
  struct Row {
    let tag: HTMLTag?
    var range: Range<Int>
    var cells: [Cell] = []
  }

  /// A cell with its content.
  struct Cell {
    let tag: HTMLTag
    var content: [HTMLToken] = []
    var range: Range<Int>
  }

  /// The rows of all sections in their order.
  static func rows(of sections: [HTMLTableSection]) -> [HTMLTable.Row] {
    var rows: [HTMLTable.Row] = []
    var hasCells = false
    for section in sections {
      for (index, row) in section.rows.enumerated() {
        let isFirst = !hasCells && !row.cells.isEmpty
        hasCells = hasCells || isFirst
        rows.append(
          HTMLTable.Row(
            tag: row.tag,
            isHeader: section.name == "thead"
              || isFirst && row.cells.allSatisfy { $0.tag.name == "th" },
            cells: row.cells.map { $0.finished(rowsLeft: section.rows.count - index) },
            range: row.range))
      }
    }
    return rows
  }
}

extension HTMLTableSection.Cell {
  fileprivate func finished(rowsLeft: Int) -> HTMLTable.Cell {
    let columnSpan = number(of: "colspan", HTMLPolicy.columnSpan) ?? 1
    let rowSpan = number(of: "rowspan", HTMLPolicy.rowSpan) ?? 1
    return HTMLTable.Cell(
      tag: tag, content: content, range: range, columnSpan: columnSpan,
      rowSpan: rowSpan == 0 ? rowsLeft : min(rowSpan, rowsLeft))
  }

  private func number(of attribute: String, _ rule: HTMLValueRule) -> Int? {
    tag.value(of: attribute).flatMap(rule.cleaned).flatMap { Int($0) }
  }
}
