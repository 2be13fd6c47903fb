import Checks
import Documents
import ProjectModel

/// What readers see of documents and canvases, without markup.
extension SearchSections {
  /// The sections of a document; its first heading of level 1 is the page's title and begins none.
  init(_ document: Document, title: String) {
    self.init()
    let heading = document.headings.first { $0.level == 1 }
    // Front matter or the site may call the page otherwise.
    if let heading, heading.title != title { append(heading.title) }
    read(document.blocks, titleAnchor: heading?.anchor)
  }

  /// The answers of a canvas.
  init(_ canvas: Canvas, _ map: SiteMap) {
    self.init()
    let template = map.review.templates.template(canvas.template)
    let language = map.project.settings.language
    for entry in canvas.entries where entry.isAnswered {
      let title = template?.section(entry.id)?.title.text(in: language) ?? entry.title
      begin(title, anchor: entry.keys.joined(separator: "-"))
      read(entry.blocks, titleAnchor: nil)
    }
  }

  private mutating func read(_ blocks: [Block], titleAnchor: String?) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let inlines): append(inlines)
      case .heading(let heading):
        if heading.anchor != titleAnchor, !heading.title.isEmpty { begin(heading.title, anchor: heading.anchor) }
      case .quote(let blocks), .footnote(_, let blocks): read(blocks, titleAnchor: titleAnchor)
      case .list(let list): for entry in list.entries { read(entry.blocks, titleAnchor: titleAnchor) }
      case .code(let code): append(code)
      case .table(let table): append(table)
      case .markup(let markup): append(markup)
      case .admonition(let admonition):
        if let title = admonition.title { append(title) }
        read(admonition.blocks, titleAnchor: titleAnchor)
      case .maths(let maths): append(maths.plainText.collapsingBlanks)
      case .comment, .thematicBreak: break
      }
    }
  }

  private mutating func append(_ inlines: [Inline]) { append(inlines.plainText.collapsingBlanks) }

  private mutating func append(_ code: CodeBlock) {
    if let title = code.fence.title { append(title) }
    append(code.text.collapsingBlanks)
  }

  private mutating func append(_ table: Table) {
    for row in table.head + table.rows {
      append(row.cells.map { $0.inlines.plainText.collapsingBlanks }.filter { !$0.isEmpty }.joined(separator: "\t"))
    }
  }

  private mutating func append(_ markup: Markup) {
    for case .text(let range) in HTMLTokenizer(markup.bytes) {
      append(CharacterReferences.decoded(markup.bytes[range]).collapsingBlanks)
    }
  }
}
