/// A place as reports show it: lines and columns from 1, the end exclusive, and the line's text for a caret.
package struct ReportedRange: Sendable {
  package let start: SourcePosition
  package let end: SourcePosition
  /// The first line of the range, without its line ending; `nil` where the place is a whole file.
  package let line: String?

  package init(_ place: Place, in sources: [String: SourceFile]) {
    guard let span = place.span, let file = sources[place.path] else {
      start = SourcePosition(line: 1, column: 1)
      end = start
      line = nil
      return
    }
    start = file.position(at: span.start)
    end = file.position(at: span.end)
    line = file.line(start.line)
  }

  /// The columns of the first line that the range covers, as scalars from 0; at least one.
  package var columnsOfFirstLine: Range<Int> {
    let length = line?.unicodeScalars.count ?? 0
    let lower = start.column - 1
    let upper = end.line == start.line ? end.column - 1 : length
    return lower..<max(lower + 1, upper)
  }
}
