import Documents
import Findings

/// A table whose cells are blocks of a canvas: names in the first column, names above answers, or both in each cell.
struct CanvasTable {
  /// A block and its answer.
  struct Cell {
    let block: OutlineSection
    let titleSpan: Span
    let blocks: [Block]
  }

  private(set) var cells: [Cell] = []
  private let rows: [Table.Row]
  private let names: [String: OutlineSection]

  /// `nil` where fewer than three cells name blocks.
  init?(_ block: Block, _ outline: CanvasOutline) {
    guard case .table(let table) = block.kind else { return nil }
    rows = table.head + table.rows
    var names: [String: OutlineSection] = [:]
    for section in outline.blocks where !section.isContainer {
      for title in section.titles where names[HeadingWords.cleaned(title)] == nil {
        names[HeadingWords.cleaned(title)] = section
      }
    }
    self.names = names
    read()
    guard Set(cells.map(\.block.id)).count >= 3 else { return nil }
  }

  private mutating func read() {
    let isDown = Self.isDown(rows.map { row in row.cells.map { section(named: $0) != nil } })
    for (index, row) in rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        if let section = section(named: cell) {
          let answers = isDown ? Array(row.cells.dropFirst(column + 1)) : below(index, column)
          cells.append(
            Cell(
              block: section, titleSpan: cell.span, blocks: answers.flatMap { CellBlocks.blocks($0.inlines, $0.span) }))
        } else if let (section, rest) = titled(cell) {
          let title = cell.inlines.first?.span ?? cell.span
          cells.append(Cell(block: section, titleSpan: title, blocks: CellBlocks.blocks(rest, cell.span)))
        }
      }
    }
  }

  /// Whether names stand below each other in the first column, beside their answers.
  private static func isDown(_ named: [[Bool]]) -> Bool {
    let first = named.count { $0.first == true && !$0.dropFirst().contains(true) }
    return first >= 2 && first >= named.count { $0.dropFirst().contains(true) }
  }

  private func section(named cell: Table.Cell) -> OutlineSection? {
    names[HeadingWords.cleaned(cell.inlines.plainText)]
  }

  /// The cell below, where it is no name.
  private func below(_ row: Int, _ column: Int) -> [Table.Cell] {
    guard rows.indices.contains(row + 1), rows[row + 1].cells.indices.contains(column) else { return [] }
    let cell = rows[row + 1].cells[column]
    return section(named: cell) == nil ? [cell] : []
  }

  /// A cell that begins with the name of a block on a line of its own, or in bold.
  private func titled(_ cell: Table.Cell) -> (OutlineSection, [Inline])? {
    if let label = BoldLabel(cell.inlines), let section = names[HeadingWords.cleaned(label.title)] {
      return (section, label.rest)
    }
    let lines = CellBlocks.lines(cell.inlines)
    guard let first = lines.first, lines.count > 1, let section = names[HeadingWords.cleaned(first.plainText)] else {
      return nil
    }
    return (section, Array(lines.dropFirst().joined(separator: [Inline(.lineBreak, cell.span)])))
  }
}

/// The content of a cell as blocks: lines that are parted by breaks as a list.
enum CellBlocks {
  static func blocks(_ inlines: [Inline], _ span: Span) -> [Block] {
    let lines = lines(inlines)
    guard lines.count > 1 else { return lines.map { Block(.paragraph($0), span) } }
    let entries = lines.map { line in
      let span = line[0].span.union(line[line.count - 1].span)
      return List.Entry(blocks: [Block(.paragraph(line), span)], span: span, isTicked: nil)
    }
    return [Block(.list(List(start: nil, isTight: true, entries: entries)), span)]
  }

  /// The lines of a cell, marks of bullets and the tags of lists taken off.
  static func lines(_ inlines: [Inline]) -> [[Inline]] {
    var lines: [[Inline]] = [[]]
    for inline in inlines {
      switch inline.kind {
      case .lineBreak: lines.append([])
      case .markup(let tag) where isBreak(tag): lines.append([])
      default: lines[lines.count - 1].append(inline)
      }
    }
    return lines.map(withoutBullet).filter { $0.plainText.contains { !$0.isWhitespace } }
  }

  private static func isBreak(_ tag: String) -> Bool {
    let name = tag.lowercased().drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    return ["br", "li", "ul", "ol", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6"].contains(String(name))
  }

  private static func withoutBullet(_ line: [Inline]) -> [Inline] {
    guard let first = line.first, case .text(let text) = first.kind else { return line }
    let bare = text.drop { $0.isWhitespace }
    guard let mark = bare.first, "-•–*·".contains(mark) || text.count > bare.count else { return line }
    let rest = "-•–*·".contains(mark) ? bare.dropFirst().drop { $0.isWhitespace } : bare
    let start = first.span.end - rest.utf8.count
    guard start >= first.span.start else { return line }
    let kept = rest.isEmpty ? [] : [Inline(.text(String(rest)), Span(start, first.span.end))]
    return kept + line.dropFirst()
  }
}
