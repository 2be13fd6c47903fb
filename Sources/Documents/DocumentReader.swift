import Findings

extension Document {
  /// Reads one Markdown file.
  package static func reading(_ source: SourceFile) -> Outcome<Document> {
    var findings: [Finding] = []
    var frontMatter: DataNode?
    var firstLine = 1
    if let front = FrontMatter(of: source) {
      let outcome = YAMLReader.node(of: source, in: front.yaml)
      frontMatter = outcome.value
      findings += outcome.findings
      firstLine = front.firstLineAfter
    }
    var start = firstLine <= source.lineStarts.count ? Int(source.lineStarts[firstLine - 1]) : source.text.count
    if start == 0, source.text.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    var reader = MarkdownReader(source: source, firstLine: firstLine)
    let blocks = MarkdownParser.withTree(of: source.text[start...]) { root in
      guard let deep = Nesting.tooDeepBlock(in: root) else { return reader.blocks(of: root) }
      let span = reader.span(of: deep)
      findings.append(refusal(of: source, at: span))
      let text = source.string(Span(start, source.text.count))
      return [Block(.code(CodeBlock(fence: FenceAttributes(info: ""), text: text)), Span(start, source.text.count))]
    }
    let diagrams = DiagramReading(blocks ?? [], of: source)
    let document = Document(
      source: source, frontMatter: frontMatter, blocks: blocks ?? [], headings: reader.headings,
      links: reader.links + diagrams.links, anchors: reader.anchors)
    return Outcome(
      document,
      findings + reader.findings + document.leftovers + document.emptiness + diagrams.findings)
  }

  private static func refusal(of source: SourceFile, at span: Span) -> Finding {
    Finding(
      rule: "refused-input", severity: .error, at: Place(source.path, Span(span.start, min(span.end, span.start + 40))),
      "nested deeper than \(Nesting.deepest) levels",
      suggestion: "write it flatter; the page shows the text as it stands until then")
  }

  /// A warning about a file with nothing in it.
  private var emptiness: [Finding] {
    guard source.text.allSatisfy({ $0 <= 0x20 }) else { return [] }
    return [
      Finding(
        rule: "empty-document", severity: .warning, at: Place(path), "\"\(path)\" is empty",
        suggestion: "write it, or delete it")
    ]
  }

  /// A note on each template command that is left out of the page.
  private var leftovers: [Finding] {
    var findings: [Finding] = []
    func note(_ inline: Inline) {
      guard case .leftover(let text) = inline.kind else { return }
      findings.append(
        Finding(
          rule: "template-leftover", severity: .note, at: Place(path, inline.span),
          "\"\(text.collapsingBlanks)\" is a template command and is not shown",
          suggestion: "delete it, or write here what it would have inserted"))
    }
    blocks.forEachInline(note)
    blocks.forEachBlock { block in
      if case .markup(let markup) = block.kind { markup.leftovers.forEach(note) }
    }
    return findings
  }
}

extension [Block] {
  /// Calls `body` with every block, those inside quotes, lists and boxes too, in document order.
  package func forEachBlock(_ body: (Block) -> Void) {
    for block in self {
      body(block)
      block.children.forEachBlock(body)
    }
  }

  /// Calls `body` with every inline of every block, in document order.
  package func forEachInline(_ body: (Inline) -> Void) {
    forEachBlock { block in
      for inlines in block.ownInlines { inlines.forEachInline(body) }
    }
  }
}

extension Block {
  /// The blocks directly inside; those of all entries for a list.
  package var children: [Block] {
    switch kind {
    case .quote(let blocks), .footnote(_, let blocks): blocks
    case .admonition(let admonition): admonition.blocks
    case .list(let list): list.entries.flatMap(\.blocks)
    default: []
    }
  }

  /// The running texts of the block itself: a paragraph's, a heading's, each cell's of a table.
  package var ownInlines: [[Inline]] {
    switch kind {
    case .paragraph(let inlines): [inlines]
    case .heading(let heading): [heading.inlines]
    case .table(let table): (table.head + table.rows).flatMap { $0.cells.map(\.inlines) }
    case .admonition(let admonition): admonition.title.map { [$0] } ?? []
    default: []
    }
  }
}
