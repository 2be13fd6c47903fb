import Documents
import Findings

/// Reads tables that compare models: a column for each (`| Metric | Baseline | MLP (chosen) |`) or a row for each
/// (`| Model | AUC | F1 |`). Where one is marked as chosen, its values alone count.
struct MeasuredTables {
  private let path: String
  private(set) var values: [EvidenceValue] = []

  /// `language` is that of the settings.
  init(_ document: Document, language: String?) {
    path = document.path
    document.blocks.forEachBlock { block in
      if case .table(let table) = block.kind { read(table) }
    }
    guard values.contains(where: { $0.measurement.ambiguity != nil }) else { return }
    let convention = NumberConvention(of: document, language: language)
    values = values.map { $0.settled(by: convention) }
  }

  private mutating func read(_ table: Table) {
    guard let head = table.head.last, head.cells.count > 1, !table.rows.isEmpty else { return }
    let heads = head.cells.map { $0.inlines.plainText.collapsingBlanks }
    if MetricWords.modelHeads.contains(NameTokens.squeezed(heads[0])) {
      readRows(of: table, heads: heads)
    } else if isMetricHead(heads[0]) {
      readColumns(of: table, heads: heads, head: head)
    }
  }

  /// A row for each model.
  private mutating func readRows(of table: Table, heads: [String]) {
    let columns = heads.indices.dropFirst().filter { isNamedMetric(heads[$0]) }
    let rows = Choice(table.rows.filter { !$0.cells.isEmpty }) { $0.cells[0] }.kept
    for row in rows {
      let model = row.cells[0].inlines.plainText.collapsingBlanks
      for column in columns where column < row.cells.count {
        add(row.cells[column], metric: heads[column], model: model)
      }
    }
  }

  /// A column for each model, or for each part of the data.
  private mutating func readColumns(of table: Table, heads: [String], head: Table.Row) {
    let others = heads.indices.dropFirst().filter { ColumnWords.field(heads[$0], of: .metric) == nil }
    let splits = others.filter { split(heads[$0]) != nil }
    let models = others.filter { split(heads[$0]) == nil && isNumeric(table, column: $0) }
    let kept = Choice(models) { head.cells[$0] }.kept
    for row in table.rows where !row.cells.isEmpty {
      let metric = row.cells[0].inlines.plainText.collapsingBlanks
      for column in splits where column < row.cells.count {
        add(row.cells[column], metric: metric, split: split(heads[column]))
      }
      for column in kept where column < row.cells.count { add(row.cells[column], metric: metric, model: heads[column]) }
    }
  }

  private mutating func add(_ cell: Table.Cell, metric: String, model: String? = nil, split: DataSplit? = nil) {
    guard let number = number(in: cell) else { return }
    var origin = Measurement.Origin()
    origin.model = model
    origin.split = split
    values.append(
      EvidenceValue(
        keys: [metric], number: number, place: Place(path, cell.span),
        source: model.map { "column \"\(metric)\", row \"\($0)\"" } ?? "row \"\(metric)\"", origin: origin))
  }

  private func number(in cell: Table.Cell) -> EvidenceNumber? {
    EvidenceNumber(cell: cell.inlines.plainText.collapsingBlanks, at: Place(path, cell.span))
  }

  private func isMetricHead(_ head: String) -> Bool {
    guard let field = ColumnWords.field(head, of: .metric)?.rawValue else { return false }
    return field == "text" || field == "text-under-heading"
  }

  private func isNamedMetric(_ head: String) -> Bool { !MetricName(head).metrics.isEmpty }

  private func split(_ head: String) -> DataSplit? { MetricWords.splits[NameTokens.squeezed(head)] }

  /// Whether most cells of a column are numbers.
  private func isNumeric(_ table: Table, column: Int) -> Bool {
    let cells = table.rows.compactMap { column < $0.cells.count ? $0.cells[column] : nil }
    return cells.count { number(in: $0) != nil } * 2 >= max(cells.count, 1)
  }
}

/// The rows or columns that count: the one marked as chosen, else all.
private struct Choice<Element> {
  let kept: [Element]

  init(_ elements: [Element], cell: (Element) -> Table.Cell) {
    let candidates = elements.filter { !Choice.isAside(cell($0)) }
    let marked = candidates.filter { Choice.isChosen(cell($0)) }
    let bold = candidates.filter { Choice.isBold(cell($0)) }
    kept = marked.count == 1 ? marked : bold.count == 1 ? bold : candidates
  }

  private static func text(_ cell: Table.Cell) -> String { cell.inlines.plainText }

  private static func isAside(_ cell: Table.Cell) -> Bool {
    NameTokens.tokens(text(cell)).contains(where: MetricWords.notMeasured.contains)
  }

  private static func isChosen(_ cell: Table.Cell) -> Bool {
    MetricWords.chosenSigns.contains { text(cell).contains($0) }
      || NameTokens.tokens(text(cell)).contains(where: MetricWords.chosen.contains)
  }

  private static func isBold(_ cell: Table.Cell) -> Bool {
    let written = cell.inlines.filter { !$0.isBlank }
    guard written.count == 1, case .strong = written[0].kind else { return false }
    return true
  }
}

extension Inline {
  fileprivate var isBlank: Bool { if case .text(let text) = kind { text.trimmingBlanks.isEmpty } else { false } }
}
