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
  func drafts() -> [ItemDraft] { table.spread(rows).compactMap(draft) }

  private func draft(_ row: Table.SpreadRow) -> ItemDraft? {
    var fields: [Field] = []
    for (column, cell) in zip(columns.all, row.cells) {
      guard let cell else { continue }
      let text = cell.inlines.plainText.collapsingBlanks
      let name = column.name ?? FieldName(rawValue: ItemDraft.canonical(column.head).replacing(" ", with: "-"))
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
      } else {
        targets += labelledTargets(isLowerBetter: isLowerBetter)
      }
      if let field = field(.measured), let measured = TargetReader.measured(field.text) {
        measurements.append(
          Measurement(
            value: measured.value, unit: measured.unit, text: field.text, place: field.place, source: field.head))
      }
    } else if kind.hasTargets {
      let textPlace = textPlace
      let offset = textPlace.span?.start ?? 0
      let isExact = textPlace.span.map { $0.end - $0.start == text.utf8.count } ?? false
      targets += TargetReader.targets(in: text) { range in
        isExact ? Place(textPlace.path, Span(range).shifted(by: offset)) : textPlace
      }
      if let field = field(.target) ?? field(.bound) {
        targets += TargetReader.target(ofCell: field.text, isLowerBetter: false, at: field.place)
      }
    }
  }
}

extension ItemDraft {
  /// Targets inside a description: `Report the error. **Target: < $500.**`
  private func labelledTargets(isLowerBetter: Bool) -> [Target] {
    for field in fields where field.text.contains(":") {
      for range in field.text.ranges(of: ":") {
        let label = field.text[..<range.lowerBound].split(separator: " ").last.map(String.init) ?? ""
        guard ColumnWords.field(label, of: .metric) == .target else { continue }
        let value = field.text[range.upperBound...].trimmingBlanks
        let sentence = value.range(of: ". ").map { value[..<$0.lowerBound].trimmingBlanks } ?? value
        return TargetReader.target(ofCell: sentence, isLowerBetter: isLowerBetter, at: field.place)
      }
    }
    return []
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

extension ItemKind {
  /// Whether a number in its words is promised; in a risk or an exclusion it only describes.
  var hasTargets: Bool {
    switch self {
    case .goal, .objective, .requirement, .constraint, .metric: true
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
