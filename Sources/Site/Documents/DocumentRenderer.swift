import Documents
import Findings
import ProjectModel

/// Writes an author's blocks as HTML: what stands in them, and what the project knows about it.
struct DocumentRenderer {
  var html: HTMLWriter
  let viewpoint: Viewpoint
  let links: LinkResolver
  let items: DocumentItems
  let sections: DocumentSections
  /// The release that the file belongs to.
  let release: String?
  /// Canvas answers have no headings and footnotes of their own.
  let isCanvas: Bool
  /// The author's raw HTML in the container that is being written: the page, a quote, a list entry.
  var tags: HTMLRewriter
  /// The author's raw HTML in the running text that is being written.
  var inlineTags: HTMLRewriter?
  /// The item whose row, entry or heading is being written.
  var currentItem: Item?
  var isInLink = false
  /// The last heading, and how many tables stand below it.
  var heading = ""
  var tablesBelowHeading = 0
  var tablesSoFar = 0
  /// How many lists the current block stands in.
  var listDepth = 0
  var footnotes = Footnotes()
  /// Tells the diagrams of pieces apart that stand on one page and count their places by themselves.
  var diagramSpace = ""

  init(
    _ viewpoint: Viewpoint, path: String, release: String?, isCanvas: Bool = false, sections: DocumentSections = .none
  ) {
    self.viewpoint = viewpoint
    html = HTMLWriter(viewpoint.words)
    self.release = release
    self.isCanvas = isCanvas
    self.sections = sections
    links = LinkResolver(viewpoint, path: path)
    items = isCanvas ? DocumentItems() : DocumentItems(viewpoint.map, path: path)
    tags = DocumentRenderer.rewriter(links)
  }

  /// A rewriter for one container of author's HTML.
  static func rewriter(_ links: LinkResolver) -> HTMLRewriter {
    HTMLRewriter { element, _, value in
      if element == "img" {
        // Those of other hosts come here only where they are trusted.
        return value.hasPrefix("data:") || value.hasPrefix("http") ? value : links.imageFile(value)
      }
      switch links.target(of: value) {
      case .here(let url), .elsewhere(let url): return url
      case .unpublished, .dead, .refused: return nil
      }
    }
  }

  /// Writes a whole document: its blocks, then its footnotes.
  mutating func write(_ blocks: [Block]) {
    footnotes.count(in: blocks)
    self.blocks(blocks)
    tags.close(into: &html)
    writeFootnotes()
  }

  mutating func blocks(_ blocks: [Block]) {
    for block in blocks { self.block(block) }
  }

  /// Writes blocks that are a container of their own for raw HTML.
  mutating func container(_ blocks: [Block]) {
    let outer = tags
    tags = DocumentRenderer.rewriter(links)
    self.blocks(blocks)
    tags.close(into: &html)
    tags = outer
  }

  mutating func block(_ block: Block) {
    if case .markup(let markup) = block.kind {
      var tags = tags
      self.markup(markup.bytes, &tags)
      self.tags = tags
      return
    }
    guard !tags.isDropping else { return }
    let attributes = AuthorAttributes(block.attributes, of: "div")
    let (classes, id) = (attributes.classes, attributes["id"])
    switch block.kind {
    case .paragraph(let inlines): paragraph(inlines, classes: classes, id: id)
    case .heading(let heading): self.heading(heading, of: block)
    case .quote(let blocks):
      html.open("blockquote", ["class": classes, "id": id])
      container(blocks)
      html.close("blockquote")
    case .list(let list): self.list(list, classes: classes, id: id)
    case .code(let code): codeOrDiagram(code, at: block.span, classes: classes, id: id)
    case .maths(let maths): displayedMaths(maths, classes: classes, id: id)
    case .table(let table): self.table(table, classes: classes, id: id)
    case .admonition(let admonition): self.admonition(admonition, classes: classes, id: id)
    case .footnote(let number, let blocks): if !isCanvas { footnotes.texts.append((number, blocks)) }
    case .thematicBreak: html.open("hr")
    case .comment(let text): liveTable(text)
    case .markup: break
    }
  }

  private mutating func paragraph(_ inlines: [Inline], classes: String?, id: String?) {
    // A paragraph of leftovers and comments alone would be an empty line.
    guard inlines.contains(where: \.isShown) else { return }
    html.open("p", ["class": classes, "id": id])
    text(inlines)
    closeFootnote()
    html.close("p")
  }

  private mutating func heading(_ heading: Heading, of block: Block) {
    // Nothing but a template command: readers must not meet an empty heading.
    guard !heading.title.isEmpty || heading.inlines.contains(where: \.isShown) else { return }
    self.heading = heading.title
    tablesBelowHeading = 0
    if isCanvas {
      html.open("p")
      html.open("strong")
      text(heading.inlines)
      html.close("strong")
      html.close("p")
      return
    }
    let outer = currentItem
    currentItem = items.item(at: block.span)
    let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    let name = names[min(max(heading.level, 1), 6) - 1]
    let attributes = AuthorAttributes(block.attributes, of: "h2")
    html.open(name, ["id": heading.anchor, "class": attributes.classes, "align": attributes["align"]])
    if let anchor = items.anchor(at: block.span) { html.element("span", ["id": anchor]) { _ in } }
    if let id = attributes["id"], id != heading.anchor { html.element("span", ["id": id]) { _ in } }
    text(heading.inlines)
    html.anchorLink(heading.anchor)
    html.close(name)
    currentItem = outer
    sections.writeLack(at: heading.anchor, viewpoint, to: &html)
  }

  // MARK: Raw HTML

  /// Writes raw HTML through the allow-list, or as it stands where authors are trusted; images of other hosts become links.
  mutating func markup(_ bytes: [UInt8], _ tags: inout HTMLRewriter) {
    if viewpoint.map.project.settings.trustsHTML { return html.raw(bytes) }
    for token in HTMLTokenizer(bytes) {
      if case .startTag(let tag) = token, tag.name == "img", !tags.isDropping, let source = tag.value(of: "src"),
        isForeign(source)
      {
        imageLink(source, words: tag.value(of: "alt") ?? "")
      } else {
        html.withBytes { tags.append(token, in: bytes, to: &$0) }
      }
    }
  }
}

extension HTMLRewriter {
  mutating func close(into html: inout HTMLWriter) {
    html.withBytes { close(into: &$0) }
  }
}
