/// One text file as it was read: its path, and its text as valid UTF-8 without NUL.
package struct SourceFile: Sendable {
  /// Relative to the folder that holds the project folder, with `/`.
  package let path: String
  /// The text; broken sequences are already replaced by U+FFFD.
  package let text: [UInt8]
  /// The offset of each line's first byte. Lines end with LF, CRLF or a lone CR.
  package let lineStarts: [Int32]
  /// How many scalars begin before every `blockLength`th byte, so that a column in a line of megabytes is found at once.
  private let scalarsBefore: [Int32]

  private static let blockLength = 512

  package init(path: String, text: [UInt8]) {
    self.path = path
    self.text = text
    self.lineStarts = SourceFile.lineStarts(of: text)
    self.scalarsBefore = SourceFile.scalarsBefore(text)
  }

  package init(path: String, _ text: String) {
    self.init(path: path, text: Array(text.utf8))
  }

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
    return Int(scalarsBefore[block] + SourceFile.count(text[block * SourceFile.blockLength..<offset]))
  }

  private static func lineStarts(of text: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    text.withUnsafeBufferPointer { bytes in
      for (index, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "\n") {
          starts.append(Int32(index + 1))
        } else if byte == UInt8(ascii: "\r"),
          index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
        {
          starts.append(Int32(index + 1))
        }
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
      if Int(scalarsBefore[middle]) <= wanted { low = middle } else { high = middle }
    }
    offset = max(offset, low * SourceFile.blockLength)
    var remaining = wanted - scalars(before: offset)
    while offset < range.upperBound, remaining > 0 || text[offset] & 0xC0 == 0x80 {
      if text[offset] & 0xC0 != 0x80 { remaining -= 1 }
      offset += 1
    }
    return offset
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
