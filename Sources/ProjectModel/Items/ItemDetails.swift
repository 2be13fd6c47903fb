import Documents
import Findings

/// Reads what stands below an item's heading, or inside its entry, as fields: `- **Priority:** must`, `Status: done`.
struct ItemDetails {
  let document: Document
  let kind: ItemKind

  /// The labelled lines, entries and rows of a block whose labels are known for the kind; empty for any other block.
  ///
  /// A list below a label in bold is that label's value as a whole.
  func fields(of block: Block, below label: Headline? = nil) -> [Field] {
    switch block.kind {
    case .list where label.flatMap({ name(of: $0.title) }) != nil:
      label.flatMap { label in
        name(of: label.title).map { name in
          Field(
            name: name, head: label.title, text: [block].entryTexts.joined(separator: "; "), place: place(block.span))
        }
      }.map { [$0] } ?? []
    case .paragraph(let inlines): lines(inlines).compactMap { field($0, below: []) }
    case .list(let list): list.entries.flatMap(fields)
    case .table(let table): KeyValueRows(table)?.rows.compactMap(field) ?? []
    case .quote(let blocks): blocks.flatMap { fields(of: $0) }
    default: []
    }
  }

  private func fields(of entry: List.Entry) -> [Field] {
    guard case .paragraph(let inlines)? = entry.blocks.first?.kind else { return [] }
    let lines = lines(inlines)
    let first = lines.first.flatMap { field($0, below: Array(entry.blocks.dropFirst())) }
    return ([first] + lines.dropFirst().map { field($0, below: []) }).compactMap { $0 }
  }

  /// The lines of a paragraph, as written.
  private func lines(_ inlines: [Inline]) -> [[Inline]] {
    inlines.split { inline in
      switch inline.kind {
      case .softBreak, .lineBreak: true
      default: false
      }
    }.map(Array.init)
  }

  /// `Label: value`, the value perhaps in a list below.
  private func field(_ line: [Inline], below: [Block]) -> Field? {
    let text = line.plainText
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let label = text[..<colon].drop { !$0.isLetter }.trimmingBlanks
    guard !label.isEmpty, label.count <= 40, let name = name(of: label) else { return nil }
    let rest = text[text.index(after: colon)...]
    let value = rest.trimmingBlanks
    let places = InlinePlaces(line, in: document)
    let end = text.utf8.count
    let start = end - (rest.drop { $0.isWhitespace }).utf8.count
    if !value.isEmpty {
      return Field(name: name, head: label, text: value.collapsingBlanks, place: place(places.span(start..<end)))
    }
    let entries = below.entryTexts
    guard !entries.isEmpty, let span = below.first?.span else { return nil }
    return Field(name: name, head: label, text: entries.joined(separator: "; "), place: place(span))
  }

  private func field(_ row: KeyValueRows.Row) -> Field? {
    guard let name = name(of: row.key), !row.value.isEmpty else { return nil }
    return Field(name: name, head: row.key, text: row.value, place: place(row.valueSpan))
  }

  /// Any field of the kind but the item's own name.
  private func name(of label: String) -> FieldName? {
    guard let name = ColumnWords.field(label, of: kind), name.rawValue != "text-under-heading" else { return nil }
    if name == .text { return ColumnWords.kindNamed(by: label) == nil ? FieldName(rawValue: "description") : nil }
    return name == .id ? nil : name
  }

  private func place(_ span: Span) -> Place { Place(document.path, span) }
}

/// A table of two columns whose first holds names of fields: `| Priority | Must |`.
struct KeyValueRows {
  struct Row {
    let key: String
    let value: String
    let keySpan: Span
    let valueSpan: Span
  }

  let rows: [Row]

  /// The rows of any table of two columns, its head among them.
  init?(_ table: Table) {
    let all = table.head + table.rows
    guard all.count > 1, all.allSatisfy({ $0.cells.count == 2 }) else { return nil }
    rows = all.map { row in
      Row(
        key: row.cells[0].inlines.plainText.collapsingBlanks, value: row.cells[1].inlines.plainText.collapsingBlanks,
        keySpan: row.cells[0].span, valueSpan: row.cells[1].span)
    }
  }
}

extension ItemDraft {
  /// Adds fields that it does not have yet.
  mutating func add(_ fields: [Field]) {
    for field in fields where !self.fields.contains(where: { $0.name == field.name && !$0.text.isEmpty }) {
      self.fields.append(field)
    }
  }
}

extension [Block] {
  /// The texts of the entries of its lists.
  fileprivate var entryTexts: [String] {
    flatMap { block -> [String] in
      guard case .list(let list) = block.kind else { return [] }
      return list.entries.compactMap(\.firstLine)
    }
  }
}

extension List.Entry {
  /// The text of its first paragraph; `nil` where it begins with something else.
  var firstLine: String? {
    guard case .paragraph(let inlines)? = blocks.first?.kind else { return nil }
    return inlines.plainText.collapsingBlanks
  }
}
