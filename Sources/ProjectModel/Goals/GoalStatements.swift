import Documents
import Findings

/// Reads what a goal's entry says besides its text: measure, how it is collected and computed, and what it supports.
struct GoalStatements {
  let document: Document
  let words: GoalWords

  /// The drafts of a list of goals, and of goals indented below others, which support them.
  func drafts(_ list: List, layer: GoalLayer?, parent: ItemDraft? = nil) -> [ItemDraft] {
    list.entries.flatMap { entry -> [ItemDraft] in
      if let label = layerLabel(entry) {
        return inner(entry).flatMap { drafts($0, layer: label, parent: nil) }
      }
      guard var draft = draft(entry) else { return [] }
      if draft.field(.layer) == nil, let layer { draft.add(.layer, "Layer", layer.rawValue, draft.textPlace) }
      if let parent {
        draft.add(.supports, "Supports", parent.writtenID ?? parent.text, draft.textPlace)
      }
      var below: [ItemDraft] = []
      for inner in inner(entry) {
        for piece in inner.entries where !read(piece, into: &draft) {
          below += drafts(List(start: nil, isTight: true, entries: [piece]), layer: layer, parent: draft)
        }
      }
      return [draft] + below
    }
  }

  private func inner(_ entry: List.Entry) -> [List] {
    entry.blocks.compactMap { if case .list(let list) = $0.kind { list } else { nil } }
  }

  /// The layer of an entry that only names one above a list of its own: `- **System goals**`.
  private func layerLabel(_ entry: List.Entry) -> GoalLayer? {
    guard case .paragraph(let inlines)? = entry.blocks.first?.kind, entry.blocks.count > 1 else { return nil }
    return words.layer(inlines.plainText)
  }

  private func draft(_ entry: List.Entry) -> ItemDraft? {
    guard case .paragraph(let inlines)? = entry.blocks.first?.kind else { return nil }
    let lines = inlines.lines
    guard let first = lines.first else { return nil }
    let head = List.Entry(
      blocks: [Block(.paragraph(first), entry.blocks[0].span)], span: entry.span, isTicked: entry.isTicked)
    guard
      var draft = ListItems(document: document, kind: .goal).drafts(
        List(start: nil, isTight: true, entries: [head])
      ).first
    else { return nil }
    takeLayer(&draft)
    takePieces(&draft)
    for line in lines.dropFirst() { _ = read(line, into: &draft) }
    return draft
  }

  /// "System: answer within a minute" names its layer in front.
  private func takeLayer(_ draft: inout ItemDraft) {
    guard let colon = draft.text.firstIndex(of: ":"), let layer = words.layer(String(draft.text[..<colon])) else {
      return
    }
    let rest = draft.text[draft.text.index(after: colon)...].trimmingBlanks
    guard !rest.isEmpty else { return }
    draft.add(.layer, "Layer", layer.rawValue, draft.textPlace)
    let leading = draft.writtenID == nil ? LeadingID(rest) : nil
    draft.writtenID = draft.writtenID ?? leading?.id
    draft.text = leading.flatMap { $0.rest.isEmpty ? nil : $0.rest } ?? rest
  }

  /// "Fewer floods — measure: calls a year; supports G1": pieces behind the text.
  private func takePieces(_ draft: inout ItemDraft) {
    var rest = draft.text
    while let mark = [" — ", " – ", "; ", ". ", " ("].compactMap({ rest.range(of: $0, options: .backwards) })
      .max(by: { $0.lowerBound < $1.lowerBound })
    {
      let piece = rest[mark.upperBound...].trimmingBlanks
      guard let found = field(piece.hasSuffix(")") ? String(piece.dropLast()) : piece) else { return }
      draft.add(found.name, found.head, found.text, draft.textPlace)
      rest = rest[..<mark.lowerBound].trimmingBlanks
      draft.text = rest
    }
  }

  /// An indented entry that is a detail of its goal; `false` for one that is a goal of its own.
  private func read(_ entry: List.Entry, into draft: inout ItemDraft) -> Bool {
    guard case .paragraph(let inlines)? = entry.blocks.first?.kind else { return true }
    return read(inlines, into: &draft)
  }

  private func read(_ inlines: [Inline], into draft: inout ItemDraft) -> Bool {
    guard let found = field(inlines.plainText.collapsingBlanks) else { return false }
    let place = inlines.first.flatMap { first in
      inlines.last.map { Place(document.path, first.span.union($0.span)) }
    }
    draft.add(found.name, found.head, found.text, place ?? draft.textPlace)
    return true
  }

  /// `Measure: calls a year`, `supports G1`; `nil` where no word for a field begins the text.
  private func field(_ text: String) -> (name: FieldName, head: String, text: String)? {
    if let colon = text.firstIndex(of: ":"), let name = GoalWords.field(String(text[..<colon])) {
      let rest = text[text.index(after: colon)...].trimmingBlanks
      return (name, text[..<colon].trimmingBlanks.capitalizedFirst, rest)
    }
    // Without a colon only "supports G1".
    let list = text.blankSeparated
    for count in [1, 2, 3] where list.count > count {
      guard GoalWords.field(list.prefix(count).joined(separator: " ")) == .supports else { continue }
      let rest = list.dropFirst(count).joined(separator: " ")
      guard !ReferenceScanner.tokens(in: rest).isEmpty else { continue }
      return (.supports, list.prefix(count).joined(separator: " ").capitalizedFirst, rest)
    }
    return nil
  }
}

extension ItemDraft {
  mutating func add(_ name: FieldName, _ head: String, _ text: String, _ place: Place) {
    guard !text.isEmpty else { return }
    fields.append(Field(name: name, head: head, text: text, place: place))
  }

  /// A goal's layer by its own name, whatever the author calls it; `above` is that of the heading.
  mutating func nameLayer(_ words: GoalWords, above: GoalLayer?) {
    guard let index = fields.firstIndex(where: { $0.name == .layer }) else {
      if let above { add(.layer, "Layer", above.rawValue, textPlace) }
      return
    }
    let field = fields[index]
    guard let layer = words.layer(field.text) else { return }
    fields[index] = Field(name: .layer, head: field.head, text: layer.rawValue, place: field.place)
  }
}

extension [Inline] {
  /// The inlines of each line, breaks left out; empty lines too few to matter are dropped.
  var lines: [[Inline]] {
    var lines: [[Inline]] = [[]]
    for inline in self {
      switch inline.kind {
      case .softBreak, .lineBreak: lines.append([])
      default: lines[lines.count - 1].append(inline)
      }
    }
    return lines.filter { !$0.isEmpty }
  }
}

extension String {
  /// With a capital in front.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
