import ProjectModel

/// Requirements with what fulfils and what measures them; those with gaps first.
struct RequirementTable: TableKind {
  let name = "requirements"
  let title: Phrase = "Requirements"
  let kind = ItemKind.requirement
  let whenEmpty: EmptyState? = EmptyState(
    sentence: "No requirements are written down for this release.",
    example: """
      | ID | Requirement | Priority | Status |
      | --- | --- | --- | --- |
      | R1 | Answer within 300 ms | must | todo |
      """, part: .product)

  func write(_ items: [Item], of release: Release, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    let relations = { (item: Item) in ItemRelations(item.id, release.name, viewpoint) }
    let hasGap = { (item: Item) in item.isDue && relations(item).deliverables.isEmpty }
    ItemTable(
      name: name, label: "Requirements of \(release.title)", caption: caption(items, relations, viewpoint.words),
      textTitle: "Requirement",
      items: items.filter(hasGap) + items.filter { !hasGap($0) },
      columns: [
        .priority, .status,
        ItemColumn("Fulfilled by") { item, html in relations(item).writeFulfilment(of: item, to: &html) },
        ItemColumn("Measured by") { item, html in
          let metrics = relations(item).metrics
          if metrics.isEmpty { html.none("no metric") } else { html.itemLinks(metrics, in: release.name, viewpoint) }
        },
      ], hasGap: hasGap
    ).write(viewpoint, to: &html)
  }

  private func caption(_ items: [Item], _ relations: (Item) -> ItemRelations, _ words: InterfaceWords) -> Phrase {
    let open = items.count { $0.isDue && relations($0).deliverables.isEmpty }
    let unmeasured = items.count { relations($0).metrics.isEmpty }
    let parts: [Phrase] = [
      open == 0 ? nil : "\(open, "has", plural: "have") no deliverable",
      unmeasured == 0 ? nil : "\(unmeasured, "has", plural: "have") no metric",
    ].compactMap(\.self)
    return parts.isEmpty
      ? "\(items.count, "requirement")."
      : "\(items.count, "requirement"). \(parts.map { words($0) }.joined(separator: ", "))."
  }
}
