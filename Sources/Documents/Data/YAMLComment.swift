import Findings

/// A comment in YAML, and the text that it is about.
package struct YAMLComment: Sendable {
  /// From the number sign to the end of the line.
  package let span: Span
  /// At the end of a line, that line; on a line by itself, the next key or entry with everything below it. Empty where none
  /// follows.
  package let subject: Span
  /// Whether it stands on a line by itself.
  package let isAlone: Bool

  /// The comments of a file, or of the lines of it in `range`, in order; signs in quotes and in block scalars are none.
  package static func comments(in source: SourceFile, range: Span? = nil) -> [YAMLComment] {
    let range = range?.range ?? 0..<source.text.count
    guard source.text[range].contains(UInt8(ascii: "#")) else { return [] }
    var reader = YAMLLines(source, range)
    reader.read()
    let lines = reader.lines
    return lines.indices.compactMap { index in
      guard let start = lines[index].comment else { return nil }
      let end = lines[index].range.upperBound
      let isAlone = lines[index].isBare
      let subject = isAlone ? YAMLLines.node(below: index, in: lines) : lines[index].range.lowerBound..<start
      return YAMLComment(span: Span(start, end), subject: Span(subject), isAlone: isAlone)
    }
  }
}

/// The lines of a YAML text, as far as they must be known to tell comments from text.
private struct YAMLLines {
  struct Line {
    /// From the first byte that is no blank to the line's end.
    let range: Range<Int>
    let indentation: Int
    let comment: Int?
    /// Whether it holds nothing, or a comment alone.
    let isBare: Bool
    /// Whether it is the text of a block scalar.
    let isText: Bool
    let isEntry: Bool
  }

  private let source: SourceFile
  private let range: Range<Int>
  private(set) var lines: [Line] = []
  /// The indentation that the lines of the open block scalar go beyond.
  private var scalar: Int?

  init(_ source: SourceFile, _ range: Range<Int>) {
    self.source = source
    self.range = range
  }

  mutating func read() {
    guard !range.isEmpty else { return }
    let first = source.lineNumber(at: range.lowerBound)
    let last = source.lineNumber(at: range.upperBound - 1)
    for number in first...max(first, last) { read(source.lineRange(number)) }
  }

  private mutating func read(_ line: Range<Int>) {
    let text = source.text[line]
    let start = text.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.upperBound
    let indentation = start - line.lowerBound
    if let outer = scalar {
      if start == line.upperBound || indentation > outer {
        return add(start..<line.upperBound, indentation, comment: nil, isBare: start == line.upperBound, isText: true)
      }
      scalar = nil
    }
    let comment = self.comment(in: start..<line.upperBound)
    var end = comment ?? line.upperBound
    while end > start, source.text[end - 1] <= 0x20 { end -= 1 }
    if let outer = blockScalar(in: start..<end, indentation) { scalar = outer }
    add(start..<line.upperBound, indentation, comment: comment, isBare: end == start, isText: false)
  }

  private mutating func add(_ range: Range<Int>, _ indentation: Int, comment: Int?, isBare: Bool, isText: Bool) {
    let isEntry = !isText && isDash(at: range.lowerBound, before: range.upperBound)
    lines.append(
      Line(
        range: range, indentation: indentation, comment: comment, isBare: isBare, isText: isText, isEntry: isEntry))
  }

  /// Where a comment begins: at a number sign behind a blank, outside quotes.
  private func comment(in range: Range<Int>) -> Int? {
    var quote: UInt8?
    var last: UInt8 = 0x20
    // What a text in quotes can begin behind.
    var lastSign = UInt8(ascii: ":")
    for index in range {
      let byte = source.text[index]
      if let open = quote {
        if byte == open, !(open == UInt8(ascii: "\"") && last == UInt8(ascii: "\\")) { quote = nil }
      } else if byte == UInt8(ascii: "#"), last <= 0x20 {
        return index
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), ":-[{,".utf8.contains(lastSign) {
        quote = byte
      }
      if byte > 0x20 { lastSign = byte }
      last = byte
    }
    return nil
  }

  /// The indentation of the key or dash that a block scalar (`|`, `>`) belongs to, where one ends the line.
  private func blockScalar(in range: Range<Int>, _ indentation: Int) -> Int? {
    let header = source.text[range].reversed().prefix { $0 > 0x20 }
    guard let sign = header.last, sign == UInt8(ascii: "|") || sign == UInt8(ascii: ">"), header.count <= 3,
      header.dropLast().allSatisfy({ $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || ($0 >= 0x31 && $0 <= 0x39) })
    else { return nil }
    var start = range.lowerBound
    var outer = indentation
    while isDash(at: start, before: range.upperBound) {
      var next = start + 1
      while next < range.upperBound, source.text[next] == 0x20 { next += 1 }
      guard next < range.upperBound - header.count else { break }
      outer += next - start
      start = next
    }
    return outer
  }

  private func isDash(at index: Int, before end: Int) -> Bool {
    guard index < end, source.text[index] == UInt8(ascii: "-") else { return false }
    return index + 1 == end || source.text[index + 1] <= 0x20
  }

  /// The lines of the next key or entry, with everything that is written further in.
  static func node(below index: Int, in lines: [Line]) -> Range<Int> {
    guard let first = lines[(index + 1)...].firstIndex(where: { !$0.isBare }) else {
      let end = lines[index].range.upperBound
      return end..<end
    }
    let head = lines[first]
    var end = head.range.upperBound
    for line in lines[(first + 1)...] where !line.isBare {
      let isInside = line.isText || line.indentation > head.indentation
      // The entries of a list may stand as far out as its key.
      guard isInside || (line.isEntry && !head.isEntry && line.indentation == head.indentation) else { break }
      end = line.range.upperBound
    }
    return head.range.lowerBound..<end
  }
}
