import CMarkGFM
import Findings

/// Running text: cmark-gfm's inline nodes with their places put right.
///
/// cmark-gfm's inline columns are wrong on continuation lines, after `\|` and in other cases, so each text is looked for in the
/// source: where the library says first, then from the end of what came before.
extension MarkdownReader {
  /// The inlines of a block, and the attribute list that ends it, if one does.
  mutating func inlines(of parent: OpaquePointer, in span: Span) -> (inlines: [Inline], attributes: AttributeList?) {
    var cursor = span.start
    var attributes: AttributeList?
    rawCode = RawCode()
    var inlines = children(of: parent, cursor: &cursor, end: span.end, trailing: &attributes)
    if attributes != nil { inlines.dropTrailingBlanks() }
    inlines.unwrapLeftoverLinks()
    return (inlines, attributes)
  }

  private mutating func children(
    of parent: OpaquePointer, cursor: inout Int, end: Int, trailing: inout AttributeList?
  ) -> [Inline] {
    var inlines: [Inline] = []
    var child = cmark_node_first_child(parent)
    while let node = child {
      child = cmark_node_next(node)
      if let list = attributeList(node) {
        cursor = self.end(of: text(cmark_node_get_literal(node)), from: cursor, end: end)
        if let target = inlines.last, let attributed = target.with(attributes: list) {
          inlines[inlines.count - 1] = attributed
          if let id = list.id, attributed.canHaveID { anchors.insert(id) }
        } else if child == nil {
          trailing = list
        }
        continue
      }
      if let inline = inline(node, cursor: &cursor, end: end, trailing: &trailing) { inlines.append(inline) }
    }
    return inlines
  }

  private func attributeList(_ node: OpaquePointer) -> AttributeList? {
    guard cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE, !rawCode.isOpen else { return nil }
    let literal = text(cmark_node_get_literal(node))
    return !literal.hasPrefix("{") || BraceSyntax.isLeftover(literal) ? nil : AttributeList(literal)
  }

  private mutating func inline(
    _ node: OpaquePointer, cursor: inout Int, end: Int, trailing: inout AttributeList?
  ) -> Inline? {
    func container(_ make: ([Inline]) -> Inline.Kind) -> Inline {
      let start = reported(node, from: cursor, end: end)
      cursor = max(cursor, start)
      let inlines = children(of: node, cursor: &cursor, end: end, trailing: &trailing)
      return Inline(make(inlines), Span(start, cursor))
    }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT:
      let literal = text(cmark_node_get_literal(node))
      return Inline(.text(literal), place(of: literal, node, cursor: &cursor, end: end))
    case CMARK_NODE_CODE:
      let literal = text(cmark_node_get_literal(node))
      return Inline(.code(literal), place(of: literal, node, cursor: &cursor, end: end))
    case CMARK_NODE_HTML_INLINE:
      let literal = text(cmark_node_get_literal(node))
      if literal.hasPrefix("$") {
        if rawCode.isOpen { return Inline(.text(literal), place(of: literal, node, cursor: &cursor, end: end)) }
        return maths(literal, node, cursor: &cursor, end: end)
      }
      let span = place(of: literal, node, cursor: &cursor, end: end)
      if literal.hasPrefix("{") { return Inline(rawCode.isOpen ? .text(literal) : .leftover(literal), span) }
      rawCode.follow(literal)
      if literal.hasPrefix("<!--") { return Inline(.comment, span) }
      if literal.isLineBreakTag { return Inline(.lineBreak, span) }
      let reading = MarkupReader(bytes: Array(literal.utf8), lines: LineMap(offset: span.start))
      links += reading.links
      anchors.formUnion(reading.anchors)
      return Inline(.markup(literal), span)
    case CMARK_NODE_SOFTBREAK:
      skipLineEnd(&cursor, end: end)
      return Inline(.softBreak, Span(cursor, cursor))
    case CMARK_NODE_LINEBREAK:
      skipLineEnd(&cursor, end: end)
      return Inline(.lineBreak, Span(cursor, cursor))
    case CMARK_NODE_EMPH: return container(Inline.Kind.emphasis)
    case CMARK_NODE_STRONG: return container(Inline.Kind.strong)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: return link(node, cursor: &cursor, end: end, trailing: &trailing)
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      let number = Int(text(cmark_node_get_literal(node))) ?? 1
      let start = reported(node, from: cursor, end: end)
      return Inline(.footnoteReference(number: number), Span(start, start + 1))
    default:
      // Strikethrough is an extension's node; whatever else an extension makes keeps its content.
      return container(Inline.Kind.strikethrough)
    }
  }

  private mutating func link(
    _ node: OpaquePointer, cursor: inout Int, end: Int, trailing: inout AttributeList?
  ) -> Inline {
    let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
    let start = startOfLink(node, from: cursor, end: end)
    cursor = max(cursor, start)
    let inlines = children(of: node, cursor: &cursor, end: end, trailing: &trailing)
    let destination = text(cmark_node_get_url(node))
    let written = destinationSpan(destination, from: cursor, end: end)
    cursor = max(cursor, written?.end ?? endOfReference(from: cursor, end: end))
    let link = Link(
      destination: destination, title: text(cmark_node_get_title(node)), inlines: inlines, attributes: nil)
    let span = Span(start, cursor)
    links.append(Document.Destination(address: destination, span: written ?? span, isImage: isImage))
    return Inline(isImage ? .image(link) : .link(link), span)
  }

  // MARK: Places

  /// A link over two lines carries the line of its end: then its bracket stands before.
  private func startOfLink(_ node: OpaquePointer, from cursor: Int, end: Int) -> Int {
    let start = reported(node, from: cursor, end: end)
    guard start < end, !"[!".utf8.contains(source.text[start]),
      let bracket = source.text[cursor..<min(start, end)].firstIndex(of: UInt8(ascii: "["))
    else { return start }
    return bracket
  }

  /// Where cmark-gfm says that a node begins, when that lies between the text before it and the block's end.
  private func reported(_ node: OpaquePointer, from cursor: Int, end: Int) -> Int {
    let line = cmark_node_get_start_line(node)
    guard line > 0 else { return cursor }
    let offset = self.offset(line: line, column: cmark_node_get_start_column(node))
    return offset >= cursor && offset <= end ? offset : cursor
  }

  /// The place of a literal, and the cursor behind it.
  func place(of literal: String, _ node: OpaquePointer, cursor: inout Int, end: Int) -> Span {
    var literal = literal
    return literal.withUTF8 { bytes in
      let start = start(of: bytes, guess: reported(node, from: cursor, end: end), cursor: cursor, end: end)
      cursor = max(cursor, source.endOfText(bytes, from: start, limit: end))
      return Span(start, cursor)
    }
  }

  private func start(of literal: UnsafeBufferPointer<UInt8>, guess: Int, cursor: Int, end: Int) -> Int {
    if source.matches(literal, at: guess) { return guess }
    var offset = cursor
    // Far more than the marks between two texts: a text that is not found must not cost a search of the whole block.
    let limit = min(end, cursor + 2_000)
    while offset < limit {
      if source.matches(literal, at: offset) { return offset }
      offset += 1
    }
    return guess
  }

  private func end(of literal: String, from cursor: Int, end: Int) -> Int {
    var literal = literal
    return literal.withUTF8 { bytes in
      let start = start(of: bytes, guess: cursor, cursor: cursor, end: end)
      return source.matches(bytes, at: start) ? min(start + bytes.count, end) : cursor
    }
  }

  /// Moves to the first character of the next line that is neither blank nor a quote's mark.
  private func skipLineEnd(_ cursor: inout Int, end: Int) {
    let text = source.text
    while cursor < end, text[cursor] != UInt8(ascii: "\n"), text[cursor] != UInt8(ascii: "\r") { cursor += 1 }
    while cursor < end, [0x0A, 0x0D, 0x20, 0x09, UInt8(ascii: ">")].contains(text[cursor]) { cursor += 1 }
  }

  /// The end of `][label]` or `][]` behind a reference link's text; the cursor for any other link.
  private func endOfReference(from cursor: Int, end: Int) -> Int {
    let text = source.text
    guard cursor < end, text[cursor] == UInt8(ascii: "]") else { return cursor }
    guard cursor + 1 < end, text[cursor + 1] == UInt8(ascii: "[") else { return cursor + 1 }
    return text[(cursor + 1)..<end].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? cursor + 1
  }

  /// Where `](address` stands behind a link's text; `nil` for reference links and bare addresses.
  private func destinationSpan(_ destination: String, from cursor: Int, end: Int) -> Span? {
    let text = source.text
    let limit = min(end, cursor + 200)
    guard var offset = text[cursor..<max(cursor, limit)].firstIndex(of: UInt8(ascii: "]")), offset + 1 < end,
      text[offset + 1] == UInt8(ascii: "(")
    else { return nil }
    offset += 2
    while offset < end, text[offset] == 0x20 || text[offset] == UInt8(ascii: "<") { offset += 1 }
    var destination = destination
    let length = destination.withUTF8 {
      source.matches($0, at: offset) ? source.endOfText($0, from: offset, limit: end) : nil
    }
    if let length { return Span(offset, length) }
    // Percent signs and entities are decoded in the tree: take what stands up to the blank or bracket.
    var stop = offset
    while stop < end, text[stop] != UInt8(ascii: ")"), text[stop] > 0x20 { stop += 1 }
    return Span(offset, stop)
  }
}

extension String {
  /// `<br>`, the only line break that a cell of a Markdown table can have.
  fileprivate var isLineBreakTag: Bool {
    ["<br>", "<br/>", "<br />"].contains(lowercased())
  }
}
