import CMarkGFM
import Findings
import Foundation

/// The running text of one block as cmark-gfm parsed it, its container's prefixes taken off, and where its bytes stand in
/// the file.
///
/// Places are worked out in here alone: cmark-gfm's own columns of inlines are wrong on continuation lines with leading
/// blanks, behind `\|` in cells, in links over two lines, and behind link reference definitions. The text lives as long as
/// the tree that it came from.
struct RunningText {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: LineMap

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: LineMap) {
    self.bytes = bytes
    self.lines = lines
  }

  /// The place in the file of a range of the text.
  func span(_ range: Range<Int>) -> Span { lines.span(range) }

  /// The place in the file of the whole text.
  var span: Span { lines.span(0..<bytes.count) }

  private static func content(of node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    guard let content = cmark_node_get_string_content(node) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(content).assumingMemoryBound(to: UInt8.self), count: strlen(content))
  }
}

extension RunningText {
  /// A paragraph's lines, or those of a heading that is underlined, in a block that begins at `start`. `last` is the
  /// number of a paragraph's last line; of a heading it is not known, nor how many lines its line below it adds.
  ///
  /// Link reference definitions in front of it are taken off the text but not off the block's place.
  init(linesOf node: OpaquePointer, from start: Int, toLine last: Int?, in file: SourceFile) {
    let bytes = RunningText.content(of: node)
    let end = bytes.endOfLine(from: 0)
    let first = file.lineNumber(at: start)
    let line =
      file.text.withUnsafeBufferPointer { $0.holds(bytes[..<end], at: start) }
      ? first : RunningText.line(bytes[..<end], after: first, count: LineMap.lineCount(of: bytes), last, in: file)
    self.init(bytes, LineMap(of: bytes, firstLine: line, in: file))
  }

  /// A text of one line that stands in the file from `offset` on, perhaps after blanks.
  init(lineOf node: OpaquePointer, from offset: Int, in file: SourceFile) {
    var offset = offset
    while offset < file.text.count, file.text[offset] == 0x20 || file.text[offset] == 0x09 { offset += 1 }
    self.init(RunningText.content(of: node), LineMap(offset: offset))
  }

  /// A table's cell that stands between two offsets; each `\|` in the file is a `|` in the text.
  init(cell node: OpaquePointer, in range: Range<Int>, of file: SourceFile) {
    let bytes = RunningText.content(of: node)
    self.init(bytes, LineMap(ofCell: bytes, in: range, of: file))
  }

  /// The number of the line after `first` that holds a text's first line and nothing but its container's marks besides.
  private static func line(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, after first: Int, count: Int, _ last: Int?, in file: SourceFile
  ) -> Int {
    func holds(_ line: Int) -> Bool {
      let start = file.startOfText(inLine: line)
      return file.text[start..<file.lineRange(line).upperBound].elementsEqual(text)
    }
    if let last, last - count + 1 > first, holds(last - count + 1) { return last - count + 1 }
    // No author writes more definitions in one paragraph with text.
    return (first + 1...first + 500).first(where: holds) ?? first
  }

  /// The number of lines of a block's own text.
  static func lineCount(of node: OpaquePointer) -> Int { LineMap.lineCount(of: content(of: node)) }
}
