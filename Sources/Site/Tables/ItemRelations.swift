import ProjectModel

/// What is linked to one item, seen from one release, as tables show it.
struct ItemRelations {
  private let linked: LinkedItems
  private let release: String?
  private let viewpoint: Viewpoint

  init(_ id: ItemID, _ release: String?, _ viewpoint: Viewpoint) {
    linked = LinkedItems(id, in: release, of: viewpoint.map.project.index)
    self.release = release
    self.viewpoint = viewpoint
  }

  func pointing(_ type: LinkType, kind: ItemKind? = nil) -> [ItemID] { linked.pointing(type, kind: kind) }
  func pointed(_ type: LinkType, kind: ItemKind? = nil) -> [ItemID] { linked.pointed(type, kind: kind) }
  var deliverables: [ItemID] { linked.deliverables }
  var metrics: [ItemID] { linked.metrics }

  /// The deliverables that fulfil it, or that none does.
  func writeFulfilment(of item: Item, withText: Bool = false, to html: inout HTMLWriter) {
    let found = deliverables
    if !found.isEmpty {
      html.itemLinks(found, in: release, viewpoint, withText: withText)
    } else if let owed = item.owedIn {
      html.none(viewpoint.map.project.release(owed).map { "owed in \($0.title)" as Phrase } ?? "owed later")
    } else {
      html.gap("no deliverable")
    }
  }
}
