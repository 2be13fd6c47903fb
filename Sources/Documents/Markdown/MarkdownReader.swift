import CMarkGFM
import Findings
import Foundation

/// Turns cmark-gfm's tree of one file into blocks with right places.
struct MarkdownReader {
  let source: SourceFile
  /// The number of the line at which the Markdown begins, after front matter.
  let firstLine: Int
  var headingAnchors = HeadingAnchors()
  var headings: [Heading] = []
  var links: [Document.Destination] = []
  var anchors: Set<String> = []
  var comments: [Span] = []
  var footnoteCount = 0
  /// The raw code that the running text being read is in.
  var rawCode = RawCode()
  /// Notes on what is shown as its source.
  var findings: [Finding] = []

  init(source: SourceFile, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  mutating func blocks(of parent: OpaquePointer) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(Self.childCount(of: parent))
    var node = cmark_node_first_child(parent)
    while let current = node {
      node = cmark_node_next(current)
      if cmark_node_get_type(current) == CMARK_NODE_HTML_BLOCK {
        blocks += markupBlocks(from: current, next: &node)
      } else if let block = block(current) {
        blocks.append(block)
      } else if let list = attributesAlone(current, behind: blocks.last) {
        blocks[blocks.count - 1] = blocks[blocks.count - 1].with(attributes: list)
      }
    }
    return blocks
  }

  /// How many nodes stand directly in one: arrays that need not grow are a good part of the reading.
  static func childCount(of parent: OpaquePointer) -> Int {
    var count = 0
    var node = cmark_node_first_child(parent)
    while let current = node {
      node = cmark_node_next(current)
      count += 1
    }
    return count
  }

  private mutating func block(_ node: OpaquePointer) -> Block? {
    let span = self.span(of: node)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      let text = lines(of: node)
      let content = inlines(of: node, in: text)
      if content.inlines.isEmpty { return nil }
      if let id = content.attributes?.id { anchors.insert(id) }
      let place = cmark_node_get_start_line(node) == 0 ? text.span : span
      return Block(.paragraph(content.inlines), place, attributes: content.attributes)
    case CMARK_NODE_HEADING: return heading(node, span)
    case CMARK_NODE_BLOCK_QUOTE: return quote(node, span)
    case CMARK_NODE_LIST: return Block(.list(list(node)), span)
    case CMARK_NODE_CODE_BLOCK:
      let code = self.code(node)
      if let id = code.fence.attributes?.id { anchors.insert(id) }
      if code.fence.language == "math" { return mathsFence(code, node, span) }
      return Block(.code(code), span, attributes: code.fence.attributes)
    case CMARK_NODE_THEMATIC_BREAK: return Block(.thematicBreak, span)
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      footnoteCount += 1
      let number = footnoteCount
      return Block(.footnote(number: number, blocks(of: node)), span)
    case AdmonitionSyntax.blockType: return Block(.admonition(admonition(node)), span)
    case MathsBlockSyntax.blockType: return mathsBlock(node, span)
    default:
      if let type = cmark_node_get_type_string(node), strcmp(type, "table") == 0 {
        let table = self.table(node, span)
        return Block(.table(table.table), span, attributes: table.attributes)
      }
      return nil
    }
  }

  /// The list that a paragraph is and nothing else, where it stands on the line after a block that it may describe.
  private mutating func attributesAlone(_ node: OpaquePointer, behind block: Block?) -> AttributeList? {
    guard let block, cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH else { return nil }
    let span = self.span(of: node)
    let last = max(block.span.start, block.span.end - 1)
    guard source.lineNumber(at: span.start) - source.lineNumber(at: last) <= 1 else { return nil }
    let list = inlines(of: node, in: lines(of: node)).attributes
    if let id = list?.id { anchors.insert(id) }
    return list
  }

  // MARK: Places

  func line(_ number: Int32) -> Int { Int(number) + firstLine - 1 }

  /// The byte of a line and a column as cmark-gfm counts them.
  func offset(line number: Int32, column: Int32) -> Int {
    source.offset(line: line(number), byteColumn: Int(column))
  }

  func span(of node: OpaquePointer) -> Span {
    let start = offset(line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node))
    // A list's end can be "N:0": then it ends with the line before.
    let endColumn = cmark_node_get_end_column(node)
    let endLine = cmark_node_get_end_line(node)
    let end = offset(line: endLine, column: endColumn + 1)
    return Span(start, max(start, end))
  }

  /// The text of a paragraph, or of a heading with a line below it.
  func lines(of node: OpaquePointer) -> RunningText {
    if cmark_node_get_start_line(node) == 0, let table = cmark_node_next(node) {
      // The lines in front of a table's head have no place of their own: the table begins where they do.
      return RunningText(linesOf: node, from: span(of: table).start, toLine: source.lineStarts.count, in: source)
    }
    let isParagraph = cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH
    let last = isParagraph ? line(cmark_node_get_end_line(node)) : nil
    return RunningText(linesOf: node, from: span(of: node).start, toLine: last, in: source)
  }

  private func headingText(_ node: OpaquePointer, _ span: Span) -> RunningText {
    var offset = span.start
    guard offset < source.text.count, source.text[offset] == UInt8(ascii: "#") else { return lines(of: node) }
    while offset < source.text.count, source.text[offset] == UInt8(ascii: "#") { offset += 1 }
    return RunningText(lineOf: node, from: offset, in: source)
  }

  // MARK: Blocks

  private mutating func heading(_ node: OpaquePointer, _ span: Span) -> Block {
    var content = inlines(of: node, in: headingText(node, span))
    // The list hid the closing number signs from cmark-gfm: `## Title ## {#id}`.
    if content.attributes != nil { content.inlines.dropClosingSigns() }
    let title = content.inlines.plainText.collapsingBlanks
    let anchor = headingAnchors.anchor(for: content.inlines.anchorText, own: content.attributes?.id)
    anchors.insert(anchor)
    let heading = Heading(
      level: Int(cmark_node_get_heading_level(node)), inlines: content.inlines, title: title, anchor: anchor)
    headings.append(heading)
    return Block(.heading(heading), span, attributes: content.attributes?.withoutID)
  }

  private mutating func list(_ node: OpaquePointer) -> List {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var entries: [List.Entry] = []
    entries.reserveCapacity(Self.childCount(of: node))
    var child = cmark_node_first_child(node)
    while let entry = child {
      child = cmark_node_next(entry)
      let isTask = cmark_node_get_type_string(entry).map { strcmp($0, "tasklist") == 0 } ?? false
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
      title = inlines(of: first, in: RunningText(lineOf: first, from: span(of: first).start, in: source)).inlines
    } else if opener.title == nil {
      let type = opener.types[0]
      title = [Inline(.text(type.prefix(1).uppercased() + type.dropFirst()), Span(0, 0))]
    }
    return Admonition(types: opener.types, title: title, folding: opener.folding, blocks: blocks(of: node))
  }

  private mutating func quote(_ node: OpaquePointer, _ span: Span) -> Block {
    let blocks = self.blocks(of: node)
    return Block(GitHubAlert(blocks, in: source).map { .admonition($0.admonition) } ?? .quote(blocks), span)
  }

  private mutating func table(_ node: OpaquePointer, _ span: Span) -> (table: Table, attributes: AttributeList?) {
    var head: [Table.Row] = []
    var rows: [Table.Row] = []
    rows.reserveCapacity(Self.childCount(of: node))
    var attributes: AttributeList?
    var child = cmark_node_first_child(node)
    while let row = child {
      child = cmark_node_next(row)
      let isHead = cmark_gfm_extensions_get_table_row_is_header(row) != 0
      let places = TableRowPlaces(from: startOfRow(row, isHead: isHead, of: node, span), in: source)
      var cells: [Table.Cell] = []
      cells.reserveCapacity(Self.childCount(of: row))
      var grandchild = cmark_node_first_child(row)
      while let cell = grandchild {
        grandchild = cmark_node_next(cell)
        let range = places.cell(cells.count)
        let content = inlines(of: cell, in: RunningText(cell: cell, in: range, of: source))
        cells.append(
          Table.Cell(
            inlines: content.inlines, span: Span(range), isHead: isHead, columnSpan: 1, rowSpan: 1,
            attributes: content.attributes))
      }
      let made = Table.Row(cells: cells, span: Span(places.row), writtenCells: places.cells.count)
      if isHead { head.append(made) } else { rows.append(made) }
    }
    // A list on the line after the table looks like a row to cmark-gfm.
    if let list = rows.last?.listAlone {
      attributes = list
      rows.removeLast()
    }
    if let id = attributes?.id { anchors.insert(id) }
    for row in [head, rows].joined() {
      for cell in row.cells { if let id = cell.attributes?.id { anchors.insert(id) } }
    }
    return (Table(isHTML: false, alignments: alignments(of: node), head: head, rows: rows), attributes)
  }

  /// A head may follow lines of a paragraph, which the table's own text still holds.
  private func startOfRow(_ row: OpaquePointer, isHead: Bool, of table: OpaquePointer, _ span: Span) -> Int {
    guard isHead else {
      return source.startOfText(inLine: line(cmark_node_get_start_line(row)))
    }
    let linesBefore = RunningText.lineCount(of: table) - 1
    if linesBefore <= 0 { return span.start }
    return source.startOfText(inLine: line(cmark_node_get_start_line(table)) + linesBefore)
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

  /// Raw HTML; blocks that follow each other are one piece where a table is still open between them.
  private mutating func markupBlocks(from node: OpaquePointer, next: inout OpaquePointer?) -> [Block] {
    var bytes = Array(text(cmark_node_get_literal(node)).utf8)
    var lines = LineMap(of: bytes, firstLine: line(cmark_node_get_start_line(node)), in: source)
    var reading = MarkupReader(bytes: bytes, lines: lines)
    var readings = 1
    var isRead = true
    while reading.endsInsideTable, readings < Self.mostReadings, let following = next,
      cmark_node_get_type(following) == CMARK_NODE_HTML_BLOCK
    {
      next = cmark_node_next(following)
      let start = bytes.count
      let piece = text(cmark_node_get_literal(following))
      bytes += piece.utf8
      let firstLine = line(cmark_node_get_start_line(following))
      bytes[start...].withUnsafeBufferPointer { lines.append($0, at: start, firstLine: firstLine, in: source) }
      // Nothing else ends a table, and reading all again for each block would take the square of them.
      isRead = piece.lowercased().contains("</table")
      if isRead {
        reading = MarkupReader(bytes: bytes, lines: lines)
        readings += 1
      }
    }
    if !isRead { reading = MarkupReader(bytes: bytes, lines: lines) }
    links += reading.links
    anchors.formUnion(reading.anchors)
    comments += reading.comments
    let blocks = reading.blocks(&headingAnchors)
    for case .heading(let heading) in blocks.map(\.kind) {
      headings.append(heading)
      anchors.insert(heading.anchor)
    }
    return blocks
  }

  /// More tables inside tables than any author writes.
  private static let mostReadings = 50

  func text(_ literal: UnsafePointer<CChar>?) -> String {
    literal.map { String(cString: $0) } ?? ""
  }
}
