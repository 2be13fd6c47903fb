import Documents
import Findings

/// Reads the entries of a list as items of the kind that its section holds.
struct ListItems {
  let document: Document
  let kind: ItemKind
  /// From the heading or entry above; `nil` where none says one.
  var priority: StatedPriority?
  /// Whether a heading above says that what follows was measured.
  var isResults = false
  /// Whether a heading further above than the last says the kind.
  var isKindInherited = false

  /// One draft an entry; entries of placeholders are none. Entries below contributors are contributors of that team.
  func drafts(_ list: List, team: String? = nil) -> [ItemDraft] {
    list.entries.flatMap { entry -> [ItemDraft] in
      if let group = group(entry) { return group }
      guard let draft = draft(entry, team: team) else { return [] }
      let inner = inner(entry, of: draft)
      // A name that only gathers metrics is none itself; below results, a metric is what was measured.
      let isEmpty =
        kind == .metric && draft.targets.isEmpty && draft.measurements.isEmpty && draft.writtenID == nil
      return (isEmpty && (isResults || !inner.isEmpty) ? [] : [draft]) + inner
    }
  }

  /// The items below an entry that only sorts them by priority: `- **Must have:**`; `nil` for any other entry.
  private func group(_ entry: List.Entry) -> [ItemDraft]? {
    guard case .paragraph(let inlines)? = entry.blocks.first?.kind, !innerLists(entry).isEmpty else { return nil }
    let words = HeadingWords.cleaned(inlines.plainText)
    guard let stated = PriorityHeading.priority(words, at: Place(document.path, entry.blocks[0].span)) else {
      return nil
    }
    let reader = ListItems(document: document, kind: kind, priority: stated)
    return innerLists(entry).flatMap { reader.drafts($0) }
  }

  /// The items inside an entry: people of a team, and metrics with targets of their own below a name that gathers them.
  private func inner(_ entry: List.Entry, of draft: ItemDraft) -> [ItemDraft] {
    switch kind {
    case .contributor: return innerLists(entry).flatMap { drafts($0, team: draft.text) }
    case .metric:
      return innerLists(entry).flatMap { drafts($0) }.filter {
        !$0.targets.isEmpty || !$0.measurements.isEmpty
      }
    default: return innerLists(entry).filter(\.statesIDs).flatMap { drafts($0) }
    }
  }

  private func innerLists(_ entry: List.Entry) -> [List] {
    entry.blocks.compactMap { if case .list(let list) = $0.kind { list } else { nil } }
  }

  private func draft(_ entry: List.Entry, team: String?) -> ItemDraft? {
    guard let first = entry.blocks.first, case .paragraph(let inlines) = first.kind else { return nil }
    let text = inlines.plainText.collapsingBlanks
    guard Self.isStatement(text) else { return nil }
    let leading = LeadingID(text)
    let places = InlinePlaces(inlines, in: document)
    let path = document.path
    let textSpan = leading.map { places.span($0.restOffset..<text.utf8.count) } ?? places.span(0..<text.utf8.count)
    var draft = ItemDraft(
      kind: kind, writtenID: leading?.id, text: leading.flatMap { $0.rest.isEmpty ? nil : $0.rest } ?? text,
      place: Place(path, leading.map { places.span($0.range) } ?? textSpan), textPlace: Place(path, textSpan),
      extent: Place(path, entry.span), origin: .list)
    if let isTicked = entry.isTicked, kind.hasWorkStatus {
      draft.status = StatedStatus(
        status: isTicked ? .complete : .todo, text: isTicked ? "[x]" : "[ ]", place: Place(path, textSpan),
        isPlaceholder: false)
    }
    draft.priority = priority
    draft.isKindInherited = isKindInherited
    draft.add(details(of: entry))
    if kind == .metric, draft.writtenID == nil, !isMetric(inlines, draft) { return nil }
    read(inlines, into: &draft, team: team)
    return draft
  }

  /// Whether an entry says something: no placeholder, and no question that the template asks.
  private static func isStatement(_ text: String) -> Bool {
    text.contains { $0.isLetter || $0.isNumber } && !Placeholders.isWhole(text) && !text.hasSuffix("?")
  }

  /// The labelled lines below an entry's first.
  private func details(of entry: List.Entry) -> [Field] {
    let details = ItemDetails(document: document, kind: kind)
    let labelled = entry.blocks.dropFirst().flatMap { details.fields(of: $0) }
    guard labelled.isEmpty, kind == .requirement || kind == .deliverable, let list = innerLists(entry).first,
      !list.statesIDs, let span = entry.blocks.dropFirst().first?.span
    else { return labelled }
    // What stands below without a label belongs to the item all the same.
    let text = list.entries.compactMap(\.firstLine).joined(separator: "; ")
    return text.isEmpty ? [] : [field("details", "Details", text, Place(document.path, span))]
  }

  /// Whether an entry names a metric: by a label, a target or a few words; a long sentence only talks about one.
  private func isMetric(_ inlines: [Inline], _ draft: ItemDraft) -> Bool {
    BoldLabel(inlines) != nil || draft.text.blankSeparated.count <= 8
      || !TargetReader.targets(in: draft.text, at: { _ in draft.textPlace }).isEmpty
  }

  private func read(_ inlines: [Inline], into draft: inout ItemDraft, team: String?) {
    let stated = draft.status
    switch kind {
    case .constraint: readCategory(inlines, &draft)
    case .milestone: readDate(&draft)
    case .contributor, .stakeholder: readResponsibility(&draft, team: team)
    default: break
    }
    draft.readStatements()
    draft.status = draft.status ?? stated
    if kind == .metric { readMetric(inlines, &draft) }
    draft.text = Self.named(draft.text)
  }

  /// "Precision: at least 85 %" is the metric "Precision" with a target; below results it is one with a measured value.
  private func readMetric(_ inlines: [Inline], _ draft: inout ItemDraft) {
    let place = draft.textPlace
    let mark = BoldLabel(inlines) == nil ? Self.mark(in: draft.text) : draft.text.firstIndex(of: ":")
    if isResults {
      let value = mark.map { draft.text[draft.text.index(after: $0)...].trimmingBlanks } ?? ""
      if value.first.map({ $0.isNumber || "~≈-−".contains($0) }) ?? false,
        let measured = MeasuredValue(value, at: { _ in place })
      {
        draft.measurements.append(
          Measurement(
            value: measured.value, unit: measured.unit, text: value, place: place, source: draft.text,
            ambiguity: measured.ambiguity))
      }
    } else {
      draft.readTargetsInText()
    }
    guard let mark else { return }
    let name = draft.text[..<mark].trimmingBlanks
    guard !name.isEmpty, name.count <= 60 else { return }
    draft.fields.append(field("text", "", draft.text, draft.textPlace))
    draft.text = name
  }

  /// Where the name of a metric ends: at a colon, a dash between blanks, or a comparison.
  private static func mark(in text: String) -> String.Index? {
    let dash = text.range(of: " — ") ?? text.range(of: " – ") ?? text.range(of: " - ")
    let sign = text.firstIndex { ":≥≤<>".contains($0) }
    return [dash?.lowerBound, sign].compactMap { $0 }.min()
  }

  /// Without symbols in front and a colon at the end, which only set the name off from what follows.
  private static func named(_ text: String) -> String {
    var name = Substring(text)
    if let first = name.unicodeScalars.first, first.properties.isEmoji, !first.isASCII {
      let rest = name.drop { !$0.isLetter && !$0.isNumber && !"([\"“«$€£<>≥≤".contains($0) }
      if !rest.isEmpty { name = rest }
    }
    while name.last == ":" { name = name.dropLast() }
    return name.isEmpty ? text : name.trimmingBlanks
  }

  /// A constraint's category ends it: `**[Latency]**`.
  private func readCategory(_ inlines: [Inline], _ draft: inout ItemDraft) {
    guard draft.text.hasSuffix("]"), let open = draft.text.lastIndex(of: "[") else { return }
    let category = draft.text[open...].dropFirst().dropLast().trimmingBlanks
    let text = draft.text[..<open].trimmingBlanks
    guard !category.isEmpty, !text.isEmpty else { return }
    let place = inlines.last.map { Place(document.path, $0.span) } ?? draft.textPlace
    draft.fields.append(field("category", "Category", category, place))
    draft.text = text
    // The text alone, where the file holds it as it is.
    guard let start = draft.textPlace.span?.start else { return }
    let span = Span(start, start + text.utf8.count)
    if document.source.string(span) == text { draft.textPlace = Place(document.path, span) }
  }

  private func readDate(_ draft: inout ItemDraft) {
    guard let date = DateReader.date(endingEntry: draft.text) else { return }
    draft.fields.append(field("date", "Date", date.text, draft.textPlace))
    if !date.rest.isEmpty { draft.text = date.rest }
  }

  /// "**Product**: Ana" names a group and who is in it, or a person and what they do.
  private func readResponsibility(_ draft: inout ItemDraft, team: String?) {
    if let team { draft.fields.append(field("team", "Team", team, draft.textPlace)) }
    for mark in [":", " — ", " – ", " - "] {
      guard let range = draft.text.range(of: mark) else { continue }
      let name = draft.text[..<range.lowerBound].trimmingBlanks
      let rest = draft.text[range.upperBound...].trimmingBlanks
      guard !name.isEmpty, name.count <= 60 else { continue }
      if !rest.isEmpty { draft.fields.append(field("responsibility", "Responsibility", rest, draft.textPlace)) }
      draft.text = name
      return
    }
  }

  private func field(_ name: String, _ head: String, _ text: String, _ place: Place) -> Field {
    Field(name: FieldName(rawValue: name), head: head, text: text, place: place)
  }
}

/// Where the characters of a paragraph's plain text stand in its file.
struct InlinePlaces {
  private var pieces: [(offset: Int, string: String, span: Span)] = []
  private let source: SourceFile

  init(_ inlines: [Inline], in document: Document) {
    source = document.source
    var offset = 0
    var pieces: [(offset: Int, string: String, span: Span)] = []
    inlines.forEachInline { inline in
      switch inline.kind {
      case .text(let string), .code(let string):
        pieces.append((offset, string, inline.span))
        offset += string.utf8.count
      case .maths(let maths):
        pieces.append((offset, maths.plainText, inline.span))
        offset += maths.plainText.utf8.count
      case .softBreak, .lineBreak: offset += 1
      default: break
      }
    }
    self.pieces = pieces
  }

  /// The place of a range of the plain text's UTF-8 bytes; near enough where blanks were collapsed.
  func span(_ range: Range<Int>) -> Span {
    Span(offset(range.lowerBound), max(offset(range.lowerBound), end(range.upperBound)))
  }

  private func offset(_ position: Int) -> Int {
    guard let piece = pieces.last(where: { $0.offset <= position }) else { return pieces.first?.span.start ?? 0 }
    let inside = min(position - piece.offset, piece.string.utf8.count)
    return source.span(of: inside..<inside, in: piece.string, at: piece.span).start
  }

  private func end(_ position: Int) -> Int {
    guard let piece = pieces.last(where: { $0.offset < position }) else { return pieces.first?.span.start ?? 0 }
    let inside = min(position - piece.offset, piece.string.utf8.count)
    return source.span(of: 0..<inside, in: piece.string, at: piece.span).end
  }
}
