import Documents
import Findings

/// What the columns of a table of items mean.
struct TableColumns {
  let kind: ItemKind
  /// For each column: what it means, `nil` for one of the author's own, and its head as written.
  private(set) var all: [(name: FieldName?, head: String)]

  /// `nil` where the heads name no kind of item.
  ///
  /// `context` is the kind that the headings above say; `numbered` the kind of rows with ids where they say no more.
  init?(_ heads: [String], firstCells: [String], context: ItemKind?, numbered: ItemKind?) {
    guard let kind = Self.kind(of: heads, firstCells: firstCells, context: context, numbered: numbered) else {
      return nil
    }
    self.kind = kind
    var seen: Set<FieldName> = []
    all = heads.map { head in
      var name = ColumnWords.field(head, of: kind)
      if name?.rawValue == "text-under-heading" { name = .text }
      // Of two columns that mean the same, the first does; a metric has a gate and a wish.
      if let known = name, !seen.insert(known).inserted {
        name = known == .target && seen.insert(.secondTarget).inserted ? .secondTarget : nil
      }
      return (name, head)
    }
    nameTextBehindID()
  }

  /// The kind of the leftmost column that names one, where another column is known too; else the section's kind, else the
  /// kind that the prefix of the first row's id says.
  private static func kind(
    of heads: [String], firstCells: [String], context: ItemKind?, numbered: ItemKind?
  ) -> ItemKind? {
    func known(_ kind: ItemKind) -> [FieldName] { heads.compactMap { ColumnWords.field($0, of: kind) } }
    if let context, let first = heads.first(where: { ColumnWords.field($0, of: context) != .id }) {
      // Where the first column names what the section lists, the others are about it.
      let name = ColumnWords.field(first, of: context)
      if name == .text || name?.rawValue == "text-under-heading", known(context).count > 1 { return context }
    }
    for (index, head) in heads.enumerated() {
      guard let named = ColumnWords.kindNamed(by: head) else { continue }
      guard isStated(named, by: known(named)), index == 0 || canFollow(heads[..<index], named) else { break }
      return named
    }
    let hasID = firstCells.first.map(TableItems.isWrittenID) ?? false
    let byPrefix = hasID ? IDPrefix.kind(of: firstCells[0]) : nil
    guard let stated = byPrefix ?? context ?? (hasID ? numbered : nil) else { return nil }
    let fields = known(stated).map(\.rawValue)
    return hasID && fields.contains("id") || fields.contains("text") || fields.contains("text-under-heading")
      || (stated == .contributor && fields.contains("role"))
      ? stated : nil
  }

  /// Whether the columns known say enough: a table that names metrics and only discusses them states none.
  private static func isStated(_ kind: ItemKind, by fields: [FieldName]) -> Bool {
    guard fields.count > 1 else { return false }
    guard kind == .metric else { return true }
    let saying: Set<String> = [
      "target", "measured", "baseline", "alert", "measures", "unit", "direction", "id", "kind", "source",
    ]
    return fields.contains { saying.contains($0.rawValue) }
  }

  /// A goal behind something else is that thing's: `| Phase | Goal |` lists phases.
  private static func canFollow(_ before: ArraySlice<String>, _ kind: ItemKind) -> Bool {
    guard kind == .goal || kind == .objective else { return true }
    return before.allSatisfy { head in
      ColumnWords.field(head, of: kind).map { $0 != .text && $0.rawValue != "text-under-heading" } ?? false
    }
  }

  /// The column behind the ids names the items where no other does but by description: `| ID | Component | Description |`.
  private mutating func nameTextBehindID() {
    guard let id = all.firstIndex(where: { $0.name == .id }), all.indices.contains(id + 1), all[id + 1].name == nil
    else { return }
    if let text = all.firstIndex(where: { $0.name == .text }) {
      guard ColumnWords.isDescription(all[text].head) else { return }
      all[text].name = FieldName(rawValue: "description")
    }
    all[id + 1].name = .text
  }
}

extension Table {
  /// A row with a cell for each column of the table, cells that reach over several of them repeated.
  struct SpreadRow {
    let cells: [Cell?]
    let span: Span
  }

  /// The rows as readers see them: a cell of several rows or columns stands in each.
  func spread(_ rows: ArraySlice<Row>) -> [SpreadRow] {
    guard isHTML else { return rows.map { SpreadRow(cells: $0.cells, span: $0.span) } }
    var open: [Int: (cell: Cell, rows: Int)] = [:]
    return rows.map { row in
      var cells: [Cell?] = []
      func takeOpen() {
        while let above = open[cells.count] {
          open[cells.count] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
          cells.append(above.cell)
        }
      }
      for cell in row.cells {
        takeOpen()
        for _ in 0..<min(max(1, cell.columnSpan), 100) {
          if cell.rowSpan > 1 { open[cells.count] = (cell, min(cell.rowSpan, 10_000) - 1) }
          cells.append(cell)
        }
      }
      takeOpen()
      return SpreadRow(cells: cells, span: row.span)
    }
  }
}
