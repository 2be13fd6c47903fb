import CMarkGFM
import Findings

/// Running text: cmark-gfm's inline nodes, with places that the text itself tells.
extension MarkdownReader {
  /// The inlines of a block, and the attribute list that ends it, if one does.
  mutating func inlines(of parent: OpaquePointer, in text: RunningText) -> (
    inlines: [Inline], attributes: AttributeList?
  ) {
    var cursor = InlineCursor(text)
    var attributes: AttributeList?
    rawCode = RawCode()
    var inlines = children(of: parent, text, &cursor, trailing: &attributes)
    if attributes != nil { inlines.dropTrailingBlanks() }
    inlines.unwrapLeftoverLinks()
    return (inlines, attributes)
  }

  private mutating func children(
    of parent: OpaquePointer, _ text: RunningText, _ cursor: inout InlineCursor, trailing: inout AttributeList?
  ) -> [Inline] {
    var inlines: [Inline] = []
    inlines.reserveCapacity(Self.childCount(of: parent))
    var child = cmark_node_first_child(parent)
    while let node = child {
      child = cmark_node_next(node)
      if let list = attributeList(node) {
        passRaw(cmark_node_get_literal(node), &cursor)
        if let target = inlines.last, let attributed = target.with(attributes: list) {
          inlines[inlines.count - 1] = attributed
          if let id = list.id, attributed.canHaveID { anchors.insert(id) }
        } else if child == nil {
          trailing = list
        }
        continue
      }
      if let inline = inline(node, text, &cursor, trailing: &trailing) { inlines.append(inline) }
    }
    return inlines
  }

  private func attributeList(_ node: OpaquePointer) -> AttributeList? {
    guard cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE, !rawCode.isOpen else { return nil }
    let literal = text(cmark_node_get_literal(node))
    return !literal.hasPrefix("{") || BraceSyntax.isLeftover(literal) ? nil : AttributeList(literal)
  }

  private mutating func inline(
    _ node: OpaquePointer, _ text: RunningText, _ cursor: inout InlineCursor, trailing: inout AttributeList?
  ) -> Inline? {
    func container(_ marks: StaticString, _ count: Int, _ make: ([Inline]) -> Inline.Kind) -> Inline {
      let start = cursor.position
      cursor.passMarks(marks, atMost: count)
      let inlines = children(of: node, text, &cursor, trailing: &trailing)
      cursor.passMarks(marks, atMost: count)
      return Inline(make(inlines), text.span(start..<cursor.position))
    }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT:
      var literal = self.text(cmark_node_get_literal(node))
      return Inline(.text(literal), text.span(literal.withUTF8 { cursor.passText($0) }))
    case CMARK_NODE_CODE:
      return Inline(.code(self.text(cmark_node_get_literal(node))), text.span(cursor.passCode()))
    case CMARK_NODE_HTML_INLINE: return rawHTML(node, text, &cursor)
    case CMARK_NODE_SOFTBREAK: return Inline(.softBreak, text.span(cursor.passLineEnd()))
    case CMARK_NODE_LINEBREAK: return Inline(.lineBreak, text.span(cursor.passLineEnd()))
    case CMARK_NODE_EMPH: return container("*_", 1, Inline.Kind.emphasis)
    case CMARK_NODE_STRONG: return container("*_", 2, Inline.Kind.strong)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: return link(node, text, &cursor, trailing: &trailing)
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      let number = Int(self.text(cmark_node_get_literal(node))) ?? 1
      return Inline(.footnoteReference(number: number), text.span(cursor.passFootnoteReference()))
    default:
      // Strikethrough is an extension's node; whatever else an extension makes keeps its content.
      return container("~", 2, Inline.Kind.strikethrough)
    }
  }

  private mutating func rawHTML(
    _ node: OpaquePointer, _ text: RunningText, _ cursor: inout InlineCursor
  ) -> Inline {
    let literal = self.text(cmark_node_get_literal(node))
    let range = passRaw(cmark_node_get_literal(node), &cursor)
    let span = text.span(range)
    if literal.hasPrefix("$") { return rawCode.isOpen ? Inline(.text(literal), span) : maths(literal, text, range) }
    if literal.hasPrefix("{") { return Inline(rawCode.isOpen ? .text(literal) : .leftover(literal), span) }
    rawCode.follow(literal)
    if literal.hasPrefix("<!--") {
      comments.append(span)
      return Inline(.comment, span)
    }
    if literal.isLineBreakTag { return Inline(.lineBreak, span) }
    let reading = MarkupReader(bytes: Array(literal.utf8), lines: text.lines.dropping(range.lowerBound))
    links += reading.links
    anchors.formUnion(reading.anchors)
    return Inline(.markup(literal), span)
  }

  @discardableResult
  private func passRaw(_ literal: UnsafePointer<CChar>?, _ cursor: inout InlineCursor) -> Range<Int> {
    var literal = text(literal)
    return literal.withUTF8 { cursor.passRaw($0) }
  }

  private mutating func link(
    _ node: OpaquePointer, _ text: RunningText, _ cursor: inout InlineCursor, trailing: inout AttributeList?
  ) -> Inline {
    let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
    let start = cursor.position
    let opening = cursor.passLinkBeginning(isImage: isImage)
    let inlines = children(of: node, text, &cursor, trailing: &trailing)
    let written: Range<Int>?
    switch opening {
    case .bracket: written = cursor.passLinkEnd()
    case .pointed:
      written = nil
      cursor.pass(UInt8(ascii: ">"))
    case .none: written = nil
    }
    let destination = self.text(cmark_node_get_url(node))
    let link = Link(
      destination: destination, title: self.text(cmark_node_get_title(node)), inlines: inlines, attributes: nil)
    let span = text.span(start..<cursor.position)
    links.append(
      Document.Destination(address: destination, span: written.map(text.span) ?? span, isImage: isImage))
    return Inline(isImage ? .image(link) : .link(link), span)
  }
}

extension String {
  /// `<br>`, the only line break that a cell of a Markdown table can have.
  fileprivate var isLineBreakTag: Bool {
    ["<br>", "<br/>", "<br />"].contains(lowercased())
  }
}
