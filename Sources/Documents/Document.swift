import Findings

/// One Markdown file, read: its front matter, its blocks and what they point at.
package struct Document: Sendable {
  package let source: SourceFile
  package let frontMatter: DataNode?
  package let blocks: [Block]
  /// In document order, those inside quotes and boxes too.
  package let headings: [Heading]
  /// Links and images, in document order, those in raw HTML too.
  package let links: [Destination]
  /// Everything that `#…` may point at.
  package let anchors: Set<String>
  /// Where comments stand, from `<!--` to `-->`, those inside running text, cells and boxes too; in no order.
  package let comments: [Span]
  /// What was found in it before; `nil` where nothing is kept.
  let memory: DocumentMemory?

  /// The same file with nothing but some of its blocks.
  package func holding(_ blocks: [Block]) -> Document {
    Document(
      source: source, frontMatter: nil, blocks: blocks, headings: headings, links: links, anchors: anchors,
      comments: [], memory: nil)
  }

  package var path: String { source.path }

  /// The same document with other blocks.
  package func with(blocks: [Block]) -> Document {
    Document(
      source: source, frontMatter: frontMatter, blocks: blocks, headings: headings, links: links, anchors: anchors,
      comments: comments, memory: nil)
  }

  /// The same document with nothing found in it yet, that keeps what will be.
  func withMemory() -> Document {
    Document(
      source: source, frontMatter: frontMatter, blocks: blocks, headings: headings, links: links, anchors: anchors,
      comments: comments, memory: DocumentMemory())
  }

  /// The lines of its front matter; `nil` where it has none.
  package var frontMatterSpan: Span? {
    frontMatter.flatMap { _ in FrontMatter(of: source).map { Span($0.yaml) } }
  }

  /// The first heading of level 1, or front matter's title; `nil` where there is neither.
  package var title: String? {
    if let title = frontMatter?["title"]?.text, !title.isEmpty { return title }
    return headings.first { $0.level == 1 }?.title
  }

  /// Something that a document points at.
  package struct Destination: Sendable {
    package let address: String
    /// The address as written, or the whole link where that is not found.
    package let span: Span
    package let isImage: Bool

    /// Whether a template engine would have made the address.
    package var isTemplateCommand: Bool { BraceSyntax.holdsCommand(address) }
  }
}
