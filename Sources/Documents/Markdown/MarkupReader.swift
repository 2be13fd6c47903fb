import Findings

/// Reads a piece of raw HTML: tables and headings as data, comments apart, and what it links to.
struct MarkupReader {
  private let bytes: [UInt8]
  private let lines: LineMap
  private let tokens: [HTMLToken]
  private let pieces: [HTMLPiece]
  /// Where the texts begin that are code and show braces as they are.
  private let textsInCode: Set<Int>

  init(bytes: [UInt8], lines: LineMap) {
    self.bytes = bytes
    self.lines = lines
    tokens = Array(HTMLTokenizer(bytes))
    pieces = HTMLPiece.pieces(of: tokens, in: bytes)
    textsInCode = MarkupReader.textsInCode(tokens)
  }

  private static func textsInCode(_ tokens: [HTMLToken]) -> Set<Int> {
    var texts: Set<Int> = []
    var code = RawCode()
    for token in tokens {
      switch token {
      case .startTag(let tag): code.follow(tag.name, isEnd: false)
      case .endTag(let name, _): code.follow(name, isEnd: true)
      case .text(let range) where code.isOpen: texts.insert(range.lowerBound)
      default: break
      }
    }
    return texts
  }

  /// Whether a table is still open at the end.
  var endsInsideTable: Bool {
    if case .table(let table)? = pieces.last { table.endsUnclosed } else { false }
  }

  /// The blocks of the piece; headings get their anchors from `anchors`.
  func blocks(_ anchors: inout HeadingAnchors) -> [Block] {
    var blocks: [Block] = []
    for piece in pieces {
      switch piece {
      case .table(let table): blocks.append(Block(.table(self.table(table)), lines.span(table.range)))
      case .markup(let tokens):
        var rest = tokens[...]
        while let element = HTMLHeadingElement.first(in: rest) {
          if let before = markup(rest[..<element.tokens.lowerBound]) { blocks.append(before) }
          blocks.append(heading(element, of: rest[element.tokens], &anchors))
          rest = rest[element.tokens.upperBound...]
        }
        if let after = markup(rest) { blocks.append(after) }
      }
    }
    return blocks
  }

  private func heading(
    _ element: HTMLHeadingElement, of tokens: ArraySlice<HTMLToken>, _ anchors: inout HeadingAnchors
  ) -> Block {
    let inlines = inlines(of: Array(tokens.dropFirst().dropLast()))
    let anchor = anchors.anchor(for: inlines.anchorText)
    let heading = Heading(
      level: element.level, inlines: inlines, title: inlines.plainText.collapsingBlanks, anchor: anchor)
    let pairs = element.tag.attributes.map { AttributeList.Pair(key: $0.name, value: $0.value) }
    let span = tokens.first.flatMap { first in
      tokens.last.map { lines.span(first.range.lowerBound..<$0.range.upperBound) }
    }
    let classes = element.tag.value(of: "class")?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
    return Block(
      .heading(heading), span ?? Span(0, 0),
      attributes: AttributeList(id: element.tag.value(of: "id"), classes: classes, pairs: pairs))
  }

  /// Addresses of links and images.
  var links: [Document.Destination] {
    tags.flatMap { tag in
      tag.attributes.compactMap { attribute in
        guard !attribute.value.isEmpty,
          (tag.name == "a" && attribute.name == "href") || (tag.name == "img" && attribute.name == "src")
        else { return nil }
        return Document.Destination(
          address: attribute.value.trimmingBlanks, span: lines.span(attribute.valueRange), isImage: tag.name == "img")
      }
    }
  }

  /// Where comments stand.
  var comments: [Span] {
    tokens.compactMap { if case .comment(let range) = $0 { lines.span(range) } else { nil } }
  }

  /// What `id` and `name` attributes declare.
  var anchors: [String] {
    tags.flatMap { tag in
      tag.attributes.filter { $0.name == "id" || ($0.name == "name" && tag.name == "a") }.map(\.value)
    }
  }

  private var tags: [HTMLTag] {
    tokens.compactMap { if case .startTag(let tag) = $0 { tag } else { nil } }
  }

  private func markup(_ tokens: ArraySlice<HTMLToken>) -> Block? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    let words = tokens.filter { !isBlank($0) }
    if words.isEmpty { return nil }
    if words.count == 1, case .comment(let comment)? = words.first {
      return Block(.comment(commentText(comment)), lines.span(comment))
    }
    // Strays out of a table are put before it, so that the tokens need not be neighbours.
    var shown: [UInt8] = []
    var leftovers: [Inline] = []
    for token in tokens {
      let start = shown.count - token.range.lowerBound
      shown += bytes[token.range]
      for command in templateCommands(in: token) {
        for index in command { shown[start + index] = 0x20 }
        leftovers.append(leftover(command))
      }
    }
    let lines = lines.dropping(range.lowerBound)
    return Block(.markup(Markup(bytes: shown, lines: lines, leftovers: leftovers)), self.lines.span(range))
  }

  /// Where template commands stand in a text; none in code.
  private func templateCommands(in token: HTMLToken) -> [Range<Int>] {
    guard case .text(let range) = token, !textsInCode.contains(range.lowerBound) else { return [] }
    return BraceSyntax.leftovers(in: bytes, range)
  }

  private func leftover(_ range: Range<Int>) -> Inline {
    Inline(.leftover(String(decoding: bytes[range], as: UTF8.self)), lines.span(range))
  }

  private func isBlank(_ token: HTMLToken) -> Bool {
    guard case .text(let range) = token else { return false }
    return bytes[range].allSatisfy { $0 <= 0x20 }
  }

  private func commentText(_ range: Range<Int>) -> String {
    var text = Substring(String(decoding: bytes[range], as: UTF8.self))
    if text.hasPrefix("<!--") { text = text.dropFirst(4) }
    if text.hasSuffix("-->") { text = text.dropLast(3) }
    return text.trimmingBlanks
  }

  // MARK: Tables

  private func table(_ table: HTMLTable) -> Table {
    let rows = table.rows.map { row in
      (
        row.isHeader,
        Table.Row(
          cells: row.cells.map { cell in
            let inlines = inlines(of: cell.content)
            return Table.Cell(
              inlines: inlines, span: span(of: inlines) ?? lines.span(cell.range), isHead: cell.isHeader,
              columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, attributes: nil)
          }, span: lines.span(row.range))
      )
    }
    return Table(
      isHTML: true, alignments: [], head: rows.filter(\.0).map(\.1), rows: rows.filter { !$0.0 }.map(\.1))
  }

  private func span(of inlines: [Inline]) -> Span? {
    guard let first = inlines.first, let last = inlines.last else { return nil }
    return first.span.union(last.span)
  }

  private func inlines(of tokens: [HTMLToken]) -> [Inline] {
    var inlines: [Inline] = []
    for token in tokens {
      switch token {
      case .text(let range): inlines += text(range, isFirst: inlines.isEmpty)
      case .startTag(let tag) where tag.name == "br": inlines.append(Inline(.lineBreak, lines.span(tag.range)))
      case .startTag, .endTag:
        let raw = String(decoding: bytes[token.range], as: UTF8.self)
        inlines.append(Inline(.markup(raw), lines.span(token.range)))
      case .comment, .other: break
      }
    }
    // A cell's text ends before the line break and indentation that close it.
    while let last = inlines.last, last.isBlank { inlines.removeLast() }
    if case .text(let text)? = inlines.last?.kind, let last = inlines.last {
      let blanks = text.utf8.reversed().prefix { $0 <= 0x20 }.count
      inlines[inlines.count - 1] = Inline(
        .text(text.trimmingTrailingBlanks), Span(last.span.start, last.span.end - blanks))
    }
    return inlines
  }

  /// The lines of a text, with breaks between them: each stands where it stands.
  private func text(_ range: Range<Int>, isFirst: Bool) -> [Inline] {
    var inlines: [Inline] = []
    var range = range
    for command in templateCommands(in: .text(range)) {
      inlines += plainText(range.lowerBound..<command.lowerBound, isFirst: isFirst && inlines.isEmpty)
      inlines.append(leftover(command))
      range = command.upperBound..<range.upperBound
    }
    return inlines + plainText(range, isFirst: isFirst && inlines.isEmpty)
  }

  private func plainText(_ range: Range<Int>, isFirst: Bool) -> [Inline] {
    var range = range
    if isFirst {
      while let byte = bytes[range].first, byte <= 0x20 { range = range.lowerBound + 1..<range.upperBound }
    }
    var inlines: [Inline] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
      if end > start {
        inlines.append(Inline(.text(CharacterReferences.decoded(bytes[start..<end])), lines.span(start..<end)))
      }
      guard end < range.upperBound else { break }
      start = end + (bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
      inlines.append(Inline(.softBreak, lines.span(end..<end)))
    }
    return inlines
  }
}

extension Inline {
  /// Whether this is a break or a text of blanks.
  fileprivate var isBlank: Bool {
    switch kind {
    case .lineBreak, .softBreak: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
