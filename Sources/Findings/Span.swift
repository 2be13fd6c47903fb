/// A range of bytes in one source file, as two offsets from its start; the end is exclusive.
///
/// Thirty-two bits are enough, since files of more than two gigabytes are refused, and a document holds many spans.
package struct Span: Hashable, Sendable {
  package let lower: Int32
  package let upper: Int32

  package init(_ lower: Int, _ upper: Int) {
    self.lower = Int32(clamping: lower)
    self.upper = Int32(clamping: max(lower, upper))
  }

  package init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  package var start: Int { Int(lower) }
  package var end: Int { Int(upper) }
  package var range: Range<Int> { start..<end }
  package var isEmpty: Bool { lower == upper }

  /// The same range, counted from an offset that lies `distance` bytes before.
  package func shifted(by distance: Int) -> Span {
    Span(start + distance, end + distance)
  }

  /// The smallest range that holds both.
  package func union(_ other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }
}
