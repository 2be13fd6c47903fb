import Documents
import Findings
import ProjectModel

/// Authors' tables: as written, and where rows are items, with what the project knows about them.
extension DocumentRenderer {
  mutating func table(_ table: Table, classes: String? = nil, id: String? = nil) {
    tablesBelowHeading += 1
    tablesSoFar += 1
    let name = heading.isEmpty ? html.words("Table") : heading
    let label = tablesBelowHeading > 1 ? html.words("\(name), table \(tablesBelowHeading)") : name
    let rows = items.isEmpty ? [] : (table.head + table.rows).map { items.item(at: $0.span) }
    let added = AddedColumns(rows.compactMap(\.self), table)
    // An HTML table of items may have no head; its first row is one then.
    let isHeadless =
      table.head.isEmpty && added.areItems && table.rows.first.map { items.item(at: $0.span) == nil } == true
    let head = isHeadless ? Array(table.rows.prefix(1)) : table.head
    let filters = filters(of: table, added)
    filters.write(to: &html)
    html.open("div", ["class": "table", "tabindex": "0", "role": "region", "aria-label": label])
    let all = [added.areItems ? "items" : nil, classes].compactMap(\.self)
    html.open("table", ["class": all.isEmpty ? nil : all.joined(separator: " "), "id": id])
    if !head.isEmpty {
      html.raw("<thead>\n")
      for (index, row) in head.enumerated() {
        headRow(row, table, added: added.heads.map { index == head.count - 1 ? html.words($0) : "" })
      }
      html.raw("</thead>\n")
    }
    html.raw("<tbody>\n")
    for row in isHeadless ? table.rows.dropFirst() : table.rows[...] {
      bodyRow(row, table, added, isFiltered: filters.areUseful)
    }
    html.raw("</tbody></table></div>\n")
  }

  /// Controls for a table of items; of no use for one whose cells reach over several rows, which hiding would tear.
  private func filters(of table: Table, _ added: AddedColumns) -> Filters {
    let isTorn = table.rows.contains { $0.cells.contains { $0.rowSpan > 1 } }
    let rows = added.areItems && !isTorn ? table.rows.compactMap { items.item(at: $0.span) } : []
    return Filters(
      name: "table-\(tablesSoFar)", entries: rows.map { $0.filterTags(viewpoint.words) },
      hasText: rows.count >= 2 * Filters.fewestEntries)
  }

  private mutating func headRow(_ row: Table.Row, _ table: Table, added: [String]) {
    html.open("tr")
    for (column, cell) in row.cells.enumerated() {
      let isEmpty = cell.inlines.isEmpty
      let name: StaticString = isEmpty ? "td" : "th"
      html.open(
        name,
        [
          "id": cell.id, "scope": isEmpty ? nil : "col", "class": cell.classes(table.alignment(column)),
          "colspan": cell.columns, "rowspan": cell.rows,
        ])
      text(cell.inlines)
      html.close(name)
    }
    for title in added {
      if title.isEmpty { html.element("td") { _ in } } else { html.element("th", ["scope": "col"], text: title) }
    }
    html.raw("</tr>\n")
  }

  private mutating func bodyRow(_ row: Table.Row, _ table: Table, _ added: AddedColumns, isFiltered: Bool) {
    let item = added.areItems ? items.item(at: row.span) : nil
    let isDropped = item?.status?.status == .dropped
    let tags = isFiltered ? item?.filterTags(viewpoint.words) ?? [] : []
    html.open(
      "tr",
      [
        "id": items.anchor(at: row.span), "class": isDropped ? "dropped" : nil, "data-tags": FilterTag.attribute(tags),
      ])
    currentItem = item
    for (column, cell) in row.cells.enumerated() {
      let isID = item.map { $0.isIDWritten && $0.place.span == cell.span } ?? false
      let name: StaticString = isID || cell.isHead ? "th" : "td"
      html.open(
        name,
        [
          "id": cell.id, "scope": isID || (cell.isHead && column == 0) ? "row" : nil,
          "class": cell.classes(table.alignment(column) ?? (item != nil && !isID && cell.isShort ? "nowrap" : nil)),
          "colspan": cell.columns, "rowspan": cell.rows,
        ])
      content(cell, of: item)
      html.close(name)
    }
    currentItem = nil
    if let item { added.write(item, in: release, viewpoint, to: &html) } else { added.writeEmpty(to: &html) }
    html.raw("</tr>\n")
  }

  /// A status cell becomes a badge, the rest stays as written.
  private mutating func content(_ cell: Table.Cell, of item: Item?) {
    if let status = item?.status, status.place.span == cell.span, let known = status.status {
      html.badge(known)
    } else {
      text(cell.inlines)
    }
  }
}

/// The columns that the site adds to a table of items.
struct AddedColumns {
  let kind: ItemKind?
  private let hasMeasured: Bool
  let areItems: Bool

  /// None where the rows are no items, or the author has such a column already.
  init(_ items: [Item], _ table: Table) {
    areItems = !items.isEmpty
    let kinds = Set(items.map(\.id.kind))
    let heads = table.head.last?.cells.map { $0.inlines.plainText.lowercased() } ?? []
    let fields = Set(items.flatMap { $0.fields.map(\.name.rawValue) })
    let isFulfilled = fields.contains("fulfilled-by") || heads.contains { $0.contains("fulfilled") }
    let kind = kinds.count == 1 ? kinds.first : nil
    self.kind = kind == .metric || (kind == .requirement && !isFulfilled) ? kind : nil
    hasMeasured = items.contains { item in
      item.fields.contains { field in field.name == .measured && heads.contains(field.head.lowercased()) }
    }
  }

  var heads: [Phrase] {
    switch kind {
    case .requirement: ["Fulfilled by"]
    case .metric: hasMeasured ? ["Verdict"] : ["Measured", "Verdict"]
    default: []
    }
  }

  func write(_ item: Item, in release: String?, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    switch kind {
    case .requirement:
      html.cell { ItemRelations(item.id, release, viewpoint).writeFulfilment(of: item, to: &$0) }
    case .metric:
      if !hasMeasured { html.cell("nowrap") { MetricCells(item).writeMeasured(to: &$0) } }
      html.cell { MetricCells(item).writeVerdict(to: &$0) }
    default: break
    }
  }

  func writeEmpty(to html: inout HTMLWriter) {
    for _ in heads { html.element("td") { _ in } }
  }
}

extension Table {
  /// The class of a column's cells; `nil` where it has none.
  fileprivate func alignment(_ column: Int) -> String? {
    guard column < alignments.count else { return nil }
    switch alignments[column] {
    case .none, .left: return nil
    case .center: return "center"
    case .right: return "number"
    }
  }
}

extension Table.Cell {
  fileprivate var columns: String? { columnSpan > 1 ? String(columnSpan) : nil }
  fileprivate var rows: String? { rowSpan > 1 ? String(rowSpan) : nil }

  fileprivate var id: String? { AuthorAttributes(attributes, of: "td")["id"] }

  /// The theme's class and those that the author gave the cell.
  fileprivate func classes(_ own: String?) -> String? {
    guard attributes != nil else { return own }
    let all = [own, AuthorAttributes(attributes, of: "td").classes].compactMap(\.self)
    return all.isEmpty ? nil : all.joined(separator: " ")
  }

  /// Whether it holds a number with its unit or a word or two, which read badly when they are broken.
  fileprivate var isShort: Bool {
    guard inlines.count == 1, case .text(let text) = inlines[0].kind else { return false }
    return text.utf8.count <= 9
  }
}
