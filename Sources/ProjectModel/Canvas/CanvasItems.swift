import Documents
import Findings

/// Collects the items that the blocks and the header of a canvas state.
struct CanvasItems {
  private let canvas: Canvas
  private let outline: Outline
  private let template: CanvasOutline?
  private(set) var drafts: [ItemDraft] = []

  init(_ canvas: Canvas, outline: Outline, language: String?, sections: [FoundSection] = []) {
    self.canvas = canvas
    self.outline = outline
    template = outline.canvases.first { $0.template == canvas.template }
    if canvas.isDocument, let document = canvas.entries.first?.document {
      drafts += ItemReader(document: document, isPart: true, sections: sections, outline: outline).drafts
    }
    for entry in canvas.entries { read(entry) }
    if let document = canvas.entries.first?.document {
      // What one block says of commas holds for the others.
      let whole = canvas.isDocument ? document : document.holding(canvas.entries.flatMap(\.blocks))
      drafts = ItemDraft.settled(drafts, in: whole, language: language)
    }
  }

  private mutating func read(_ entry: Canvas.Entry) {
    if let field = template?.header.first(where: { entry.keys == [$0.id] }) { return read(entry, field) }
    let kind = template?.block(entry.id)?.itemKind
    var found: [ItemDraft] = []
    if template?.lists.contains(entry.id) == true {
      found = people(entry)
    } else if !canvas.isDocument || entry.anchor == nil {
      found = items(entry, kind)
    }
    drafts += found.map { draft in entry.written.map { draft.moved(by: $0) } ?? draft }
  }

  /// The items of a block's text, which is a document of its own or a cell of a table.
  private func items(_ entry: Canvas.Entry, _ kind: ItemKind?) -> [ItemDraft] {
    let document = entry.document.holding(kind == .metric ? entry.blocks.map(\.linesAsEntries) : entry.blocks)
    return ItemReader(document: document, isPart: true, sections: [], outline: outline, base: kind).drafts
  }

  // MARK: People

  /// Whoever a block of names lists: entries, else the names of one line.
  private func people(_ entry: Canvas.Entry) -> [ItemDraft] {
    if entry.blocks.contains(where: { if case .paragraph = $0.kind { false } else { true } }) {
      return items(entry, .stakeholder).map { inGroup($0, entry) }
    }
    return names(entry, kind: .stakeholder).map { inGroup($0, entry) }
  }

  /// With the group that the row of the canvas is about, and what it says of them before, during and after.
  private func inGroup(_ draft: ItemDraft, _ entry: Canvas.Entry) -> ItemDraft {
    guard let template, let block = template.block(entry.id) else { return draft }
    let row = entry.keys.last == "who" ? block.parent.flatMap(template.block) ?? block : block
    var draft = draft
    draft.add(FieldName(rawValue: "kind"), "Group", row.title, draft.textPlace)
    guard row.id != block.id else { return draft }
    for phase in template.blocks(in: row.id) where phase.id != block.id {
      guard let said = canvas.entry(id: phase.id), said.isAnswered else { continue }
      let name = said.keys.last ?? ""
      draft.add(
        FieldName(rawValue: name), name.prefix(1).uppercased() + name.dropFirst() + " deployment",
        said.blocks.plainText, said.keyPlace)
    }
    return draft
  }

  private mutating func read(_ entry: Canvas.Entry, _ field: CanvasOutline.Field) {
    guard field.type == .people || field.type == .team else { return }
    let found = names(entry, kind: .contributor, areWhole: field.type == .team).map { draft in
      var draft = draft
      if field.type == .team { draft.add(FieldName(rawValue: "kind"), "Kind", "team", draft.textPlace) }
      return draft
    }
    drafts += found.map { draft in entry.written.map { draft.moved(by: $0) } ?? draft }
  }

  private func names(_ entry: Canvas.Entry, kind: ItemKind, areWhole: Bool = false) -> [ItemDraft] {
    NameList.names(in: entry.blocks, areWhole: areWhole, of: entry.document).map { name, span in
      let place = Place(canvas.source.path, span)
      return ItemDraft(
        kind: kind, writtenID: nil, text: name, place: place, textPlace: place, extent: place, origin: .list)
    }
  }
}

/// Names in a line: parted by semicolons where there are any, else by commas.
enum NameList {
  static func names(in blocks: [Block], areWhole: Bool, of document: Document) -> [(name: String, span: Span)] {
    blocks.flatMap { block -> [(String, Span)] in
      switch block.kind {
      case .paragraph(let inlines): inlines.lines.flatMap { names($0, areWhole: areWhole, of: document) }
      case .list(let list):
        list.entries.flatMap { names(in: Array($0.blocks.prefix(1)), areWhole: true, of: document) }
      default: []
      }
    }
  }

  private static func names(_ inlines: [Inline], areWhole: Bool, of document: Document) -> [(String, Span)] {
    let text = inlines.plainText
    let places = InlinePlaces(inlines, in: document)
    let mark: Character = text.contains(";") ? ";" : ","
    var pieces = areWhole ? [text[...]] : text.split(separator: mark)
    // "Tom Adeyemi, who plans the week" is one.
    if mark == ",", pieces.dropFirst().contains(where: { isClause($0) }) { pieces = [text[...]] }
    return pieces.compactMap { piece in
      var name = piece.drop { !$0.isLetter && !$0.isNumber }
      for joint in ["and ", "e ", "y ", "и "] where pieces.count > 1 && name.hasPrefix(joint) {
        name = name.dropFirst(joint.count)
      }
      while let last = name.last, last.isWhitespace || ".,:".contains(last) { name = name.dropLast() }
      guard !name.isEmpty, !Placeholders.isWhole(String(name)), name.count <= 120 else { return nil }
      let lower = text.utf8.distance(from: text.startIndex, to: name.startIndex)
      return (String(name).collapsingBlanks, places.span(lower..<lower + name.utf8.count))
    }
  }

  private static func isClause(_ piece: Substring) -> Bool {
    let words = piece.blankSeparated
    let first = words.first?.lowercased() ?? ""
    return words.count > 7
      || ["who", "which", "whose", "que", "quem", "quien", "который", "которая", "которые"].contains(first)
  }
}

extension Block {
  /// A paragraph whose lines each promise a value, as a list of them.
  fileprivate var linesAsEntries: Block {
    guard case .paragraph(let inlines) = kind else { return self }
    let lines = inlines.lines
    let place = Place("", span)
    guard lines.allSatisfy({ !TargetReader.targets(in: $0.plainText, at: { _ in place }).isEmpty }) else { return self }
    let entries = lines.map { line -> List.Entry in
      let extent = line[0].span.union(line[line.count - 1].span)
      return List.Entry(blocks: [Block(.paragraph(line), extent)], span: extent, isTicked: nil)
    }
    return Block(.list(List(start: nil, isTight: true, entries: entries)), span)
  }
}

extension [Block] {
  /// The running text of all of them.
  fileprivate var plainText: String {
    var texts: [String] = []
    forEachBlock { block in texts += block.ownInlines.map { $0.plainText.collapsingBlanks } }
    return texts.joined(separator: " ")
  }
}

extension ItemDraft {
  /// The same draft with its places in the file that a text was written in.
  fileprivate func moved(by written: WrittenText) -> ItemDraft {
    func move(_ place: Place) -> Place { Place(place.path, place.span.map { written.span($0.range) }) }
    var draft = self
    draft.place = move(place)
    draft.textPlace = move(textPlace)
    draft.extent = move(extent)
    draft.otherPlaces = otherPlaces.map(move)
    for index in fields.indices { draft.fields[index].place = move(fields[index].place) }
    for index in targets.indices {
      draft.targets[index].place = move(targets[index].place)
      if let place = targets[index].ambiguity?.place { draft.targets[index].ambiguity?.place = move(place) }
    }
    for index in measurements.indices {
      draft.measurements[index].place = move(measurements[index].place)
      if let place = measurements[index].ambiguity?.place { draft.measurements[index].ambiguity?.place = move(place) }
    }
    if let place = status?.place { draft.status?.place = move(place) }
    if let place = priority?.place { draft.priority?.place = move(place) }
    return draft
  }
}
