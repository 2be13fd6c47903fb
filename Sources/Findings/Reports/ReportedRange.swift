/// A place as reports show it: lines and columns from 1, the end exclusive.
package struct ReportedRange: Sendable {
  package let start: SourcePosition
  package let end: SourcePosition

  package init(_ place: Place, in sources: [String: SourceFile]) {
    guard let span = place.span, let file = sources[place.path] else {
      start = SourcePosition(line: 1, column: 1)
      end = start
      return
    }
    start = file.position(at: span.start)
    end = file.position(at: span.end)
  }
}
