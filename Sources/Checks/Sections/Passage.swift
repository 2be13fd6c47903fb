import Documents
import Findings
import ProjectModel

/// The smallest piece of an answer: a paragraph, an entry of a list, a cell of a table, a block of code.
struct Passage: Sendable {
  let kind: Kind
  /// Without markup.
  let text: String
  /// Empty for code and raw HTML.
  let inlines: [Inline]
  let span: Span

  enum Kind: Sendable {
    case paragraph, entry
    case cell(Column)
    case code, markup
  }

  /// What the head of a column says of its cells.
  struct Column: Sendable {
    /// Empty where it has none.
    let head: String
    /// Whether it holds statuses, so that `pending` is an answer.
    let isStatus: Bool
    /// Whether it was left out, head and all, as a long table shows it.
    let isElided: Bool

    init(_ head: String) {
      self.head = head
      isStatus = StatusColumn.isHead(head)
      isElided = !head.isEmpty && Placeholders.isWhole(head)
    }
  }

  /// A row of a table, and its cells that hold anything.
  struct Row {
    let span: Span
    let cells: [Passage]

    /// Whether it holds several placeholders and nothing else.
    var isOpen: Bool {
      cells.count > 1 && cells.indices.allSatisfy { cells[$0].worth == .placeholder && !cells[$0].isElided }
    }
  }
}

extension [Block] {
  /// The pieces of an answer, in document order; headings, comments and the titles of boxes are none.
  var passages: [Passage] {
    var passages: [Passage] = []
    collectPassages(into: &passages, kind: .paragraph)
    return passages
  }

  private func collectPassages(into passages: inout [Passage], kind: Passage.Kind) {
    for block in self {
      switch block.kind {
      case .paragraph(let inlines): passages.append(Passage(kind: kind, inlines, block.span))
      case .code(let code): passages.append(Passage(kind: .code, text: code.text, inlines: [], span: block.span))
      case .maths(let maths):
        passages.append(Passage(kind: .code, text: maths.source, inlines: [], span: block.span))
      case .markup(let markup):
        passages.append(Passage(kind: .markup, text: markup.visibleText, inlines: [], span: block.span))
      case .table(let table):
        // A row of placeholders counts as one.
        for row in table.passageRows { passages += row.cells.prefix(row.isOpen ? 1 : row.cells.count) }
      case .list(let list): for entry in list.entries { entry.blocks.collectPassages(into: &passages, kind: .entry) }
      case .quote, .footnote, .admonition: block.children.collectPassages(into: &passages, kind: .paragraph)
      case .heading, .comment, .thematicBreak: break
      }
    }
  }
}

extension Table {
  /// The rows below the head, with the cells that hold anything.
  var passageRows: [Passage.Row] {
    let columns = head.last?.cells.map { Passage.Column($0.inlines.plainText.collapsingBlanks) } ?? []
    let unnamed = Passage.Column("")
    return rows.compactMap { row in
      var filled: [Passage] = []
      filled.reserveCapacity(row.cells.count)
      for (index, cell) in row.cells.enumerated() {
        let passage = Passage(kind: .cell(index < columns.count ? columns[index] : unnamed), cell.inlines, cell.span)
        if !passage.text.isEmpty || cell.inlines.holdsImage { filled.append(passage) }
      }
      guard let first = filled.first, let last = filled.last else { return nil }
      return Passage.Row(span: first.span.union(last.span), cells: filled)
    }
  }
}

extension Passage {
  init(kind: Kind, _ inlines: [Inline], _ span: Span) {
    self.init(kind: kind, text: inlines.plainText.trimmingBlanks, inlines: inlines, span: span)
  }

  /// The same with other words.
  func saying(_ text: String) -> Passage { Passage(kind: kind, text: text, inlines: inlines, span: span) }

  /// The column of a cell; `nil` for anything else.
  var column: Column? {
    if case .cell(let column) = kind { column } else { nil }
  }

  var isCell: Bool { if case .cell = kind { true } else { false } }
  var isStatus: Bool { column?.isStatus ?? false }
  var isElided: Bool { column?.isElided ?? false }

  /// The label in front of a colon: `v4` in `v4: …`; `nil` where there is none.
  var label: (name: String, rest: String)? {
    guard let colon = colonOfLabel else { return nil }
    let name = text[..<colon].trimmingBlanks
    return name.isEmpty ? nil : (name, text[text.index(after: colon)...].trimmingBlanks)
  }

  /// The same without what the label says.
  var hasLabel: Bool { colonOfLabel.map { !text[..<$0].allSatisfy(\.isWhitespace) } ?? false }

  private var colonOfLabel: String.Index? {
    var text = text
    let offset = text.withUTF8 { $0.prefix(61).firstIndex(of: UInt8(ascii: ":")) }
    return offset.map { text.utf8.index(text.startIndex, offsetBy: $0) }
  }
}

extension [Inline] {
  var holdsImage: Bool {
    var found = false
    forEachInline { if case .image = $0.kind { found = true } }
    return found
  }
}

extension Markup {
  /// The text between tags, without that of `summary`, `style` and `script`.
  var visibleText: String {
    var text: [UInt8] = []
    var hidden: String?
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      if hidden == nil { text += rest[..<open] }
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = String(decoding: rest[rest.index(after: open)..<close], as: UTF8.self).lowercased()
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter })
      if tag.hasPrefix("/") {
        if name == hidden { hidden = nil }
      } else if hidden == nil, ["summary", "style", "script"].contains(name) {
        hidden = name
      }
      text.append(UInt8(ascii: " "))
      rest = rest[rest.index(after: close)...]
    }
    if hidden == nil { text += rest }
    return CharacterReferences.decoded(text[...]).collapsingBlanks
  }

  var holdsFigure: Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return text.contains("<img") || text.contains("<svg")
  }
}
