/// The cost of a table, which cmark-gfm fills up with empty cells, and of lines that may begin one.
struct TableCost {
  /// More columns than any table has that is read by people.
  private static let mostColumns = 1_000
  /// More than all gaps in the tables of a document.
  private static let mostMissingCells = 50_000

  private var columns = 0
  private var widest = 0
  private var missing = 0
  private var cost = 0

  /// Ends the paragraph or table; what all together cost stays.
  mutating func endRun() {
    columns = 0
    widest = 0
  }

  /// Reads a line of a paragraph or table, of which `lengthBefore` bytes stand before.
  mutating func read(_ line: LineMarks, lengthBefore: Int) -> String? {
    widest = max(widest, line.pipes)
    if line.isDelimiter, line.hasDash, line.pipes > 0 {
      columns = max(columns, line.pipes)
      cost += lengthBefore
    }
    guard columns > 0 else { return nil }
    missing += max(0, columns - line.pipes - 1)
    if widest > Self.mostColumns { return "a table of \(widest) columns" }
    if missing > Self.mostMissingCells { return "a table whose rows lack \(missing) cells" }
    if cost > ParsingCost.most { return "too many lines in one paragraph that look like a table's head" }
    return nil
  }
}
