import Findings

/// Where one row of a Markdown table and its cells stand in the file.
///
/// cmark-gfm counts the columns of all rows as if each began where the first does.
package struct TableRowPlaces {
  /// The row without blanks around it.
  package let row: Range<Int>
  /// The cells' content, without blanks around it, as many as are written.
  package let cells: [Range<Int>]

  /// The row that begins at `start` and ends with its line.
  package init(from start: Int, in file: SourceFile) {
    let end = file.lineRange(file.lineNumber(at: start)).upperBound
    let text = file.text
    var cells: [Range<Int>] = []
    cells.reserveCapacity(8)
    var lower = start
    if lower < end, text[lower] == UInt8(ascii: "|") { lower += 1 }
    var offset = lower
    while offset < end {
      if text[offset] == UInt8(ascii: "|"), offset == lower || text[offset - 1] != UInt8(ascii: "\\") {
        cells.append(text.trimmed(lower..<offset))
        lower = offset + 1
      }
      offset += 1
    }
    // What follows the last pipe is a cell unless it is blank.
    let rest = text.trimmed(lower..<end)
    if !rest.isEmpty || cells.isEmpty { cells.append(rest) }
    row = text.trimmed(min(start, end)..<end)
    self.cells = cells
  }

  /// The place of a cell; one that is not written stands at the row's end.
  func cell(_ index: Int) -> Range<Int> {
    index < cells.count ? cells[index] : row.upperBound..<row.upperBound
  }
}

extension SourceFile {
  /// Where a line's text begins behind its containers' marks, which are blanks and `>` on every line but a container's first.
  package func startOfText(inLine line: Int) -> Int {
    let range = lineRange(line)
    let isMark: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    return text[range].firstIndex { !isMark($0) } ?? range.upperBound
  }
}

extension [UInt8] {
  /// The range without blanks at its ends.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower] == 0x20 || self[lower] == 0x09 { lower += 1 }
    while upper > lower, self[upper - 1] == 0x20 || self[upper - 1] == 0x09 { upper -= 1 }
    return lower..<upper
  }
}
