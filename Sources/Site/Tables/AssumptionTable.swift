import ProjectModel

/// Assumptions beside what turned out.
struct AssumptionTable: TableKind {
  let name = "assumptions"
  let title: Phrase = "Assumptions"
  let kind = ItemKind.assumption
  let whenEmpty: EmptyState? = nil

  func write(_ items: [Item], of release: Release, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    ItemTable(
      name: name, label: "Assumptions of \(release.title)", caption: "\(items.count, "assumption").",
      textTitle: "Assumption", items: items, columns: writtenColumns(of: items)
    ).write(viewpoint, to: &html)
  }
}
