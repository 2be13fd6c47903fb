import Documents
import Findings
import ProjectModel

/// Finds the placeholders of one document.
struct PlaceholderSearch {
  private(set) var found: [Found] = []
  private let document: Document

  /// A placeholder and what it stands in.
  struct Found: Sendable {
    /// As written: `TBD`.
    let text: String
    let place: Place
    let context: Context
  }

  enum Context: Sendable {
    /// A row of nothing else.
    case row
    case cell(head: String)
    /// An entry or paragraph of nothing else, but for a label.
    case passage
    case text
  }

  init(_ document: Document) {
    self.document = document
    search(document.blocks, isEntry: false)
  }

  private mutating func search(_ blocks: [Block], isEntry: Bool) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let inlines):
        // Long texts hold marks at most, and most texts are long.
        if inlines.isLong {
          searchMarks(inlines)
        } else {
          search(Passage(kind: isEntry ? .entry : .paragraph, inlines, block.span))
        }
      case .table(let table): search(table)
      case .list(let list): for entry in list.entries { search(entry.blocks, isEntry: true) }
      case .quote, .admonition, .footnote: search(block.children, isEntry: false)
      case .markup(let markup):
        search(Passage(kind: .markup, text: markup.visibleText, inlines: [], span: block.span))
      case .heading, .code, .maths, .comment, .thematicBreak: break
      }
    }
  }

  private mutating func search(_ table: Table) {
    for row in table.passageRows {
      if row.isOpen, let first = row.cells.first {
        add(first.text, row.span, .row)
      } else {
        for index in row.cells.indices { search(row.cells[index]) }
      }
    }
  }

  private mutating func search(_ passage: Passage) {
    if passage.worth == .placeholder {
      guard !passage.isElided else { return }
      let text = passage.placeholder ?? passage.text
      let context = passage.column.map { Context.cell(head: $0.head) } ?? .passage
      add(text, place(of: text, endOf: passage), context)
      return
    }
    searchMarks(passage.inlines)
  }

  private mutating func searchMarks(_ inlines: [Inline]) {
    inlines.forEachInline { inline in
      guard case .text(let text) = inline.kind else { return }
      let marks = Placeholders.marks(in: text)
      if marks.isEmpty { return }
      let bytes = Array(text.utf8)
      let ranges = marks.map { range in
        range.lowerBound + bytes[range].prefix { $0 == UInt8(ascii: " ") }.count..<range.upperBound
      }
      for (range, span) in zip(ranges, document.source.spans(of: ranges, in: text, at: inline.span)) {
        add(String(decoding: bytes[range], as: UTF8.self).trimmingBlanks, span, .text)
      }
    }
  }

  /// Where a placeholder at the end of a passage stands: the last such words in it.
  private func place(of text: String, endOf passage: Passage) -> Span {
    guard text != passage.text else { return passage.span }
    let words = Array(text.utf8)
    let range = passage.span.range.clamped(to: 0..<document.source.text.count)
    guard range.count >= words.count else { return passage.span }
    for start in stride(from: range.upperBound - words.count, through: range.lowerBound, by: -1)
    where document.source.text[start..<start + words.count].elementsEqual(words) {
      return Span(start, start + words.count)
    }
    return passage.span
  }

  private mutating func add(_ text: String, _ span: Span, _ context: Context) {
    found.append(Found(text: text, place: Place(document.path, span), context: context))
  }
}

extension [Inline] {
  /// Whether they are too long to be one placeholder with a label.
  fileprivate var isLong: Bool {
    if case .text(let first)? = self.first?.kind, "[<{".utf8.contains(first.utf8.first ?? 0) { return false }
    var length = 0
    for inline in self {
      switch inline.kind {
      case .text(let text): length += text.utf8.count
      default: length += 1
      }
      if length > Passage.longestPlaceholder { return true }
    }
    return false
  }
}

/// The placeholders that another rule reports: whole sections of them, and dates of milestones.
struct ReportedElsewhere {
  private let sections: SpanIndex
  private let milestones: SpanIndex
  private let dates: Set<Place>

  init(_ scoped: ScopedProject) {
    sections = SpanIndex(
      scoped.required(.placeholder).flatMap { assessment in
        assessment.extents.compactMap { extent in assessment.place.map { Place($0.path, extent) } }
      })
    let undated = scoped.undatedMilestones
    milestones = SpanIndex(undated.map(\.extent))
    dates = Set(undated.compactMap { $0.field(.date)?.place })
  }

  func contains(_ found: PlaceholderSearch.Found, in path: String) -> Bool {
    guard let span = found.place.span else { return false }
    let text = found.text
    if sections.contains(span, in: path) || dates.contains(Place(path, span)) { return true }
    return (text.contains("XX") || text.hasPrefix("Q?")) && milestones.contains(span, in: path)
  }
}
