import ProjectModel

/// Risks with what the author wrote beside them.
struct RiskTable: TableKind {
  let name = "risks"
  let title: Phrase = "Risks"
  let kind = ItemKind.risk
  let whenEmpty: EmptyState? = nil

  func write(_ items: [Item], of release: Release, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    ItemTable(
      name: name, label: "Risks of \(release.title)", caption: "\(items.count, "risk").", textTitle: "Risk",
      items: items, columns: writtenColumns(of: items)
    ).write(viewpoint, to: &html)
  }
}

/// The columns that authors wrote beside some items, each as it is headed, in the order of the first item that has it.
func writtenColumns(of items: [Item]) -> [ItemColumn] {
  var names: [FieldName] = []
  var heads: [FieldName: String] = [:]
  for field in items.flatMap(\.fields) where field.name != .text && heads[field.name] == nil && !field.head.isEmpty {
    names.append(field.name)
    heads[field.name] = field.head
  }
  return names.map { name in
    ItemColumn.field(name, "\(heads[name] ?? "")") { $0.none("–") }
  }
}
