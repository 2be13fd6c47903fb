import CMarkGFM
import Findings

/// Turns cmark-gfm's tree of one file into blocks with right places.
struct MarkdownReader {
  let source: SourceFile
  /// The number of the line at which the Markdown begins, after front matter.
  let firstLine: Int
  var headingAnchors = HeadingAnchors()
  var headings: [Heading] = []
  var links: [Document.Destination] = []
  var anchors: Set<String> = []
  var footnoteCount = 0

  init(source: SourceFile, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  mutating func blocks(of parent: OpaquePointer) -> [Block] {
    var blocks: [Block] = []
    var node = cmark_node_first_child(parent)
    while let current = node {
      node = cmark_node_next(current)
      if cmark_node_get_type(current) == CMARK_NODE_HTML_BLOCK {
        blocks += markupBlocks(from: current, next: &node)
      } else if let block = block(current) {
        blocks.append(block)
      }
    }
    return blocks
  }

  private mutating func block(_ node: OpaquePointer) -> Block? {
    let span = self.span(of: node)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      let content = inlines(of: node, in: span)
      if content.inlines.isEmpty { return nil }
      return Block(.paragraph(content.inlines), span, attributes: content.attributes)
    case CMARK_NODE_HEADING: return heading(node, span)
    case CMARK_NODE_BLOCK_QUOTE: return quote(node, span)
    case CMARK_NODE_LIST: return Block(.list(list(node)), span)
    case CMARK_NODE_CODE_BLOCK: return Block(.code(code(node)), span)
    case CMARK_NODE_THEMATIC_BREAK: return Block(.thematicBreak, span)
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      footnoteCount += 1
      let number = footnoteCount
      return Block(.footnote(number: number, blocks(of: node)), span)
    case AdmonitionSyntax.blockType: return Block(.admonition(admonition(node)), span)
    default:
      if let type = cmark_node_get_type_string(node), String(cString: type) == "table" {
        return Block(.table(table(node, span)), span)
      }
      return nil
    }
  }

  // MARK: Places

  private func line(_ number: Int32) -> Int { Int(number) + firstLine - 1 }

  /// The byte of a line and a column as cmark-gfm counts them.
  func offset(line number: Int32, column: Int32) -> Int {
    let line = min(max(1, self.line(number)), source.lineStarts.count)
    var start = Int(source.lineStarts[line - 1])
    if line == 1, source.text.starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    return min(start + max(0, Int(column) - 1), source.lineRange(line).upperBound)
  }

  func span(of node: OpaquePointer) -> Span {
    let start = offset(line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node))
    // A list's end can be "N:0": then it ends with the line before.
    let endColumn = cmark_node_get_end_column(node)
    let endLine = cmark_node_get_end_line(node)
    let end = offset(line: endLine, column: endColumn + 1)
    return Span(start, max(start, end))
  }

  // MARK: Blocks

  private mutating func heading(_ node: OpaquePointer, _ span: Span) -> Block {
    let content = inlines(of: node, in: span)
    let title = content.inlines.plainText.collapsingBlanks
    let generated = headingAnchors.anchor(for: title)
    let anchor = content.attributes?.id ?? generated
    anchors.insert(anchor)
    let heading = Heading(
      level: Int(cmark_node_get_heading_level(node)), inlines: content.inlines, title: title, anchor: anchor)
    headings.append(heading)
    return Block(.heading(heading), span, attributes: content.attributes)
  }

  private mutating func list(_ node: OpaquePointer) -> List {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var entries: [List.Entry] = []
    var child = cmark_node_first_child(node)
    while let entry = child {
      child = cmark_node_next(entry)
      let isTask = cmark_node_get_type_string(entry).map { String(cString: $0) } == "tasklist"
      entries.append(
        List.Entry(
          blocks: blocks(of: entry), span: span(of: entry),
          isTicked: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(entry) : nil))
    }
    return List(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0, entries: entries)
  }

  private func code(_ node: OpaquePointer) -> CodeBlock {
    CodeBlock(
      fence: FenceAttributes(info: text(cmark_node_get_fence_info(node))),
      text: text(cmark_node_get_literal(node)))
  }

  private mutating func admonition(_ node: OpaquePointer) -> Admonition {
    let data = cmark_node_get_user_data(node).map { String(cString: $0.assumingMemoryBound(to: CChar.self)) }
    let opener = AdmonitionOpener(encoded: data ?? "!-note")
    var title: [Inline]?
    if let first = cmark_node_first_child(node), cmark_node_get_type(first) == AdmonitionSyntax.titleType {
      title = inlines(of: first, in: span(of: first)).inlines
    } else if opener.title == nil {
      let type = opener.types[0]
      title = [Inline(.text(type.prefix(1).uppercased() + type.dropFirst()), Span(0, 0))]
    }
    return Admonition(types: opener.types, title: title, folding: opener.folding, blocks: blocks(of: node))
  }

  /// A block quote, or a box where it begins with GitHub's `[!NOTE]`.
  private mutating func quote(_ node: OpaquePointer, _ span: Span) -> Block {
    let blocks = self.blocks(of: node)
    guard let first = blocks.first, case .paragraph(let inlines) = first.kind,
      case .text(let mark)? = inlines.first?.kind,
      let type = Self.alerts[mark.trimmingBlanks.uppercased()],
      inlines.count == 1 || { if case .softBreak = inlines[1].kind { true } else { false } }()
    else { return Block(.quote(blocks), span) }
    let rest = Array(inlines.dropFirst(2))
    let content = rest.isEmpty ? [] : [Block(.paragraph(rest), first.span)]
    let title = Inline(.text(type.prefix(1).uppercased() + type.dropFirst()), Span(0, 0))
    return Block(
      .admonition(Admonition(types: [type], title: [title], folding: .none, blocks: content + blocks.dropFirst())), span
    )
  }

  private static let alerts = [
    "[!NOTE]": "note", "[!TIP]": "tip", "[!IMPORTANT]": "important", "[!WARNING]": "warning", "[!CAUTION]": "caution",
  ]

  private mutating func table(_ node: OpaquePointer, _ span: Span) -> Table {
    var head: [Table.Row] = []
    var rows: [Table.Row] = []
    var child = cmark_node_first_child(node)
    while let row = child {
      child = cmark_node_next(row)
      let isHead = cmark_gfm_extensions_get_table_row_is_header(row) != 0
      var cells: [Table.Cell] = []
      var grandchild = cmark_node_first_child(row)
      while let cell = grandchild {
        grandchild = cmark_node_next(cell)
        let span = trimmed(self.span(of: cell))
        cells.append(
          Table.Cell(
            inlines: inlines(of: cell, in: span).inlines, span: span, isHead: isHead, columnSpan: 1, rowSpan: 1))
      }
      let made = Table.Row(cells: cells, span: self.span(of: row))
      if isHead { head.append(made) } else { rows.append(made) }
    }
    return Table(isHTML: false, alignments: alignments(of: node), head: head, rows: rows)
  }

  private func alignments(of table: OpaquePointer) -> [Table.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard count > 0, let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return (0..<count).map { index in
      switch letters[index] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// The span without blanks at its ends.
  private func trimmed(_ span: Span) -> Span {
    var lower = span.start
    var upper = min(span.end, source.text.count)
    while lower < upper, source.text[lower] == 0x20 || source.text[lower] == 0x09 { lower += 1 }
    while upper > lower, source.text[upper - 1] == 0x20 || source.text[upper - 1] == 0x09 { upper -= 1 }
    return Span(lower, upper)
  }

  /// Raw HTML; blocks that follow each other are one piece where a table is still open between them.
  private mutating func markupBlocks(from node: OpaquePointer, next: inout OpaquePointer?) -> [Block] {
    var bytes = Array(text(cmark_node_get_literal(node)).utf8)
    var lines = LineMap(of: bytes, firstLine: line(cmark_node_get_start_line(node)), in: source)
    var reading = MarkupReader(bytes: bytes, lines: lines)
    while reading.endsInsideTable, let following = next, cmark_node_get_type(following) == CMARK_NODE_HTML_BLOCK {
      next = cmark_node_next(following)
      let start = bytes.count
      bytes += text(cmark_node_get_literal(following)).utf8
      lines.append(bytes[start...], firstLine: line(cmark_node_get_start_line(following)), in: source)
      reading = MarkupReader(bytes: bytes, lines: lines)
    }
    links += reading.links
    anchors.formUnion(reading.anchors)
    return reading.blocks
  }

  func text(_ literal: UnsafePointer<CChar>?) -> String {
    literal.map { String(cString: $0) } ?? ""
  }
}
