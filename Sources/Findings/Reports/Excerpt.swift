/// A source line with its marked columns, cut to what fits a terminal.
package struct Excerpt: Sendable {
  /// The part of the line before the marked columns.
  package let before: String
  /// The marked part; empty at the line's end.
  package let marked: String
  package let after: String

  /// Most scalars shown of a line.
  private static let width = 110

  /// The first line of a span, without its line ending.
  package init(of span: Span, in file: SourceFile) {
    let line = file.lineNumber(at: span.start)
    let range = file.lineRange(line)
    // Of a line of megabytes only what can be shown is looked at: no scalar has more than four bytes.
    let reach = Excerpt.width * 4
    let mark = min(max(span.start, file.startOfColumns(inLine: line)), range.upperBound)
    let lower = file.endOfScalar(from: max(file.startOfColumns(inLine: line), mark - reach))
    let upper = file.endOfScalar(from: min(range.upperBound, mark + reach))
    let markEnd = file.endOfScalar(from: min(max(mark, span.end), upper))
    self.init(
      before: file.scalars(min(lower, mark)..<mark), marked: file.scalars(mark..<markEnd),
      after: file.scalars(markEnd..<max(markEnd, upper)), isCut: upper < range.upperBound)
  }

  private init(before: [Unicode.Scalar], marked: [Unicode.Scalar], after: [Unicode.Scalar], isCut: Bool) {
    let length = before.count + marked.count + after.count
    let isLong = isCut || length > Excerpt.width
    let dropped = isLong && before.count > Excerpt.width * 2 / 3 ? before.count - Excerpt.width / 3 : 0
    let room = Excerpt.width - (before.count - dropped)
    self.init(
      before: (dropped > 0 ? "…" : "") + String(before.dropFirst(dropped)),
      marked: String(marked.prefix(room)),
      after: String(after.prefix(max(0, room - marked.count))) + (isCut || length - dropped > Excerpt.width ? "…" : ""))
  }

  init(before: String, marked: String, after: String) {
    self.before = before
    self.marked = marked
    self.after = after
  }

  package var text: String { before + marked + after }

  /// `^~~~` as wide as the marked part.
  package var caret: String {
    "^" + String(repeating: "~", count: max(0, marked.displayWidth - 1))
  }
}

extension SourceFile {
  /// The first offset from `offset` on at which a scalar begins or the text ends.
  fileprivate func endOfScalar(from offset: Int) -> Int {
    var offset = offset
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// A tab is shown as one blank, so that the caret stands where it should.
  fileprivate func scalars(_ range: Range<Int>) -> [Unicode.Scalar] {
    String(decoding: text[range], as: UTF8.self).unicodeScalars.map { $0 == "\t" ? " " : $0 }
  }
}

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init()
    for scalar in scalars { unicodeScalars.append(scalar) }
  }
}
