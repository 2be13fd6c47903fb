/// What became of items, as a list of changes.
package enum ItemComparison {
  /// The items of one release against those of an earlier one; items that both state are carried over or changed.
  package static func between(_ old: [Item], _ new: [Item]) -> [ItemChange] {
    let pairing = ItemPairing(old: old, new: new)
    let pairs = pairing.pairs.map { change($0) }
    return inOrder(pairs + pairing.fresh.map(ItemChange.added) + pairing.gone.map(ItemChange.removed))
  }

  /// The items of a project at two times, by the release that states them, or did; without those that stay as they were.
  ///
  /// `renamed` leads from a release's old name to its new one.
  package static func between(
    _ old: Project, _ new: Project, renamed: [String: String] = [:]
  ) -> [String: [ItemChange]] {
    let before = Dictionary(grouping: old.items) { renamed[$0.release] ?? $0.release }
    let after = Dictionary(grouping: new.items, by: \.release)
    var changes: [String: [ItemChange]] = [:]
    var gone: [Item] = []
    var fresh: [Item] = []
    for release in Set(before.keys).union(after.keys).sorted() {
      let pairing = ItemPairing(old: before[release] ?? [], new: after[release] ?? [])
      changes[release] = pairing.pairs.map { change($0, withRelease: true) }.filter { !$0.fields.isEmpty }
      gone += pairing.gone
      fresh += pairing.fresh
    }
    var left = Dictionary(grouping: gone, by: \.id)
    for item in fresh {
      let found = further(item, left[item.id]?.first, old)
      if found.what == .changed { left[item.id]?.removeFirst() }
      changes[item.release, default: []].append(found)
    }
    for item in left.values.joined() {
      changes[renamed[item.release] ?? item.release, default: []].append(.removed(item))
    }
    return changes.mapValues(inOrder).filter { !$0.value.isEmpty }
  }

  /// An item that its release did not state: it came from another release, is carried over from one, or is new.
  private static func further(_ item: Item, _ gone: Item?, _ old: Project) -> ItemChange {
    if let gone {
      let fields = FieldComparison(old: gone, new: item).changes
      let moved = FieldChange("release", gone.release, item.release)
      return ItemChange(what: .changed, item: item, old: gone, fields: [moved] + fields, match: .id)
    }
    guard let earlier = old.index.item(item.id) else { return .added(item) }
    let fields = FieldComparison(old: earlier, new: item).changes
    return ItemChange(what: .carriedOver, item: item, old: earlier, fields: fields, match: .id)
  }

  private static func change(_ pair: ItemPairing.Pair, withRelease: Bool = false) -> ItemChange {
    let fields = FieldComparison(old: pair.old, new: pair.new, comparesRelease: withRelease).changes
    return ItemChange(
      what: fields.isEmpty ? .carriedOver : .changed, item: pair.new, old: pair.old, fields: fields, match: pair.match)
  }

  /// By kind and id, as everywhere.
  private static func inOrder(_ changes: [ItemChange]) -> [ItemChange] {
    changes.sorted { $0.item.id < $1.item.id }
  }
}
