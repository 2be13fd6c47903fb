import ProjectModel

/// Deliverables: what they fulfil, who makes them, what they wait for, and where they stand.
struct DeliverableTable: TableKind {
  let name = "deliverables"
  let title: Phrase = "Deliverables"
  let kind = ItemKind.deliverable
  let whenEmpty: EmptyState? = EmptyState(
    sentence: "No deliverables are written down for this release.",
    example: """
      | ID | Deliverable | Fulfils | Contributors | Dependencies | Acceptance criteria | Status |
      | --- | --- | --- | --- | --- | --- | --- |
      | D1 | Serving with a warm cache | R1 | Ana | - | p95 below 300 ms in the load test | todo |
      """, part: .planning)

  func write(_ items: [Item], of release: Release, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    let relations = { (item: Item) in ItemRelations(item.id, release.name, viewpoint) }
    ItemTable(
      name: name, label: "Deliverables of \(release.title)", caption: caption(items, viewpoint.words),
      textTitle: "Deliverable",
      items: items,
      columns: [
        ItemColumn("Fulfils") { item, html in
          html.chips(relations(item).pointed(.fulfils), viewpoint) { $0.gap("no requirement") }
        },
        .field(.contributors, "Contributors") { $0.gap("no contributor") },
        ItemColumn("Depends on") { item, html in html.chips(relations(item).pointed(.dependsOn), viewpoint) },
        .field(.acceptanceCriteria, "Acceptance criteria") { $0.gap("no acceptance criteria") },
        .status,
      ], hasGap: { $0.isDue && relations($0).pointed(.fulfils).isEmpty }
    ).write(viewpoint, to: &html)
  }

  private func caption(_ items: [Item], _ words: InterfaceWords) -> Phrase {
    let parts = HTMLWriter.statusSegments(items).filter { $0.count > 0 }.map { "\($0.count) \(words($0.words))" }
    return "\(items.count, "deliverable"): \(parts.joined(separator: ", "))."
  }
}
