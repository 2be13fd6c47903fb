import Findings

/// Puts together what several places of one release state about the same item.
struct ItemMerging: Sendable {
  let release: String
  private(set) var items: [ItemDraft] = []
  private(set) var duplicates: [DuplicateItem] = []
  private var positions: [ItemID: Int] = [:]
  private var metricsByName: [String: Int] = [:]

  init(release: String, drafts: [ItemDraft]) {
    self.release = release
    for draft in drafts { add(draft) }
  }

  private mutating func add(_ draft: ItemDraft) {
    let canonical = draft.kind == .metric ? draft.metricKey : ""
    if let position = positions[draft.id] {
      // The same text in another place restates the item; another text is a second item with its id.
      if isRestated(items[position], by: draft) {
        merge(draft, into: position)
      } else {
        duplicates.append(
          DuplicateItem(id: draft.id, place: draft.place, firstPlace: items[position].place))
      }
      return
    }
    if draft.kind == .metric, let position = metricsByName[canonical],
      items[position].writtenID == nil || draft.writtenID == nil
    {
      merge(draft, into: position)
      return
    }
    positions[draft.id] = items.count
    if draft.kind == .metric { metricsByName[canonical] = items.count }
    items.append(draft)
  }

  /// Whether the release states the item of a draft: by its id, or a metric by its name.
  func states(_ draft: ItemDraft) -> Bool {
    positions[draft.id] != nil
      || (draft.kind == .metric && metricsByName[ItemDraft.canonical(draft.text)] != nil)
  }

  /// Adds another statement of an item.
  mutating func join(_ draft: ItemDraft) { add(draft) }

  private func isRestated(_ known: ItemDraft, by draft: ItemDraft) -> Bool {
    if known.writtenID == nil { return true }
    let first = ItemDraft.canonical(known.text)
    let second = ItemDraft.canonical(draft.text)
    if known.kind == .metric, known.place.path != draft.place.path { return true }
    return first == second || draft.text == draft.writtenID || known.text == known.writtenID
  }

  private mutating func merge(_ draft: ItemDraft, into position: Int) {
    var item = items[position]
    let old = item.id
    if item.writtenID == nil, let id = draft.writtenID {
      item.writtenID = id
      item.place = draft.place
      item.otherPlaces.append(item.textPlace)
    } else {
      item.otherPlaces.append(draft.place)
    }
    if item.text == item.writtenID { item.text = draft.text }
    let known = Set(item.fields.filter { !$0.text.isEmpty }.map(\.name))
    item.fields += draft.fields.filter { !known.contains($0.name) && !$0.text.isEmpty }
    item.status = item.status ?? draft.status
    item.priority = item.priority ?? draft.priority
    item.rowAbove = item.rowAbove ?? draft.rowAbove
    item.targets += draft.targets
    item.measurements += draft.measurements
    items[position] = item
    if item.id != old {
      positions[old] = nil
      positions[item.id] = position
    }
  }
}

extension ItemDraft {
  /// What a metric is known by over documents: its canonical name with its slice, else its words.
  fileprivate var metricKey: String {
    let slice = field(FieldName(rawValue: "slice"))?.text
    return MetricName(text, slice: slice).mergingKey ?? ItemDraft.canonical([text, slice ?? ""].joined(separator: " "))
  }
}
