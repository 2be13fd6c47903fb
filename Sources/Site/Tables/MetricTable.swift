import ProjectModel

/// Metrics with target, measured value and verdict; missed ones first.
struct MetricTable: TableKind {
  let name = "targets"
  let title: Phrase = "Targets and measured values"
  let kind = ItemKind.metric
  let whenEmpty: EmptyState? = EmptyState(
    sentence: "No metrics are written down for this release.",
    example: """
      | ID | Metric | Target | Measures |
      | --- | --- | --- | --- |
      | M1 | p95 latency | < 300 ms | R1 |
      """, part: .design)

  func write(_ items: [Item], of release: Release, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    ItemTable(
      name: "metrics", label: "Targets and measured values of \(release.title)",
      caption: caption(items, viewpoint.words),
      textTitle: "Metric", items: sorted(items),
      columns: [
        ItemColumn("For") { item, html in
          html.chips(ItemRelations(item.id, release.name, viewpoint).pointed(.measures), viewpoint)
        },
        ItemColumn("Target", classes: "number") { MetricCells($0).writeTarget(to: &$1) },
        ItemColumn("Measured", classes: "number") { MetricCells($0).writeMeasured(to: &$1) },
        ItemColumn("Verdict") { MetricCells($0).writeVerdict(to: &$1) },
        ItemColumn("Scale", classes: "chart") { MetricCells($0).writeScale(to: &$1) },
      ], note: { MetricCells($0).direction }
    ).write(viewpoint, to: &html)
  }

  private func sorted(_ items: [Item]) -> [Item] {
    let order: [Verdict?] = [.missed, .unmeasured, .notComparable, .met, nil]
    return order.flatMap { verdict in items.filter { $0.verdict == verdict } }
  }

  private func caption(_ items: [Item], _ words: InterfaceWords) -> Phrase {
    let parts = HTMLWriter.verdictSegments(items.compactMap(\.verdict)).filter { $0.count > 0 }
      .map { "\($0.count) \(words($0.words))" }
    return parts.isEmpty
      ? "\(items.count, "metric") without a target."
      : "\(items.count, "metric"): \(parts.joined(separator: ", ")). Missed ones come first."
  }
}
