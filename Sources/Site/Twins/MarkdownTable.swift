/// A table on its way to Markdown.
struct MarkdownTable {
  private var caption: [UInt8] = []
  private var head: [[UInt8]] = []
  private var rows: [[[UInt8]]] = []
  private var row: [[UInt8]] = []
  private var isHead = false

  /// Columns that one cell takes at the most.
  private static let widestCell = 50

  mutating func start(_ element: PageMarkup.Element, span: Int) {
    switch element {
    case .thead: isHead = true
    case .tr: row = []
    case .th, .td: row += [[UInt8]](repeating: [], count: min(max(span, 1), MarkdownTable.widestCell) - 1)
    default: break
    }
  }

  /// `text` takes the text of the cell or caption that ends.
  mutating func end(_ element: PageMarkup.Element, text: () -> [UInt8]) {
    switch element {
    case .caption: caption = text()
    case .thead: isHead = false
    case .th, .td: row.append(text())
    default:
      if isHead, head.isEmpty { head = row } else { rows.append(row) }
      row = []
    }
  }

  /// The caption, where there is one, and the table.
  var blocks: [[UInt8]] {
    let width = ([head] + rows).map(\.count).max() ?? 0
    guard width > 0 else { return [] }
    let rule = [[UInt8]](repeating: Array("---".utf8), count: width)
    let lines = ([head, rule] + rows).map { cells -> [UInt8] in
      let filled = cells + [[UInt8]](repeating: [], count: width - cells.count)
      return Array("| ".utf8) + filled.joined(separator: " | ".utf8) + Array(" |".utf8)
    }
    return (caption.isEmpty ? [] : [caption]) + [Array(lines.joined(separator: [0x0A]))]
  }
}
