import Findings

/// Where the pieces of a text stand in the file, when a container's prefix (`    `, `> `) was taken off each of its lines or
/// escapes were undone.
package struct LineMap: Sendable {
  /// For each piece that stands in the file as it is: its offset in the text, and its offset in the file; ascending.
  private var starts: [(piece: Int32, file: Int32)] = []
  /// How far into the text that begins which is asked about.
  private var base = 0
  /// The file's end, where it is known: a text whose lines are not found again must not lead behind it.
  private var limit = Int.max

  /// For text in which whole lines only lost something at their front.
  init(of text: some Collection<UInt8>, firstLine: Int, in file: SourceFile) {
    append(text, at: 0, firstLine: firstLine, in: file)
    limit = file.text.count
  }

  /// For text that stands in the file as it is, beginning at `offset`.
  package init(offset: Int) {
    starts = [(0, Int32(clamping: offset))]
  }

  /// For a cell's text, which stands in `range` of the file with `\|` for each `|`.
  init(ofCell text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, of file: SourceFile) {
    starts = [(0, Int32(clamping: range.lowerBound))]
    limit = file.text.count
    var offset = range.lowerBound
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "|"), offset < range.upperBound, file.text[offset] == UInt8(ascii: "\\") {
        offset += 1
        starts.append((Int32(index), Int32(clamping: offset)))
      }
      offset += 1
    }
  }

  /// Adds lines that stand in the file from `firstLine` on, and in the text from `offset` on.
  mutating func append(_ text: some Collection<UInt8>, at offset: Int, firstLine: Int, in file: SourceFile) {
    var line = firstLine
    var start = offset
    var length = 0
    var last: UInt8 = 0
    func end() -> (Int32, Int32) {
      let range = file.lineRange(line)
      return (Int32(clamping: start), Int32(clamping: max(range.lowerBound, range.upperBound - length)))
    }
    for (index, byte) in text.enumerated() {
      // A line begins behind LF, CRLF or a lone CR, as it does in the file.
      if last == 0x0A || (last == 0x0D && byte != 0x0A) {
        starts.append(end())
        line += 1
        start = offset + index
        length = 0
      }
      if byte != 0x0A, byte != 0x0D { length += 1 }
      last = byte
    }
    if start < offset + text.count { starts.append(end()) }
  }

  /// The number of lines that a text has, the last one without a line end too.
  static func lineCount(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for (index, byte) in text.enumerated() {
      let next = index + 1 < text.count ? text[index + 1] : nil
      let isEnd = byte == 0x0A || (byte == 0x0D && next != 0x0A)
      if isEnd || next == nil { count += 1 }
    }
    return count
  }

  /// The map for what follows the first `count` bytes.
  func dropping(_ count: Int) -> LineMap {
    var map = self
    map.base += count
    return map
  }

  /// The place in the file of a range of the text.
  package func span(_ range: Range<Int>) -> Span {
    let lower = offset(range.lowerBound)
    return Span(lower, range.isEmpty ? lower : min(limit, max(lower, offset(range.upperBound - 1) + 1)))
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
    return min(limit, Int(starts[low].file) + offset - Int(starts[low].piece))
  }
}
