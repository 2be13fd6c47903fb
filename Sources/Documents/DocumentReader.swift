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
    var refused = ParsingCost.refusal(in: source.text, from: start)
    var blocks: [Block]?
    if refused == nil {
      blocks = MarkdownParser.withTree(of: source.text[start...]) { root in
        guard let deep = Nesting.tooDeepBlock(in: root) else { return reader.blocks(of: root) }
        refused = ParsingCost.Refusal(
          offset: reader.span(of: deep).start, message: "nested deeper than \(Nesting.deepest) levels")
        return []
      }
    }
    if let refused {
      findings.append(refusal(of: source, refused))
      let rest = Span(start, source.text.count)
      blocks = [Block(.code(CodeBlock(fence: FenceAttributes(info: ""), text: source.string(rest))), rest)]
    }
    let diagrams = DiagramReading(blocks ?? [], of: source)
    let document = Document(
      source: source, frontMatter: frontMatter, blocks: blocks ?? [], headings: reader.headings,
      links: diagrams.links.isEmpty ? reader.links : reader.links + diagrams.links, anchors: reader.anchors,
      comments: reader.comments, memory: nil)
    return Outcome(
      document,
      findings + reader.findings + document.leftovers + document.emptiness + diagrams.findings)
  }

  private static func refusal(of source: SourceFile, _ refusal: ParsingCost.Refusal) -> Finding {
    let end = source.lineRange(source.lineNumber(at: refusal.offset)).upperBound
    return Finding(
      rule: "refused-input", severity: .error,
      at: Place(source.path, Span(refusal.offset, min(end, refusal.offset + 40))), refusal.message,
      suggestion: "write it simpler; the page shows the text as it stands until then")
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
    guard source.text.withUnsafeBufferPointer({ $0.offset(of: UInt8(ascii: "{"), in: $0.indices) }) != nil else {
      return []
    }
    var findings: [Finding] = []
    func note(_ text: String, _ span: Span) {
      findings.append(
        Finding(
          rule: "template-leftover", severity: .note, at: Place(path, span),
          "\"\(text.collapsingBlanks)\" is a template command and is not shown",
          suggestion: "delete it, or write here what it would have inserted"))
    }
    func note(_ inline: Inline) {
      if case .leftover(let text) = inline.kind { note(text, inline.span) }
    }
    blocks.forEachBlock { block in
      block.forEachOwnText { $0.forEachInline(note) }
      if case .markup(let markup) = block.kind { markup.leftovers.forEach(note) }
    }
    for link in links where link.isTemplateCommand { note(link.address, link.span) }
    return findings
  }
}

extension [Block] {
  /// Calls `body` with every block, those inside quotes, lists and boxes too, in document order.
  package func forEachBlock(_ body: (Block) -> Void) {
    for block in self {
      body(block)
      if case .list(let list) = block.kind {
        for entry in list.entries { entry.blocks.forEachBlock(body) }
      } else {
        block.children.forEachBlock(body)
      }
    }
  }

  /// Calls `body` with every inline of every block, in document order.
  package func forEachInline(_ body: (Inline) -> Void) {
    forEachBlock { block in block.forEachOwnText { $0.forEachInline(body) } }
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

  /// Calls `body` with each running text of the block itself: a paragraph's, a heading's, each cell's of a table.
  package func forEachOwnText(_ body: ([Inline]) -> Void) {
    switch kind {
    case .paragraph(let inlines): body(inlines)
    case .heading(let heading): body(heading.inlines)
    case .table(let table):
      for row in table.head { for cell in row.cells { body(cell.inlines) } }
      for row in table.rows { for cell in row.cells { body(cell.inlines) } }
    case .admonition(let admonition): if let title = admonition.title { body(title) }
    default: break
    }
  }

  /// The running texts of the block itself, in order.
  package var ownInlines: [[Inline]] {
    var texts: [[Inline]] = []
    forEachOwnText { texts.append($0) }
    return texts
  }
}
