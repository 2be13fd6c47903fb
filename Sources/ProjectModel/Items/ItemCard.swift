import Documents
import Findings

/// An item that a table of two columns describes, one field a row: `| Requirement | R1: … |`, `| Priority | Must |`.
struct ItemCard {
  let draft: ItemDraft

  /// `nil` for a table that is no such card. `kind` is what the headings above say.
  init?(_ table: Table, at span: Span, in document: Document, kind: ItemKind?) {
    guard let rows = KeyValueRows(table)?.rows, rows.count >= 3, rows.count <= 24,
      let found = Self.kind(of: rows, context: kind)
    else { return nil }
    func name(_ row: KeyValueRows.Row) -> FieldName? { ColumnWords.field(row.key, of: found) }
    let path = document.path
    let idRow = rows.first { name($0) == .id && TableItems.isWrittenID($0.value) }
    guard let textRow = rows.first(where: { name($0) == .text && !$0.value.isEmpty }) ?? idRow else { return nil }
    let leading = idRow == nil ? LeadingID(textRow.value) : nil
    var draft = ItemDraft(
      kind: found, writtenID: idRow?.value ?? leading?.id,
      text: leading.flatMap { $0.rest.isEmpty ? nil : $0.rest } ?? textRow.value,
      place: Place(path, (idRow ?? textRow).valueSpan), textPlace: Place(path, textRow.valueSpan),
      extent: Place(path, span), origin: .table)
    draft.fields = rows.compactMap { row in
      guard let field = name(row), field != .id, field != .text || row.keySpan != textRow.keySpan else { return nil }
      let name = field == .text ? FieldName(rawValue: "description") : field
      return Field(name: name, head: row.key, text: row.value, place: Place(path, row.valueSpan))
    }
    draft.readStatements()
    self.draft = draft
  }

  /// The kind whose fields most of the keys are, one of them the item's name or id.
  private static func kind(of rows: [KeyValueRows.Row], context: ItemKind?) -> ItemKind? {
    let keys = rows.map(\.key)
    let named = keys.lazy.compactMap { ColumnWords.kindNamed(by: $0) }.first
    let id = rows.first { TableItems.isWrittenID($0.value) }.flatMap { IDPrefix.kind(of: $0.value) }
    guard let kind = named ?? id ?? context else { return nil }
    let fields = keys.compactMap { ColumnWords.field($0, of: kind) }
    guard fields.count >= 3, fields.count * 2 > keys.count, fields.contains(.id) || fields.contains(.text) else {
      return nil
    }
    // Rows of a list have names in their first column, not fields: the second head is one too then.
    let isList = ColumnWords.field(rows[0].value, of: kind) != nil
    return isList ? nil : kind
  }
}
