import CMarkGFM
import Findings

/// Formulas, with notes on those that are not understood.
extension MarkdownReader {
  /// A formula in running text, whose literal carries its marks and stands in `range` of the text.
  mutating func maths(_ literal: String, _ text: RunningText, _ range: Range<Int>) -> Inline {
    let content = MathsSyntax.content(of: literal)
    let maths = Maths(content.text, isDisplay: content.isDisplay)
    if let fault = maths.fault {
      let offset = range.lowerBound + content.offset
      note(fault, at: text.span(fault.range.lowerBound + offset..<fault.range.upperBound + offset))
    }
    return Inline(.maths(maths), text.span(range))
  }

  /// The block between two lines with `$$`, or the paragraph that it is without the second.
  mutating func mathsBlock(_ node: OpaquePointer, _ span: Span) -> Block? {
    guard let lines = MathsLines.of(node), let content = lines.content else {
      let inlines = inlines(of: node, in: lines(of: node))
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
}
