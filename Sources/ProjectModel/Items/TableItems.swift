import Documents
import Findings

/// Reads the rows of a table as items, by the words of its column heads.
struct TableItems {
  let kind: ItemKind
  private let path: String
  private let table: Table
  private let rows: ArraySlice<Table.Row>
  /// For each column: what it means, and its head as written.
  private var columns: [(name: FieldName?, head: String)]

  /// `nil` where the heads name no kind of item; `context` is the kind that the section holds.
  init?(_ table: Table, path: String, context: ItemKind?) {
    guard let head = table.head.last ?? table.rows.first, head.cells.count > 1 else { return nil }
    let rows = table.head.isEmpty ? table.rows.dropFirst() : table.rows[...]
    let heads = head.cells.map { $0.inlines.plainText.collapsingBlanks }
    let firstCells = rows.first?.cells.map { $0.inlines.plainText.collapsingBlanks } ?? []
    guard let kind = TableItems.kind(of: heads, firstCells: firstCells, context: context) else { return nil }
    self.kind = kind
    self.path = path
    self.table = table
    self.rows = rows
    var seen: Set<FieldName> = []
    columns = heads.map { head in
      var name = ColumnWords.field(head, of: kind)
      if name?.rawValue == "text-under-heading" { name = .text }
      // Of two columns that mean the same, the first does.
      if let known = name, !seen.insert(known).inserted { name = nil }
      return (name, head)
    }
    if !seen.contains(.text), let id = columns.firstIndex(where: { $0.name == .id }) { nameText(behind: id) }
  }

  /// The kind of the leftmost column that names one, where another column is known too; else the section's kind, else the
  /// kind that the prefix of the first row's id says.
  static func kind(of heads: [String], firstCells: [String] = [], context: ItemKind?) -> ItemKind? {
    func known(_ kind: ItemKind) -> [FieldName] { heads.compactMap { ColumnWords.field($0, of: kind) } }
    let named = heads.compactMap { ColumnWords.kindNamed(by: $0) }.first
    if let named, isStated(named, by: known(named)) { return named }
    let stated = firstCells.first { isWrittenID($0) }.flatMap { IDPrefix.kind(of: $0) } ?? context
    guard let stated else { return nil }
    let fields = known(stated).map(\.rawValue)
    // A row of cells behind an id names its item by the cell that follows.
    let hasID = fields.contains("id") && !firstCells.isEmpty && isWrittenID(firstCells[0])
    return hasID || fields.contains("text") || fields.contains("text-under-heading")
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

  /// Makes the column behind the ids the one that names items, where none does.
  private mutating func nameText(behind id: Int) {
    guard columns.indices.contains(id + 1), columns[id + 1].name == nil else { return }
    columns[id + 1].name = .text
  }

  /// One draft a row; rows of placeholders and empty rows are none.
  func drafts() -> [ItemDraft] { rows.compactMap(draft) }

  private func draft(_ row: Table.Row) -> ItemDraft? {
    var fields: [Field] = []
    for (column, cell) in zip(columns, row.cells) {
      let text = cell.inlines.plainText.collapsingBlanks
      let name = column.name ?? FieldName(rawValue: ItemDraft.canonical(column.head).replacing(" ", with: "-"))
      fields.append(Field(name: name, head: column.head, text: text, place: Place(path, cell.span)))
    }
    let idField = fields.first { $0.name == .id && TableItems.isWrittenID($0.text) }
    var textField = fields.first { $0.name == .text } ?? fields.first { $0.name.rawValue == "role" }
    // A row that is cut off behind its id still states the item.
    if textField?.text.isEmpty ?? true, let idField { textField = idField }
    guard let textField, !textField.text.isEmpty, !Placeholders.isWhole(textField.text) else { return nil }
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
    guard !text.isEmpty, text.count <= 32, !text.contains(where: \.isWhitespace) else { return false }
    return text.contains { $0.isLetter } && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.:/".contains($0) }
      && text.contains { $0.isNumber }
  }

  /// The single row, for a table above a deliverables table; `nil` for any other.
  var singleRow: ItemDraft? {
    let drafts = drafts()
    return rows.count == 1 ? drafts.first : nil
  }
}

extension ItemDraft {
  /// Reads status, priority, targets and measurements out of the fields.
  mutating func readStatements() {
    if kind.hasWorkStatus, let field = field(.status) { status = StatusWords.status(field.text, at: field.place) }
    if let field = field(.priority) { priority = StatusWords.priority(field.text, at: field.place) }
    if kind == .metric {
      let isLowerBetter = MetricDirection.isLowerBetter(
        text, direction: fields.first { $0.name.rawValue == "direction" }?.text)
      if let field = field(.target) {
        targets += TargetReader.target(ofCell: field.text, isLowerBetter: isLowerBetter, at: field.place)
      }
      if let field = field(.measured), let measured = TargetReader.measured(field.text) {
        measurements.append(
          Measurement(
            value: measured.value, unit: measured.unit, text: field.text, place: field.place, source: field.head))
      }
    } else {
      let textPlace = textPlace
      let offset = textPlace.span?.start ?? 0
      let isExact = textPlace.span.map { $0.end - $0.start == text.utf8.count } ?? false
      targets += TargetReader.targets(in: text) { range in
        isExact ? Place(textPlace.path, Span(range).shifted(by: offset)) : textPlace
      }
      if let field = field(.target) {
        targets += TargetReader.target(ofCell: field.text, isLowerBetter: false, at: field.place)
      }
    }
  }
}

extension ItemKind {
  /// Whether a status column says how far work is; decisions and risks have states of their own.
  var hasWorkStatus: Bool {
    switch self {
    case .objective, .requirement, .deliverable, .milestone, .goal: true
    default: false
    }
  }
}

/// Which way a metric is better.
enum MetricDirection {
  private static let lowerIsBetter = [
    "latency", "error", "loss", "cost", "time", "delay", "false positive", "false negative", "rmse", "mae", "mape",
    "mse",
    "perplexity", "drift", "duration", "latência", "erro", "custo", "tempo", "latencia", "costo", "coste", "tiempo",
    "задержка", "ошибка", "время",
  ]

  static func isLowerBetter(_ name: String, direction: String?) -> Bool {
    if let direction = direction?.lowercased(), !direction.isEmpty {
      return ["low", "min", "↓", "down", "small", "menor", "меньше", "ниже"].contains { direction.contains($0) }
    }
    let name = name.lowercased()
    return lowerIsBetter.contains { name.contains($0) }
  }
}
