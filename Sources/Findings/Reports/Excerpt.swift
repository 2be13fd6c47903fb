/// A source line with its marked columns, cut to what fits a terminal.
package struct Excerpt: Sendable {
  /// The part of the line before the marked columns.
  package let before: String
  /// The marked part; empty at the line's end.
  package let marked: String
  package let after: String

  /// Most scalars shown of a line.
  private static let width = 110

  /// `columns` counts scalars from 0.
  package init(line: String, columns: Range<Int>) {
    // A tab is shown as one blank, so that the caret stands where it should.
    let scalars = line.unicodeScalars.map { $0 == "\t" ? " " : $0 }
    let lower = min(columns.lowerBound, scalars.count)
    let upper = min(max(columns.upperBound, lower), scalars.count)
    var start = 0
    if scalars.count > Self.width, lower > Self.width * 2 / 3 { start = lower - Self.width / 3 }
    let end = min(scalars.count, start + Self.width)
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    before = (start > 0 ? "…" : "") + text(start..<lower)
    marked = text(lower..<min(upper, max(end, lower)))
    after = text(min(upper, max(end, lower))..<max(end, min(upper, max(end, lower)))) + (end < scalars.count ? "…" : "")
  }

  package var text: String { before + marked + after }

  /// `^~~~` as wide as the marked part.
  package var caret: String {
    "^" + String(repeating: "~", count: max(0, marked.displayWidth - 1))
  }
}
