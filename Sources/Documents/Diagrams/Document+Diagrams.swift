import Findings

extension Document {
  /// A note on each diagram that its text alone keeps from being drawn.
  var undrawnDiagrams: [Finding] {
    var findings: [Finding] = []
    blocks.forEachBlock { block in
      guard case .code(let code) = block.kind, let diagram = Diagram(code) else { return }
      switch diagram {
      case .dot, .flowchart: return
      case .other(let kind):
        findings.append(
          .diagramNotDrawn(
            at: code.place(of: 0..<0, in: block, of: source), "a mermaid \(kind) is shown as its source",
            suggestion: "of mermaid, flowcharts are drawn; describe it as one, or leave it"))
      case .unreadable(let problem):
        findings.append(
          .diagramNotDrawn(
            at: code.place(of: problem.range, in: block, of: source), problem.message,
            suggestion: problem.suggestion ?? "mend it; the page shows the diagram's source until then"))
      }
    }
    return findings
  }
}

extension Finding {
  /// A note that a page shows the source of a diagram in its place.
  package static func diagramNotDrawn(at place: Place, _ message: String, suggestion: String) -> Finding {
    Finding(rule: "diagram-not-drawn", severity: .note, at: place, message, suggestion: suggestion)
  }
}

extension CodeBlock {
  /// The place of some bytes of a fence's text; of the fence's first line where they are none.
  package func place(of range: Range<Int>, in block: Block, of source: SourceFile) -> Place {
    let line = source.lineNumber(at: block.span.start)
    guard !range.isEmpty else {
      let end = source.lineRange(line).upperBound
      return Place(source.path, Span(block.span.start, min(max(block.span.start, end), block.span.end)))
    }
    return Place(source.path, LineMap(of: Array(text.utf8), firstLine: line + 1, in: source).span(range))
  }

  /// The place of a line of a fence's text, counted from 1.
  package func place(ofLine number: Int, in block: Block, of source: SourceFile) -> Place {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard number >= 1, number <= lines.count, !lines[number - 1].isEmpty else {
      return place(of: 0..<0, in: block, of: source)
    }
    let start = lines[..<(number - 1)].reduce(0) { $0 + $1.count + 1 }
    return place(of: start..<start + lines[number - 1].count, in: block, of: source)
  }
}
