import Documents
import Findings

/// Collects the items that one document states: from tables anywhere, from lists and headings where a section holds items.
struct ItemReader {
  let document: Document
  /// Whether the document is a part of its release, so that plain lists count.
  let isPart: Bool
  /// The kind of items below a heading, by its anchor.
  let kinds: [String: ItemKind]
  private(set) var drafts: [ItemDraft] = []

  init(document: Document, isPart: Bool, sections: [FoundSection], outline: Outline) {
    self.document = document
    self.isPart = isPart
    let kindBySection = Dictionary(
      outline.sections.compactMap { section in section.itemKind.map { ("\(section.template) \(section.id)", $0) } },
      uniquingKeysWith: { first, _ in first })
    var kinds: [String: ItemKind] = [:]
    for section in sections where section.path == document.path {
      if let kind = kindBySection["\(section.template) \(section.id)"], kinds[section.heading.anchor] == nil {
        kinds[section.heading.anchor] = kind
      }
    }
    self.kinds = kinds
    let found = Set(sections.filter { $0.path == document.path }.map(\.heading.anchor))
    read(document.blocks, sectionAnchors: found)
  }

  private mutating func read(_ blocks: [Block], sectionAnchors: Set<String>) {
    var stack: [(level: Int, kind: ItemKind?)] = []
    var walk = BlockWalk(blocks)
    while let block = walk.next() {
      if case .heading(let heading) = block.kind {
        while let last = stack.last, last.level >= heading.level { stack.removeLast() }
        if sectionAnchors.contains(heading.anchor) {
          stack.append((heading.level, kinds[heading.anchor]))
        } else if let kind = stack.last?.kind {
          readHeading(heading, block, kind)
        }
        continue
      }
      read(block, before: walk.previous, kind: stack.last?.kind)
    }
  }

  /// `### R1 — Classify incoming content` below a requirements heading.
  private mutating func readHeading(_ heading: Heading, _ block: Block, _ kind: ItemKind) {
    guard isPart, let leading = LeadingID(heading.title) else { return }
    let places = InlinePlaces(heading.inlines, in: document)
    let place = Place(document.path, places.span(leading.range))
    var draft = ItemDraft(
      kind: kind, writtenID: leading.id, text: leading.rest.isEmpty ? leading.id : leading.rest, place: place,
      textPlace: Place(document.path, places.span(leading.restOffset..<heading.title.utf8.count)),
      extent: Place(document.path, block.span), origin: .heading)
    draft.readStatements()
    drafts.append(draft)
  }

  private mutating func read(_ block: Block, before: Block?, kind: ItemKind?) {
    switch block.kind {
    case .table(let table): readTable(table, before: before, kind: kind)
    case .list(let list):
      guard isPart, let kind else { return }
      drafts += ListItems(document: document, kind: kind).drafts(list)
    case .quote(let blocks): readInside(blocks, kind: kind)
    case .admonition(let admonition):
      readInside(admonition.blocks, kind: Self.remarks.contains(admonition.types[0]) ? nil : kind)
    default: break
    }
  }

  /// Boxes that talk about a section; lists in them are no items of it.
  private static let remarks: Set = [
    "question", "warning", "tip", "danger", "bug", "hint", "important", "caution", "info",
  ]

  private mutating func readInside(_ blocks: [Block], kind: ItemKind?) {
    var walk = BlockWalk(blocks)
    while let block = walk.next() { read(block, before: walk.previous, kind: kind) }
  }

  private mutating func readTable(_ table: Table, before: Block?, kind: ItemKind?) {
    guard let items = TableItems(table, path: document.path, context: kind) else { return }
    var rows = items.drafts()
    // A document that is no part of a release shows many tables; only rows with ids are items there.
    if !isPart { rows = rows.filter { $0.writtenID != nil } }
    if items.kind == .deliverable, let above = before, case .table(let table) = above.kind,
      let parent = TableItems(table, path: document.path, context: nil),
      [.requirement, .objective].contains(parent.kind),
      let row = parent.singleRow
    {
      // The row above is a reference to its requirement, not a second statement of it.
      if let index = drafts.lastIndex(where: { $0.extent == row.extent }) { drafts.remove(at: index) }
      for index in rows.indices {
        rows[index].rowAbove = ItemDraft.RowAbove(
          kind: parent.kind, writtenID: row.writtenID, text: row.text, place: row.textPlace)
      }
      rowsAbove.append(row)
    }
    drafts += rows
  }

  /// Requirement rows above deliverables tables, as written.
  private(set) var rowsAbove: [ItemDraft] = []
}

/// Goes through blocks and remembers the one before, comments left out.
private struct BlockWalk {
  private let blocks: [Block]
  private var index = 0
  private(set) var previous: Block?
  private var current: Block?

  init(_ blocks: [Block]) { self.blocks = blocks }

  mutating func next() -> Block? {
    if let current {
      if case .comment = current.kind {} else { previous = current }
    }
    guard index < blocks.count else { return nil }
    current = blocks[index]
    index += 1
    return current
  }
}
