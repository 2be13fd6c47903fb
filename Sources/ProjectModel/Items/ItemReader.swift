import Documents
import Findings

/// Collects the items that one document states: from tables, and from lists and headings where a heading says their kind.
struct ItemReader {
  let document: Document
  /// Whether the document is a part of its release, so that plain words below its sections count.
  let isPart: Bool
  private let kinds: HeadlineKinds
  /// The kind of what stands above the first heading; `nil` for none.
  private let base: ItemKind?
  private(set) var drafts: [ItemDraft] = []
  /// Requirement rows above deliverables tables, as written.
  private(set) var rowsAbove: [ItemDraft] = []
  /// The item whose heading stands above, which what follows may tell more about.
  private var open: OpenItem?

  init(document: Document, isPart: Bool, sections: [FoundSection], outline: Outline, base: ItemKind? = nil) {
    self.document = document
    self.base = base
    self.isPart = isPart
    let headlines = document.headlines
    kinds = HeadlineKinds(document: document, headlines, isPart: isPart, sections: sections, outline: outline)
    read(headlines)
    drafts = drafts.withoutUnmarkedEntries
  }

  private mutating func read(_ headlines: [Headline]) {
    let headlines = Dictionary(headlines.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    var context = HeadlineContext(kinds, base: base)
    var walk = BlockWalk(document.blocks)
    var label: Headline?
    while let block = walk.next() {
      if let headline = headlines[walk.index] {
        let entry = context.enter(headline)
        closeItem(above: headline, entry)
        if !headline.isBold { closeSection() }
        label = headline.isBold && headline.rest.isEmpty ? headline : nil
        guard headline.isBold else {
          if entry == .inherited { readHeading(headline, block, kind: context.kind) }
          continue
        }
      }
      // A rule across the page ends what the words above it began.
      if case .thematicBreak = block.kind { context.leave() }
      if readDetails(block, below: label) { continue }
      read(block, before: walk.previous, context: context)
    }
    closeItem(above: nil, .stated)
    closeSection()
  }

  /// Where the drafts of the section begin that a heading began last.
  private var sectionStart = 0

  /// Where a table below a heading states items, plain lists below the same heading are remarks about them.
  private mutating func closeSection() {
    let section = drafts[sectionStart...]
    let kinds = Set(section.filter { $0.origin == .table }.map(\.kind))
    let isRemark = { (draft: ItemDraft) in
      draft.origin == .list && draft.writtenID == nil && kinds.contains(draft.kind)
    }
    if section.contains(where: isRemark) {
      drafts.replaceSubrange(sectionStart..., with: section.filter { !isRemark($0) })
    }
    sectionStart = drafts.count
  }

  // MARK: Headings

  /// An item that a heading states, until the next heading of its level.
  private struct OpenItem {
    let level: Int
    var draft: ItemDraft
  }

  /// `### R1 — Classify incoming content` below a requirements heading; `FR-1`, `ADR-0003` anywhere.
  private mutating func readHeading(_ headline: Headline, _ block: Block, kind: ItemKind?) {
    guard let leading = LeadingID(headline.title), let kind = IDPrefix.kind(of: leading.id) ?? kind else { return }
    let places = InlinePlaces(headline.inlines, in: document)
    let draft = ItemDraft(
      kind: kind, writtenID: leading.id, text: leading.rest.isEmpty ? leading.id : leading.rest,
      place: Place(document.path, places.span(leading.range)),
      textPlace: Place(document.path, places.span(leading.restOffset..<headline.title.utf8.count)),
      extent: Place(document.path, block.span), origin: .heading)
    open = OpenItem(level: headline.level, draft: draft)
  }

  /// Ends the item above a heading of its level, or above words in bold that say a kind of their own.
  private mutating func closeItem(above headline: Headline?, _ entry: HeadlineContext.Entry) {
    guard var item = open else { return }
    if let headline, headline.level > item.level, !headline.isBold || entry == .inherited { return }
    item.draft.readStatements()
    drafts.append(item.draft)
    open = nil
  }

  /// Takes what a block below an item's heading tells about it; `false` where the block states items of its own.
  private mutating func readDetails(_ block: Block, below label: Headline?) -> Bool {
    guard let kind = open?.draft.kind else { return false }
    if case .list(let list) = block.kind, list.statesIDs { return false }
    let fields = ItemDetails(document: document, kind: kind).fields(of: block, below: label)
    open?.draft.add(fields)
    if case .list = block.kind { return true }
    return !fields.isEmpty
  }

  // MARK: Blocks

  private mutating func read(_ block: Block, before: Block?, context: HeadlineContext) {
    switch block.kind {
    case .table(let table):
      let count = drafts.count
      readTable(
        table, block, before: before, kind: context.kind,
        numbered: context.kind == nil ? context.numberedKind : nil)
      for index in count..<max(count, drafts.count) where drafts[index].kind == .goal {
        drafts[index].nameLayer(kinds.goalWords, above: context.layer)
      }
    case .list(let list):
      guard let kind = context.kind else { return }
      if kind == .goal {
        drafts += GoalStatements(document: document, words: kinds.goalWords).drafts(list, layer: context.layer)
      } else {
        drafts += ListItems(
          document: document, kind: kind, priority: context.priority, isResults: kind == .metric && context.isResults,
          isKindInherited: context.isInherited
        ).drafts(list).filter { kind != .metric || !context.isAside || !$0.targets.isEmpty || $0.writtenID != nil }
      }
    case .quote(let blocks): readInside(blocks, context: context)
    case .admonition(let admonition):
      let isRemark = Self.remarks.contains(admonition.types[0])
      readInside(admonition.blocks, context: isRemark ? context.withoutKind : context)
    default: break
    }
  }

  /// Boxes that talk about a section; lists in them are no items of it.
  private static let remarks: Set = [
    "question", "warning", "tip", "danger", "bug", "hint", "important", "caution", "info",
  ]

  private mutating func readInside(_ blocks: [Block], context: HeadlineContext) {
    var walk = BlockWalk(blocks)
    while let block = walk.next() { read(block, before: walk.previous, context: context) }
  }

  private mutating func readTable(
    _ table: Table, _ block: Block, before: Block?, kind: ItemKind?, numbered: ItemKind?
  ) {
    if let card = ItemCard(table, at: block.span, in: document, kind: kind) {
      drafts.append(card.draft)
      return
    }
    guard let items = TableItems(table, path: document.path, context: kind, numbered: numbered) else { return }
    var rows = items.drafts()
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
}

extension List {
  /// Whether its entries begin with ids.
  var statesIDs: Bool {
    entries.contains { entry in
      guard case .paragraph(let inlines)? = entry.blocks.first?.kind else { return false }
      return LeadingID(inlines.plainText.collapsingBlanks) != nil
    }
  }
}

extension [ItemDraft] {
  /// Where a document gives ids to items of a kind in tables or headings, its plain lists below headings that say no kind
  /// themselves are remarks.
  fileprivate var withoutUnmarkedEntries: [ItemDraft] {
    let marked = Set(filter { $0.writtenID != nil && $0.origin != .list }.map(\.kind))
    guard marked.contains(where: \.isNumbered) else { return self }
    return filter { draft in
      !draft.isKindInherited || draft.origin != .list || draft.writtenID != nil || !marked.contains(draft.kind)
        || !draft.kind.isNumbered
    }
  }
}

extension ItemKind {
  /// Whether teams that number items of this kind number all of them.
  fileprivate var isNumbered: Bool {
    switch self {
    case .requirement, .deliverable, .objective, .goal, .decision: true
    default: false
    }
  }
}

/// Goes through blocks and remembers the one before, comments left out.
private struct BlockWalk {
  private let blocks: [Block]
  private(set) var previous: Block?
  /// The position of the block that `next` returned last.
  private(set) var index = -1

  init(_ blocks: [Block]) { self.blocks = blocks }

  mutating func next() -> Block? {
    if blocks.indices.contains(index) {
      if case .comment = blocks[index].kind {} else { previous = blocks[index] }
    }
    guard index + 1 < blocks.count else { return nil }
    index += 1
    return blocks[index]
  }
}
