import Findings

/// Where the pieces of a text stand in the file, when a container's prefix (`    `, `> `) was taken off each of its lines or
/// escapes were undone.
package struct LineMap: Sendable {
  /// For each piece but the first that stands in the file as it is: its offset in the text and in the file; ascending.
  private var starts: [Start] = []
  /// The first of them by itself: most texts are of one piece, and need no array.
  private var first: Start?
  /// How far into the text that begins which is asked about.
  private var base = 0
  /// The file's end, where it is known: a text whose lines are not found again must not lead behind it.
  private var limit = Int.max

  private struct Start {
    let piece: Int32
    let file: Int32
  }

  private mutating func append(_ piece: Int, _ file: Int) {
    let start = Start(piece: Int32(clamping: piece), file: Int32(clamping: file))
    if first == nil { first = start } else { starts.append(start) }
  }

  /// For text in which whole lines only lost something at their front.
  init(of text: UnsafeBufferPointer<UInt8>, firstLine: Int, in file: SourceFile) {
    append(text, at: 0, firstLine: firstLine, in: file)
    limit = file.text.count
  }

  init(of text: [UInt8], firstLine: Int, in file: SourceFile) {
    self = text.withUnsafeBufferPointer { LineMap(of: $0, firstLine: firstLine, in: file) }
  }

  /// For text that stands in the file as it is, beginning at `offset`.
  package init(offset: Int) {
    append(0, offset)
  }

  /// For a cell's text, which stands in `range` of the file with `\|` for each `|`.
  init(ofCell text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, of file: SourceFile) {
    append(0, range.lowerBound)
    limit = file.text.count
    guard text.offset(of: UInt8(ascii: "|"), in: text.indices) != nil else { return }
    var offset = range.lowerBound
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "|"), offset < range.upperBound, file.text[offset] == UInt8(ascii: "\\") {
        offset += 1
        append(index, offset)
      }
      offset += 1
    }
  }

  /// Adds lines that stand in the file from `firstLine` on, and in the text from `offset` on.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, firstLine: Int, in file: SourceFile) {
    var line = firstLine
    var start = 0
    while start < text.count {
      let end = text.endOfLine(from: start)
      let range = file.lineRange(line)
      append(offset + start, max(range.lowerBound, range.upperBound - (end - start)))
      line += 1
      // A line begins behind LF, CRLF or a lone CR, as it does in the file.
      let isPair = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
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
    guard var start = first else { return 0 }
    if !starts.isEmpty {
      // The last piece that begins at or before the offset, the first of them being `start`.
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if Int(starts[middle].piece) <= offset { low = middle + 1 } else { high = middle }
      }
      if low > 0 { start = starts[low - 1] }
    }
    return min(limit, Int(start.file) + offset - Int(start.piece))
  }
}
