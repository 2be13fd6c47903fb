import Documents

/// The column of a table, or the label of an entry, that says where work stands.
package enum StatusColumn {
  /// Whether a column's head or a label means a status, in any of the languages known.
  package static func isHead(_ head: String) -> Bool {
    ColumnWords.field(head, of: .deliverable) == .status
  }

  /// What the cells of a column headed "Status" say.
  enum Meaning: String {
    /// How far work is.
    case work = "status"
    /// Whether what was measured is good enough; never trusted, verdicts are computed.
    case verdicts = "stated-verdict"
    /// 200, 404, 422.
    case codes = "status-code"
    /// Approved, Superseded by ADR-009.
    case documentStates = "document-state"

    /// The field that the column becomes.
    var field: FieldName { FieldName(rawValue: rawValue) }
  }

  /// What the status column of a table becomes.
  static func field(of columns: TableColumns, in rows: [Table.SpreadRow]) -> FieldName {
    guard let index = columns.all.firstIndex(where: { $0.name == .status }) else { return .status }
    let cells = rows.compactMap { row in
      row.cells.indices.contains(index) ? row.cells[index]?.inlines.plainText.collapsingBlanks : nil
    }
    return meaning(of: cells, in: columns.kind).field
  }

  /// Decides by all cells of the column, so that one word with two meanings does not mislead.
  static func meaning(of cells: [String], in kind: ItemKind) -> Meaning {
    if kind == .metric { return .verdicts }
    let said = cells.filter { !StatusText($0).isEmpty && !Placeholders.isWhole($0) }
    guard kind.hasWorkStatus, !said.isEmpty else { return .work }
    if said.allSatisfy(isCode) { return .codes }
    let texts = said.map(StatusText.init)
    if texts.areAll(verdicts, some: verdictsOnly) { return .verdicts }
    return texts.areAll(states, some: statesOnly) ? .documentStates : .work
  }

  private static let verdictsOnly = StatusWords.set("verdicts-only")
  private static let verdicts = StatusWords.set("verdicts").union(verdictsOnly)
  private static let statesOnly = StatusWords.set("document-states-only")
  private static let states = StatusWords.set("document-states").union(statesOnly)

  /// `200`, `422 Unprocessable Entity`, `404/410`.
  private static func isCode(_ text: String) -> Bool {
    let digits = text.prefix { $0.isASCIIDigit }
    guard digits.count == 3, let code = Int(digits), (100..<600).contains(code) else { return false }
    return text.dropFirst(3).first.map { " /,;(".contains($0) } ?? true
  }
}

extension [StatusText] {
  /// Whether every cell begins with one of the words, and some with one of `telling`.
  fileprivate func areAll(_ words: Set<String>, some telling: Set<String>) -> Bool {
    allSatisfy { $0.isOne(of: words) } && contains { $0.isOne(of: telling) }
  }
}

extension StatusText {
  fileprivate func isOne(of list: Set<String>) -> Bool {
    if words.isEmpty { return symbols.first.map(list.contains) ?? false }
    if list.contains(whole) || list.contains(words) || list.contains(head) { return true }
    // "Superseded by ADR-009"
    return list.contains(head.blankSeparated.prefix(2).joined(separator: " "))
  }
}
