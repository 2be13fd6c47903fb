import Findings

/// Where the lines of a piece of text stand in the file, when a container's prefix (`    `, `> `) was taken off each.
package struct LineMap: Sendable {
  /// For each line: its offset in the piece, and its offset in the file; ascending.
  private var starts: [(piece: Int32, file: Int32)] = []
  /// How far into the piece the text begins that is asked about.
  private var base = 0

  /// For text in which whole lines only lost something at their front.
  init(of piece: [UInt8], firstLine: Int, in file: SourceFile) {
    append(piece[...], firstLine: firstLine, in: file)
  }

  /// Adds the lines of `piece[range]`, which stand in the file from `firstLine` on.
  mutating func append(_ piece: ArraySlice<UInt8>, firstLine: Int, in file: SourceFile) {
    var line = firstLine
    var start = piece.startIndex
    while start < piece.endIndex {
      let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) ?? piece.endIndex
      var length = end - start
      if length > 0, piece[end - 1] == UInt8(ascii: "\r") { length -= 1 }
      let range = file.lineRange(line)
      starts.append((Int32(start), Int32(max(range.lowerBound, range.upperBound - length))))
      start = end + 1
      line += 1
    }
  }

  /// The map for what follows the first `count` bytes.
  func dropping(_ count: Int) -> LineMap {
    var map = self
    map.base += count
    return map
  }

  /// For text that stands in the file as it is, beginning at `offset`.
  package init(offset: Int) {
    starts = [(0, Int32(offset))]
  }

  /// The place in the file of a range of the piece.
  package func span(_ range: Range<Int>) -> Span {
    let lower = offset(range.lowerBound)
    return Span(lower, range.isEmpty ? lower : max(lower, offset(range.upperBound - 1) + 1))
  }

  private func offset(_ offset: Int) -> Int {
    let offset = offset + base
    var low = 0
    var high = starts.count
    guard high > 0 else { return 0 }
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle].piece) <= offset { low = middle } else { high = middle }
    }
    return Int(starts[low].file) + offset - Int(starts[low].piece)
  }
}
