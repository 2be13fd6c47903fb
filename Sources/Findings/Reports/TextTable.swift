/// A table for a terminal: columns aligned by display width, long cells wrapped at words.
package struct TextTable: Sendable {
  /// Above the columns; none where empty.
  package var heads: [String]
  package private(set) var rows: [[Cell]] = []
  /// Whether an empty line stands between rows, where one has several lines.
  package var isSpaced = false

  /// The lines of a cell, each wrapped by itself.
  package struct Cell: Sendable {
    package var lines: [Line]

    package init(_ lines: [Line]) {
      self.lines = lines
    }

    package init(_ text: String, _ code: String? = nil) {
      lines = text.isEmpty ? [] : [Line(text, code)]
    }
  }

  /// One line and how it is set off: a code for `TextStyle.paint`, or nothing.
  package struct Line: Sendable {
    package let text: String
    package let code: String?

    package init(_ text: String, _ code: String? = nil) {
      self.text = text.printable
      self.code = code
    }
  }

  package init(heads: [String] = []) {
    self.heads = heads
  }

  package mutating func add(_ cells: [Cell]) { rows.append(cells) }

  /// Between two columns.
  private static let gap = 2
  /// No column is made narrower.
  private static let least = 8

  /// The lines of the table, each ended, `indent` blanks before them; `width` is that of the terminal, `nil` for any.
  package func string(width: Int?, indent: Int = 0, style: TextStyle) -> String {
    let widths = widths(width.map { max($0 - indent, TextTable.least) })
    var text = ""
    let margin = String(repeating: " ", count: indent)
    if !heads.isEmpty { text += margin + joined(heads.map { [Line($0, "2")] }, 0, widths, style) + "\n" }
    let wrapped = rows.map { row in
      row.enumerated().map { index, cell in
        cell.lines.flatMap { line in line.text.wrapped(to: widths[index]).map { Line($0, line.code) } }
      }
    }
    let isParted = isSpaced && wrapped.contains { $0.contains { $0.count > 1 } }
    for (position, wrapped) in wrapped.enumerated() {
      if isParted, position > 0 || !heads.isEmpty { text += "\n" }
      for index in 0..<max(1, wrapped.map(\.count).max() ?? 1) {
        text += margin + joined(wrapped, index, widths, style) + "\n"
      }
    }
    return text
  }

  /// One line across the cells, without blanks at its end.
  private func joined(_ cells: [[Line]], _ index: Int, _ widths: [Int], _ style: TextStyle) -> String {
    var text = ""
    var owed = 0
    for (column, lines) in cells.enumerated() {
      guard index < lines.count, !lines[index].text.isEmpty else {
        owed += widths[column] + TextTable.gap
        continue
      }
      let line = lines[index]
      text += String(repeating: " ", count: owed) + (line.code.map { style.paint(line.text, $0) } ?? line.text)
      owed = max(0, widths[column] - line.text.displayWidth) + TextTable.gap
    }
    return text
  }

  /// As wide as the widest line of each column; where that is too much, the widest columns give.
  private func widths(_ width: Int?) -> [Int] {
    let count = max(heads.count, rows.map(\.count).max() ?? 0)
    var natural = (0..<count).map { $0 < heads.count ? heads[$0].displayWidth : 0 }
    for row in rows {
      for (column, cell) in row.enumerated() {
        natural[column] = max(natural[column], cell.lines.map(\.text.displayWidth).max() ?? 0)
      }
    }
    guard let width, natural.reduce(0, +) + TextTable.gap * (count - 1) > width else { return natural }
    let room = width - TextTable.gap * (count - 1)
    var cap = TextTable.least
    while natural.reduce(0, { $0 + min($1, cap + 1) }) <= room { cap += 1 }
    return natural.map { min($0, cap) }
  }
}

extension String {
  /// The text in lines of at most `width` columns, broken at blanks; a longer word is broken where the line ends.
  package func wrapped(to width: Int) -> [String] {
    guard displayWidth > width, width > 0 else { return [self] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in split(separator: " ", omittingEmptySubsequences: true) {
      var rest = Substring(word)
      var size = String(rest).displayWidth
      if used > 0, used + 1 + size <= width {
        line += " " + rest
        used += 1 + size
        continue
      }
      if used > 0 { lines.append(line) }
      while size > width {
        let head = rest.fitting(width)
        lines.append(String(head))
        rest = rest.dropFirst(head.count)
        size = String(rest).displayWidth
      }
      line = String(rest)
      used = size
    }
    return used > 0 ? lines + [line] : lines
  }
}

extension Substring {
  /// The beginning that fits into a width, at least one character.
  fileprivate func fitting(_ width: Int) -> Substring {
    var used = 0
    var end = startIndex
    while end < endIndex {
      used += String(self[end]).displayWidth
      if used > width, end > startIndex { break }
      end = index(after: end)
    }
    return self[..<end]
  }
}
