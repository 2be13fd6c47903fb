/// Finds which of two lists' items are the same: by kind and id, then by text, then by likeness.
///
/// The cost is that of sorting; likeness looks only at items that share a rare word.
struct ItemPairing {
  /// In the order of the new list.
  private(set) var pairs: [Pair] = []
  /// Items of the old list that the new one lacks, in order.
  private(set) var gone: [Item] = []
  /// Items of the new list that the old one lacks, in order.
  private(set) var fresh: [Item] = []

  /// Two statements of one item.
  struct Pair {
    let old: Item
    let new: Item
    let match: ItemChange.Match
  }

  init(old: [Item], new: [Item]) {
    var known = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    var found: [ItemID: Pair] = [:]
    var left: [Item] = []
    for item in new {
      if let before = known.removeValue(forKey: item.id) {
        found[item.id] = Pair(old: before, new: item, match: .id)
      } else if found[item.id] == nil {
        left.append(item)
      }
    }
    var rest = old.filter { known.removeValue(forKey: $0.id) != nil }
    for pair in ItemPairing.sameText(rest, left) { found[pair.new.id] = pair }
    (rest, left) = ItemPairing.without(found.values, rest, left)
    for pair in ItemLikeness.pairs(rest, left) { found[pair.new.id] = pair }
    (gone, fresh) = ItemPairing.without(found.values, rest, left)
    var seen: Set<ItemID> = []
    pairs = new.compactMap { seen.insert($0.id).inserted ? found[$0.id] : nil }
  }

  private static func without(
    _ pairs: some Sequence<Pair>, _ old: [Item], _ new: [Item]
  ) -> (old: [Item], new: [Item]) {
    let oldIDs = Set(pairs.map(\.old.id))
    let newIDs = Set(pairs.map(\.new.id))
    return (old.filter { !oldIDs.contains($0.id) }, new.filter { !newIDs.contains($0.id) })
  }

  /// Items of one kind that alone on each side have a text: one was renumbered, or got or lost its id.
  private static func sameText(_ old: [Item], _ new: [Item]) -> [Pair] {
    let before = Dictionary(grouping: old, by: TextKey.init)
    let after = Dictionary(grouping: new, by: TextKey.init)
    return new.compactMap { item in
      let key = TextKey(item)
      guard !key.text.isEmpty, let found = before[key], found.count == 1, after[key]?.count == 1 else { return nil }
      return Pair(old: found[0], new: item, match: .text)
    }
  }

  private struct TextKey: Hashable {
    let kind: ItemKind
    let text: String

    init(_ item: Item) {
      kind = item.id.kind
      text = item.text == item.id.key ? "" : ItemDraft.canonical(item.text)
    }
  }
}
