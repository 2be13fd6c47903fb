/// One text file as it was read: its path, and its text as valid UTF-8 without NUL.
package struct SourceFile: Sendable {
  @usableFromInline let content: Content

  private static let blockLength = 512

  /// What a file holds, in one place: places are asked for so often that a copy of four arrays each time costs a check 3 %.
  @usableFromInline final class Content: Sendable {
    @usableFromInline let path: String
    @usableFromInline let text: [UInt8]
    @usableFromInline let lineStarts: [Int32]
    /// How many scalars begin before every `blockLength`th byte, so that a column in a line of megabytes is found at once.
    let scalarsBefore: [Int32]

    init(path: String, text: [UInt8]) {
      self.path = path
      self.text = text
      lineStarts = SourceFile.lineStarts(of: text)
      scalarsBefore = SourceFile.scalarsBefore(text)
    }
  }

  package init(path: String, text: [UInt8]) {
    content = Content(path: path, text: text)
  }

  package init(path: String, _ text: String) {
    self.init(path: path, text: Array(text.utf8))
  }

  /// A file that travels in the program.
  package init(path: String, embedded text: StaticString) {
    self.init(path: path, text: text.withUTF8Buffer { Array($0) })
  }

  /// Relative to the folder that holds the project folder, with `/`.
  @inlinable package var path: String { content.path }
  /// The text; broken sequences are already replaced by U+FFFD.
  @inlinable package var text: [UInt8] { content.text }
  /// The offset of each line's first byte. Lines end with LF, CRLF or a lone CR.
  @inlinable package var lineStarts: [Int32] { content.lineStarts }

  private static func scalarsBefore(_ text: [UInt8]) -> [Int32] {
    var counts: [Int32] = [0]
    counts.reserveCapacity(text.count / blockLength + 1)
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      while start + blockLength <= bytes.count {
        counts.append((counts.last ?? 0) + count(bytes[start..<start + blockLength]))
        start += blockLength
      }
    }
    return counts
  }

  /// The number of scalars that begin in some bytes.
  private static func count(_ bytes: some Sequence<UInt8>) -> Int32 {
    var count: Int32 = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  /// How many scalars begin before an offset.
  private func scalars(before offset: Int) -> Int {
    let block = offset / SourceFile.blockLength
    return Int(content.scalarsBefore[block] + SourceFile.count(text[block * SourceFile.blockLength..<offset]))
  }

  private static func lineStarts(of text: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    starts.reserveCapacity(text.count / 48 + 1)
    text.withUnsafeBufferPointer { bytes in
      // Few files hold a CR at all.
      let mayHoldLoneReturns = bytes.offset(of: 0x0D, in: bytes.indices) != nil
      var line = 0
      while line < bytes.count {
        let feed = bytes.offset(of: 0x0A, in: line..<bytes.count)
        let next = feed.map { $0 + 1 } ?? bytes.count
        if mayHoldLoneReturns {
          for index in line..<next where bytes[index] == 0x0D {
            if index + 1 == bytes.count || bytes[index + 1] != 0x0A { starts.append(Int32(index + 1)) }
          }
        }
        if feed != nil { starts.append(Int32(next)) }
        line = next
      }
    }
    return starts
  }
}

extension SourceFile {
  /// The text of a span, cut to the file's bounds.
  package func string(_ span: Span) -> String {
    let range = span.range.clamped(to: text.startIndex..<text.endIndex)
    return String(decoding: text[range], as: UTF8.self)
  }

  /// The bytes of line `number`, counted from 1, without its line ending. Empty beyond the end.
  package func lineRange(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return text.count..<text.count }
    let start = Int(lineStarts[number - 1])
    var end = number < lineStarts.count ? Int(lineStarts[number]) : text.count
    while end > start, text[end - 1] == UInt8(ascii: "\n") || text[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }

  /// Line `number`, counted from 1, without its line ending.
  package func line(_ number: Int) -> String {
    String(decoding: text[lineRange(number)], as: UTF8.self)
  }

  /// The number of the line that holds `offset`, counted from 1.
  package func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Line and column of `offset`, both counted from 1, the column in Unicode scalars.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), text.count)
    let line = lineNumber(at: offset)
    let start = min(startOfColumns(inLine: line), offset)
    return SourcePosition(line: line, column: scalars(before: offset) - scalars(before: start) + 1)
  }

  /// The offset of a line and a column, both counted from 1, the column in Unicode scalars.
  package func offset(line: Int, column: Int) -> Int {
    let range = lineRange(line)
    var offset = min(startOfColumns(inLine: line), range.upperBound)
    let wanted = scalars(before: offset) + max(0, column - 1)
    // The last block of the line in which no more scalars lie before.
    var low = offset / SourceFile.blockLength
    var high = range.upperBound / SourceFile.blockLength + 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(content.scalarsBefore[middle]) <= wanted { low = middle } else { high = middle }
    }
    offset = max(offset, low * SourceFile.blockLength)
    var remaining = wanted - scalars(before: offset)
    while offset < range.upperBound, remaining > 0 || text[offset] & 0xC0 == 0x80 {
      if text[offset] & 0xC0 != 0x80 { remaining -= 1 }
      offset += 1
    }
    return offset
  }

  /// The offset of a line and a column, both counted from 1, the column in bytes; at the most that of the line's end.
  package func offset(line: Int, byteColumn: Int) -> Int {
    let line = min(max(1, line), content.lineStarts.count)
    return min(startOfColumns(inLine: line) + max(0, byteColumn - 1), lineRange(line).upperBound)
  }

  /// Where a line begins, or its text behind a byte order mark, which takes no column.
  func startOfColumns(inLine line: Int) -> Int {
    if line == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
    return line >= 1 && line <= lineStarts.count ? Int(lineStarts[line - 1]) : text.count
  }
}

/// A line and a column, both counted from 1, the column in Unicode scalars.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
