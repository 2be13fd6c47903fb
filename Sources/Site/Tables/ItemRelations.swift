import ProjectModel

/// What is linked to one item, seen from one release.
struct ItemRelations {
  private let id: ItemID
  private let release: String?
  private let viewpoint: Viewpoint

  init(_ id: ItemID, _ release: String?, _ viewpoint: Viewpoint) {
    self.id = id
    self.release = release
    self.viewpoint = viewpoint
  }

  /// Items that link to it, those of this release first.
  func pointing(_ type: LinkType, kind: ItemKind? = nil) -> [ItemID] {
    ids(viewpoint.map.project.index.links(to: id), type, \.from, kind)
  }

  /// Items that it links to, those of this release first.
  func pointed(_ type: LinkType, kind: ItemKind? = nil) -> [ItemID] {
    ids(viewpoint.map.project.index.links(from: id), type, \.to, kind)
  }

  private func ids(_ links: [ItemLink], _ type: LinkType, _ end: KeyPath<ItemLink, ItemID>, _ kind: ItemKind?)
    -> [ItemID]
  {
    var seen: Set<ItemID> = []
    let wanted = links.filter { $0.type == type && (kind == nil || $0[keyPath: end].kind == kind) }
    let own = wanted.filter { $0.release == release } + wanted.filter { $0.release != release }
    return own.map { $0[keyPath: end] }.filter { seen.insert($0).inserted }
  }

  var deliverables: [ItemID] { pointing(.fulfils) }
  var metrics: [ItemID] { pointing(.measures) }
  /// What it serves: objectives and goals that it supports, and those that its metrics measure as well.
  var purposes: [ItemID] {
    var seen: Set<ItemID> = [id]
    let measured = metrics.flatMap { metric in
      ItemRelations(metric, release, viewpoint).pointed(.measures).filter { $0.kind == .objective || $0.kind == .goal }
    }
    return (pointed(.supports) + measured).filter { seen.insert($0).inserted }
  }

  /// The deliverables that fulfil it, or that none does.
  func writeFulfilment(of item: Item, withText: Bool = false, to html: inout HTMLWriter) {
    let found = deliverables
    if !found.isEmpty {
      html.itemLinks(found, in: release, viewpoint, withText: withText)
    } else if let owed = item.owedIn {
      html.none(viewpoint.map.project.release(owed).map { "owed in \($0.title)" } ?? "owed later")
    } else {
      html.gap("no deliverable")
    }
  }
}

extension Item {
  /// Whether it is asked for in the release that states it: not dropped, and not owed later.
  var isDue: Bool { owedIn == nil && status?.status != .dropped && priority?.priority != .wont }
}
