/// Answers which items, links and mentions belong together.
package struct ItemIndex: Sendable {
  private let statements: [ItemID: [Item]]
  private let byRelease: [String: [Item]]
  private let byReleaseAndKind: [String: [ItemKind: [Item]]]
  private let forward: [ItemID: [ItemLink]]
  private let backward: [ItemID: [ItemLink]]
  private let byKey: [String: [ItemID]]
  private let mentionsByItem: [ItemID: [Mention]]

  package init(items: [Item], links: [ItemLink], mentions: [Mention]) {
    statements = Dictionary(grouping: items, by: \.id)
    byRelease = Dictionary(grouping: items, by: \.release)
    byReleaseAndKind = byRelease.mapValues { Dictionary(grouping: $0, by: \.id.kind) }
    forward = Dictionary(grouping: links, by: \.from)
    backward = Dictionary(grouping: links, by: \.to)
    mentionsByItem = Dictionary(grouping: mentions, by: \.item)
    byKey = Dictionary(grouping: statements.keys, by: \.key).mapValues { $0.count > 1 ? $0.sorted() : $0 }
  }

  /// What each release says about an item, in release order; empty for an unknown id.
  package func statements(of id: ItemID) -> [Item] { statements[id] ?? [] }

  /// An item as `release` states it, else as the last release that does.
  package func item(_ id: ItemID, in release: String? = nil) -> Item? {
    let known = statements(of: id)
    return known.first { $0.release == release } ?? known.last
  }

  package func items(in release: String) -> [Item] { byRelease[release] ?? [] }

  /// The items that a release states, by kind, each in the order written.
  package func itemsByKind(in release: String) -> [ItemKind: [Item]] { byReleaseAndKind[release] ?? [:] }

  /// The items of a kind that a release states, in the order written.
  package func items(_ kind: ItemKind, in release: String) -> [Item] { byReleaseAndKind[release]?[kind] ?? [] }

  /// Links that begin at an item, in the order written.
  package func links(from id: ItemID) -> [ItemLink] { forward[id] ?? [] }

  /// Links that end at an item, in the order written.
  package func links(to id: ItemID) -> [ItemLink] { backward[id] ?? [] }

  package func mentions(of id: ItemID) -> [Mention] { mentionsByItem[id] ?? [] }

  /// Items with a written or made id, of any kind, in the order of kinds.
  package func ids(withKey key: String) -> [ItemID] { byKey[key] ?? [] }

  /// Every item once, in order.
  package var allIDs: [ItemID] { statements.keys.sorted() }
}
