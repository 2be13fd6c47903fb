import ProjectModel

/// Goals layer by layer, with the measure of each and what it supports.
struct GoalTable: TableKind {
  let name = "goals"
  let title: Phrase = "Goals"
  let kind = ItemKind.goal
  let whenEmpty: EmptyState? = nil

  func write(_ items: [Item], of release: Release, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    write(items, label: "Goals of \(release.title)", in: release.name, viewpoint, to: &html)
  }

  /// Writes the goals of a release, or of the whole project.
  func write(_ items: [Item], label: Phrase, in release: String, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    let relations = { (item: Item) in ItemRelations(item.id, release, viewpoint) }
    let unmeasured = items.count { $0.field(.measure) == nil && relations($0).metrics.isEmpty }
    let rest: Phrase = unmeasured == 0 ? "" : " \(unmeasured, "has", plural: "have") no measure."
    ItemTable(
      name: name, label: label, caption: "\(items.count, "goal").\(rest)", textTitle: "Goal",
      items: sorted(items),
      columns: [
        ItemColumn("Layer") { item, html in
          if let layer = item.goalLayer {
            html.say(layer.phrase)
          } else {
            if let text = item.field(.layer)?.text { html.gap(text: text) } else { html.gap("no layer") }
          }
        },
        ItemColumn("Measure") { item, html in
          let metrics = relations(item).metrics
          if let measure = item.field(.measure)?.text {
            html.text(measure)
          } else if metrics.isEmpty {
            html.gap("no measure")
          }
          if !metrics.isEmpty { html.itemLinks(metrics, in: release, viewpoint) }
        },
        ItemColumn("Supports") { item, html in html.chips(relations(item).pointed(.supports), viewpoint) },
        ItemColumn("Supported by") { item, html in html.chips(relations(item).pointing(.supports), viewpoint) },
      ]
    ).write(viewpoint, to: &html)
  }

  /// From the organisation down to the model, those of no layer last.
  private func sorted(_ items: [Item]) -> [Item] {
    (GoalLayer.allCases.map { $0 as GoalLayer? } + [nil]).flatMap { layer in items.filter { $0.goalLayer == layer } }
  }
}
