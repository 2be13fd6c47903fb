import Documents
import Findings

/// Reads the rows of a table as items, by the words of its column heads.
struct TableItems {
  let kind: ItemKind
  private let path: String
  private let table: Table
  private let rows: ArraySlice<Table.Row>
  private let columns: TableColumns

  /// `nil` where the heads name no kind of item; `context` says what the headings above say.
  init?(_ table: Table, path: String, context: ItemKind?, numbered: ItemKind? = nil) {
    guard let head = table.head.last ?? table.rows.first, head.cells.count > 1 else { return nil }
    let rows = table.head.isEmpty ? table.rows.dropFirst() : table.rows[...]
    let heads = head.cells.map { $0.inlines.plainText.collapsingBlanks }
    let firstCells = rows.first?.cells.map { $0.inlines.plainText.collapsingBlanks } ?? []
    guard let columns = TableColumns(heads, firstCells: firstCells, context: context, numbered: numbered) else {
      return nil
    }
    kind = columns.kind
    self.columns = columns
    self.path = path
    self.table = table
    self.rows = rows
  }

  /// One draft a row; rows of placeholders and empty rows are none.
  func drafts() -> [ItemDraft] {
    let rows = table.spread(rows)
    let status = StatusColumn.field(of: columns, in: rows)
    return PriorityWords.reading(rows.compactMap { draft($0, status: status) })
  }

  /// `status` is what the status column turns out to hold.
  private func draft(_ row: Table.SpreadRow, status: FieldName) -> ItemDraft? {
    var fields: [Field] = []
    fields.reserveCapacity(columns.all.count)
    for (column, cell) in zip(columns.all, row.cells) {
      guard let cell else { continue }
      let text = cell.inlines.plainText.collapsingBlanks
      let name =
        (column.name == .status ? status : column.name)
        ?? FieldName(rawValue: ItemDraft.canonical(column.head).replacing(" ", with: "-"))
      fields.append(Field(name: name, head: column.head, text: text, place: Place(path, cell.span)))
    }
    let idField = fields.first { $0.name == .id && TableItems.isWrittenID($0.text) }
    var textField = fields.first { $0.name == .text } ?? fields.first { $0.name.rawValue == "role" }
    // A row that is cut off behind its id still states the item.
    if textField?.text.isEmpty ?? true, let idField { textField = idField }
    guard let textField, !textField.text.isEmpty, !Placeholders.isWhole(textField.text), !textField.text.hasSuffix("?")
    else { return nil }
    let leading = idField == nil ? LeadingID(textField.text) : nil
    let textIsID = leading?.rest.isEmpty == true
    var draft = ItemDraft(
      kind: kind, writtenID: idField?.text ?? leading?.id,
      text: leading.map { textIsID ? textField.text : $0.rest } ?? textField.text,
      place: idField?.place ?? textField.place, textPlace: textField.place, extent: Place(path, row.span),
      origin: .table)
    draft.fields = fields.filter { $0.name != .id && $0.name != .text }
    draft.readStatements()
    return draft
  }

  /// Whether a cell of an id column holds an id: letters and digits without blanks, not a bare number.
  static func isWrittenID(_ text: String) -> Bool {
    isWrittenASCII(text) ?? isWrittenAny(text)
  }

  static func isWrittenAny(_ text: String) -> Bool {
    guard !text.isEmpty, text.count <= 32, !text.contains(where: \.isWhitespace) else { return false }
    return text.contains { $0.isLetter } && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.:/".contains($0) }
      && text.contains { $0.isNumber }
  }

  /// The same for ASCII alone; `nil` for any other text.
  static func isWrittenASCII(_ text: String) -> Bool? {
    var hasLetter = false
    var hasDigit = false
    var hasOther = false
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x41...0x5A, 0x61...0x7A: hasLetter = true
      case 0x30...0x39: hasDigit = true
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"): break
      default: hasOther = true
      }
    }
    return hasLetter && hasDigit && !hasOther && text.utf8.count <= 32
  }

  /// The single row, for a table above a deliverables table; `nil` for any other.
  var singleRow: ItemDraft? {
    let drafts = drafts()
    return rows.count == 1 ? drafts.first : nil
  }
}
