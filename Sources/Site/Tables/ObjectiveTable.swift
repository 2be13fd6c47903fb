import ProjectModel

/// Objectives with the metric that measures each and how it stands.
struct ObjectiveTable: TableKind {
  let name = "objectives"
  let title: Phrase = "Objectives"
  let kind = ItemKind.objective
  let whenEmpty: EmptyState? = nil

  func write(_ items: [Item], of release: Release, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    let metrics = { (item: Item) in ItemRelations(item.id, release.name, viewpoint).metrics }
    let open = items.count { metrics($0).isEmpty }
    let rest: Phrase = open == 0 ? "" : " \(open, "has", plural: "have") no metric."
    let hasStatus = items.contains { $0.status != nil }
    ItemTable(
      name: name, label: "Objectives of \(release.title)", caption: "\(items.count, "objective").\(rest)",
      textTitle: "Objective", items: items,
      columns: [
        ItemColumn("Measured by") { item, html in
          let found = metrics(item)
          if found.isEmpty { html.gap("no metric") } else { html.itemLinks(found, in: release.name, viewpoint) }
        }
      ] + (hasStatus ? [.status] : [])
    ).write(viewpoint, to: &html)
  }
}
