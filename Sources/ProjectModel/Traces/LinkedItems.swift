/// What is linked to one item, seen from one release.
package struct LinkedItems: Sendable {
  private let id: ItemID
  private let release: String?
  private let index: ItemIndex

  /// `release` is the one whose links come first; `nil` for none.
  package init(_ id: ItemID, in release: String?, of index: ItemIndex) {
    self.id = id
    self.release = release
    self.index = index
  }

  /// Items that link to it, those of this release first.
  package func pointing(_ type: LinkType, kind: ItemKind? = nil) -> [ItemID] {
    ids(index.links(to: id), type, \.from, kind)
  }

  /// Items that it links to, those of this release first.
  package func pointed(_ type: LinkType, kind: ItemKind? = nil) -> [ItemID] {
    ids(index.links(from: id), type, \.to, kind)
  }

  private func ids(_ links: [ItemLink], _ type: LinkType, _ end: KeyPath<ItemLink, ItemID>, _ kind: ItemKind?)
    -> [ItemID]
  {
    var seen: Set<ItemID> = []
    let wanted = links.filter { $0.type == type && (kind == nil || $0[keyPath: end].kind == kind) }
    let own = wanted.filter { $0.release == release } + wanted.filter { $0.release != release }
    return own.map { $0[keyPath: end] }.filter { seen.insert($0).inserted }
  }

  package var deliverables: [ItemID] { pointing(.fulfils) }
  package var metrics: [ItemID] { pointing(.measures) }

  /// What it serves: objectives and goals that it supports, and those that its metrics measure as well.
  package var purposes: [ItemID] {
    var seen: Set<ItemID> = [id]
    let measured = metrics.flatMap { metric in
      LinkedItems(metric, in: release, of: index).pointed(.measures).filter {
        $0.kind == .objective || $0.kind == .goal
      }
    }
    return (pointed(.supports) + measured).filter { seen.insert($0).inserted }
  }
}

extension Item {
  /// Whether it is asked for in the release that states it: not dropped, and not owed later.
  package var isDue: Bool { owedIn == nil && status?.status != .dropped && priority?.priority != .wont }
}
