import Findings

/// What the diagrams of a document say besides what is drawn.
struct DiagramReading {
  /// A note on each diagram that its text alone keeps from being drawn.
  private(set) var findings: [Finding] = []
  /// Where clicks on nodes lead, in document order.
  private(set) var links: [Document.Destination] = []
  private let source: SourceFile

  init(_ blocks: [Block], of source: SourceFile) {
    self.source = source
    blocks.forEachBlock { block in
      guard case .code(let code) = block.kind, let diagram = Diagram(code) else { return }
      switch diagram {
      case .dot: return
      case .flowchart(let chart):
        for link in chart.nodes.compactMap(\.link) { add(link, of: code, in: block) }
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
  }

  private mutating func add(_ link: String, of code: CodeBlock, in block: Block) {
    let text = code.text
    // In quotes, as clicks are written: the words of a node may be the same.
    let range = text.firstRange(of: "\"\(link)\"").map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound) + 1
      return start..<start + link.utf8.count
    }
    let span = code.place(of: range ?? 0..<0, in: block, of: source).span ?? block.span
    links.append(Document.Destination(address: link, span: span, isImage: false))
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
