import ProjectModel

/// Constraints with their categories and bounds.
struct ConstraintTable: TableKind {
  let name = "constraints"
  let title: Phrase = "Constraints"
  let kind = ItemKind.constraint
  let whenEmpty: EmptyState? = nil

  func write(_ items: [Item], of release: Release, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    ItemTable(
      name: name, label: "Constraints of \(release.title)", caption: "\(items.count, "constraint").",
      textTitle: "Constraint", items: items, columns: writtenColumns(of: items)
    ).write(viewpoint, to: &html)
  }
}
