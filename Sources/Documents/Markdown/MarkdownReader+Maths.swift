import CMarkGFM
import Findings

/// Formulas, with notes on those that are not understood.
extension MarkdownReader {
  /// A formula in running text, whose literal carries its marks.
  mutating func maths(_ literal: String, _ node: OpaquePointer, cursor: inout Int, end: Int) -> Inline {
    let start = place(of: literal, node, cursor: &cursor, end: end).start
    cursor = endOfMaths(literal, from: start, limit: end)
    let span = Span(start, cursor)
    let content = MathsSyntax.content(of: literal)
    let maths = Maths(content.text, isDisplay: content.isDisplay)
    if let fault = maths.fault {
      let range = fault.range.lowerBound + content.offset..<fault.range.upperBound + content.offset
      note(fault, at: self.span(of: range, in: literal, at: span))
    }
    return Inline(.maths(maths), span)
  }

  /// The block between two lines with `$$`, or the paragraph that it is without the second.
  mutating func mathsBlock(_ node: OpaquePointer, _ span: Span) -> Block? {
    guard let lines = MathsLines.of(node), let content = lines.content else {
      let inlines = inlines(of: node, in: span)
      return inlines.inlines.isEmpty ? nil : Block(.paragraph(inlines.inlines), span, attributes: inlines.attributes)
    }
    let map = LineMap(of: lines.bytes, firstLine: line(cmark_node_get_start_line(node)), in: source)
    return Block(.maths(maths(content.text, map.dropping(content.offset))), span)
  }

  /// A fence with the language `math`.
  mutating func mathsFence(_ code: CodeBlock, _ node: OpaquePointer, _ span: Span) -> Block {
    let bytes = Array(code.text.utf8)
    return Block(
      .maths(maths(code.text, LineMap(of: bytes, firstLine: line(cmark_node_get_start_line(node)) + 1, in: source))),
      span)
  }

  private mutating func maths(_ text: String, _ map: LineMap) -> Maths {
    let maths = Maths(text, isDisplay: true)
    if let fault = maths.fault { note(fault, at: map.span(fault.range)) }
    return maths
  }

  private mutating func note(_ fault: TeXFault, at span: Span) {
    // Whoever has more of them than this looks up the command rather than each guess.
    findings.append(fault.finding(at: Place(source.path, span), guesses: findings.count < 50))
  }

  // MARK: Places

  /// The end in the file of a formula's literal that begins at `start`; its lines lost only something at their front.
  func endOfMaths(_ literal: String, from start: Int, limit: Int) -> Int {
    let length = literal.utf8.count
    return span(of: length..<length, in: literal, at: Span(start, limit)).start
  }

  /// The place of a range of a formula's literal, which may go over several lines.
  private func span(of range: Range<Int>, in literal: String, at span: Span) -> Span {
    let bytes = Array(literal.utf8)
    let lower = offset(of: range.lowerBound, in: bytes, from: span.start)
    let upper = offset(of: range.upperBound, in: bytes, from: span.start)
    return Span(min(lower, span.end), min(max(lower, upper), span.end))
  }

  private func offset(of index: Int, in literal: [UInt8], from start: Int) -> Int {
    let newline = UInt8(ascii: "\n")
    let before = literal[..<min(index, literal.count)]
    guard let last = before.lastIndex(of: newline) else { return position(of: before, from: start) }
    let breaks = before.reduce(0) { $0 + ($1 == newline ? 1 : 0) }
    let line = source.lineRange(source.lineNumber(at: start) + breaks)
    let words = literal[(last + 1)...].prefix { $0 != newline }
    var front = line.lowerBound
    while front < line.upperBound, !source.text[front...].starts(with: words) { front += 1 }
    return min(front + before.count - last - 1, line.upperBound)
  }

  /// Behind `bytes`, which begin at `start`; a cell's `\|` is one byte of the literal.
  private func position(of bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    var position = start
    for byte in bytes where position < source.text.count {
      if byte == UInt8(ascii: "|"), source.text[position] == UInt8(ascii: "\\") { position += 1 }
      position += 1
    }
    return position
  }
}
