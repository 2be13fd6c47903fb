import Documents
import Findings
import ProjectModel

/// What of a document goes on into the next release, as it is written there: rows, entries and sections of open items.
struct CarriedPieces {
  private let document: Document
  /// Those that go on.
  private let items: [Item]
  /// Where each item of the document begins that is a row, those that stay behind too.
  private let rowStarts: Set<Int>
  private let place: NewReleasePlace
  /// Texts that stand in for what is written, by where that begins: addresses of links and names of the old release.
  private var changes: [(span: Span, text: String)] = []

  /// `all` are the items of the old release, `items` those that go on.
  init(_ document: Document, items: [Item], all: [Item], from release: Release, to place: NewReleasePlace) {
    self.document = document
    self.items = items
    rowStarts = Set(all.lazy.filter { $0.origin == .table }.compactMap { $0.extent.start(in: document) })
    self.place = place
    for link in document.links {
      let written = document.source.string(link.span)
      let address = place.address(written, in: document.path)
      // A link whose address is not found is given as a whole.
      if address != written, written == link.address { changes.append((link.span, address)) }
    }
    for item in items where item.owedIn == nil {
      guard let field = item.field(.release), field.place.path == document.path, let span = field.place.span else {
        continue
      }
      let names = [release.name.lowercased(), release.title.lowercased()]
      let written = document.source.string(span)
      if names[0] == written.lowercased() { changes.append((span, place.name)) }
      if names[1] == written.lowercased(), names[0] != names[1] { changes.append((span, place.title)) }
    }
    changes.sort { $0.span.start < $1.span.start }
  }

  // MARK: Pieces

  /// A table with the rows that go on; its head alone where none does; `nil` for a table that holds no items of a release.
  func table(_ table: Table) -> String? {
    guard table.rows.contains(where: { row in rowStarts.contains { row.span.range.contains($0) } }) else { return nil }
    guard let head = table.head.first, !table.isHTML else { return rewritten(table) }
    let rows = table.rows.filter { row in items(in: row.span).first != nil }
    let line = "| " + table.alignments.map(Self.delimiter).joined(separator: " | ") + " |\n"
    return ([head] + rows).enumerated().map { index, row in
      self.line(row.span) + (index == 0 ? line : "")
    }.joined()
  }

  /// The open items of an HTML table, as a table of Markdown; `nil` where none is open.
  private func rewritten(_ table: Table) -> String? {
    let rows = table.rows.flatMap { items(in: $0.span) }
    guard let first = rows.first else { return nil }
    let heads = ["ID", first.id.kind.rawValue.prefix(1).uppercased() + first.id.kind.rawValue.dropFirst()]
    let fields = first.fields.filter { $0.name != .id && $0.name != .text }
    let titles = heads + fields.map(\.head)
    var text = DraftTable.head(titles)
    for item in rows {
      let cells = [item.isIDWritten ? item.id.key : "", item.text] + fields.map { cell(item.field($0.name)) }
      text += "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
    }
    return text
  }

  private func cell(_ field: Field?) -> String {
    guard let field else { return "" }
    return changes.first { $0.span == field.place.span && field.place.path == document.path }?.text ?? field.text
  }

  private func items(in span: Span) -> [Item] {
    items.filter { span.range.contains($0.extent.start(in: document) ?? -1) }
  }

  /// The entries of a list that go on; `nil` where none does.
  func entries(of list: List) -> String? {
    let kept = list.entries.filter { entry in items(in: entry.span).contains { $0.origin == .list } }
    guard !kept.isEmpty else { return nil }
    return kept.map { dedented($0.span) }.joined()
  }

  /// A heading that is an item, with everything up to the next heading; `nil` for any other heading.
  func section(headedBy block: Block) -> String? {
    guard items(in: block.span).contains(where: { $0.origin == .heading }) else { return nil }
    let next = document.blocks.first { other in
      if case .heading = other.kind { return other.span.start > block.span.start }
      return false
    }
    let end = next?.span.start ?? document.source.text.count
    let lines = text(Span(block.span.start, end)).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.joined(separator: "\n").trimmingBlanks + "\n"
  }

  // MARK: Text

  private static func delimiter(_ alignment: Table.Alignment) -> String {
    switch alignment {
    case .none: "---"
    case .left: ":---"
    case .center: ":---:"
    case .right: "---:"
    }
  }

  /// A row on a line of its own.
  private func line(_ span: Span) -> String { text(span).trimmingBlanks + "\n" }

  /// The lines of an entry, moved to the left by as much as its first line is indented.
  private func dedented(_ span: Span) -> String {
    let line = document.source.lineNumber(at: span.start)
    let indent = span.start - document.source.lineRange(line).lowerBound
    let lines = text(span).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let moved = lines.enumerated().map { index, line in
      index == 0 ? line : line.dropFirst(min(indent, line.prefix { $0 == " " }.count))
    }
    return moved.joined(separator: "\n").trimmingBlanks + "\n"
  }

  /// What is written there, with what stands in for some of it.
  private func text(_ span: Span) -> String {
    var text = ""
    var start = span.start
    for change in changes where change.span.start >= start && change.span.end <= span.end {
      text += document.source.string(Span(start, change.span.start)) + change.text
      start = change.span.end
    }
    return text + document.source.string(Span(start, span.end))
  }
}

extension Place {
  /// Where it begins in a document; `nil` where it stands in another.
  fileprivate func start(in document: Document) -> Int? {
    path == document.path ? span?.start : nil
  }
}
