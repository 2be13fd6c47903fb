/// Reads one table, with the implied end tags of the WHATWG tree builder.
struct HTMLTableReader {
  /// A table, and what the reader found on its way.
  struct Reading {
    let table: HTMLTable
    /// What stood in the table but in no cell.
    let strays: [HTMLToken]
    /// The index of the first token behind the table.
    let end: Int
  }

  private let tableTag: HTMLTag
  private let tokens: ArraySlice<HTMLToken>
  private var caption: [HTMLToken]?
  private var isInCaption = false
  private var sections = [HTMLTableSection(name: nil)]
  private var row: HTMLTableSection.Row?
  private var cell: HTMLTableSection.Cell?
  /// How many tables are open inside the cell or caption.
  private var nestedTables = 0
  private var strays: HTMLStrays

  /// A reader for the table with the start tag; the tokens are those behind it.
  init(_ tag: HTMLTag, tokens: ArraySlice<HTMLToken>, in bytes: [UInt8]) {
    tableTag = tag
    self.tokens = tokens
    strays = HTMLStrays(bytes)
  }

  /// Reads up to the table's end tag, a table that ends it, or the end of the tokens.
  mutating func reading() -> Reading {
    for (index, token) in zip(tokens.indices, tokens) {
      switch token {
      case .startTag(let tag) where tag.name == "table" && !isInContent:
        endRow(at: tag.range.lowerBound)
        return reading(upTo: index, offset: tag.range.lowerBound, endsUnclosed: false)
      case .endTag("table", let range) where nestedTables == 0:
        endRow(at: range.lowerBound)
        return reading(upTo: index + 1, offset: range.upperBound, endsUnclosed: false)
      case .startTag(let tag) where nestedTables == 0:
        start(tag)
      case .endTag(let name, _) where nestedTables == 0:
        end(name, token)
      default:
        take(token)
      }
    }
    let end = tokens.last?.range.upperBound ?? tableTag.range.upperBound
    endRow(at: end)
    return reading(upTo: tokens.endIndex, offset: end, endsUnclosed: true)
  }

  private func reading(upTo end: Int, offset: Int, endsUnclosed: Bool) -> Reading {
    let table = HTMLTable(
      tag: tableTag, caption: caption, rows: HTMLTableSection.rows(of: sections),
      range: tableTag.range.lowerBound..<offset, endsUnclosed: endsUnclosed)
    return Reading(table: table, strays: strays.tokens, end: end)
  }

  private var isInContent: Bool {
    cell != nil || isInCaption
  }

  private mutating func start(_ tag: HTMLTag) {
    switch tag.name {
    case "td", "th":
      endCell(at: tag.range.lowerBound)
      isInCaption = false
      let implied = tag.range.lowerBound..<tag.range.lowerBound
      row = row ?? HTMLTableSection.Row(tag: nil, range: implied)
      let content = tag.range.upperBound..<tag.range.upperBound
      cell = HTMLTableSection.Cell(tag: tag, range: content)
    case "tr":
      endRow(at: tag.range.lowerBound)
      row = HTMLTableSection.Row(tag: tag, range: tag.range)
    case "thead", "tbody", "tfoot":
      endSection(at: tag.range.lowerBound, before: tag.name)
    case "caption":
      endSection(at: tag.range.lowerBound)
      isInCaption = true
      caption = caption ?? []
    case "col", "colgroup":
      endSection(at: tag.range.lowerBound)
    default:
      take(.startTag(tag))
    }
  }

  private mutating func end(_ name: String, _ token: HTMLToken) {
    switch name {
    case "td", "th":
      if cell?.tag.name == name { endCell(at: token.range.lowerBound) }
    case "tr":
      if row != nil { endRow(at: token.range.lowerBound, includingTo: token.range.upperBound) }
    case "thead", "tbody", "tfoot":
      if isInSection(name) { endSection(at: token.range.lowerBound) }
    case "caption":
      isInCaption = false
    case "col", "colgroup":
      break
    default:
      take(token)
    }
  }

  /// Whether the section is open; rows in no section stand in an implied `tbody`.
  private func isInSection(_ name: String) -> Bool {
    guard let section = sections.last else { return false }
    let hasRows = row != nil || !section.rows.isEmpty
    return section.name == name || section.name == nil && name == "tbody" && hasRows
  }

  /// Puts the token where it belongs: into the cell, the caption, or before the table.
  private mutating func take(_ token: HTMLToken) {
    switch token {
    case .startTag(let tag) where tag.name == "table": nestedTables += 1
    case .endTag("table", _): nestedTables -= 1
    default: break
    }
    if cell != nil {
      cell?.content.append(token)
    } else if isInCaption {
      caption?.append(token)
    } else {
      strays.append(token)
    }
  }

  /// Ends the section and what is open in it; the rows that follow are in the named one, or in none.
  private mutating func endSection(at offset: Int, before next: String? = nil) {
    endRow(at: offset)
    sections.append(HTMLTableSection(name: next))
  }

  private mutating func endCell(at offset: Int) {
    guard var ended = cell else { return }
    ended.range = ended.range.lowerBound..<offset
    row?.cells.append(ended)
    cell = nil
  }

  /// Ends the row, its cell and the caption; the row's range goes on to the end of its end tag.
  private mutating func endRow(at offset: Int, includingTo end: Int? = nil) {
    endCell(at: offset)
    isInCaption = false
    guard var ended = row else { return }
    ended.range = ended.range.lowerBound..<(end ?? offset)
    sections[sections.count - 1].rows.append(ended)
    row = nil
  }
}
