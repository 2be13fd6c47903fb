/// One release's requirements, each exactly once, with what serves them; where it has none, its objectives stand in.
package struct TraceMatrix: Sendable {
  package let release: Release
  /// Of the rows.
  package let kind: ItemKind
  /// Those with the most gaps first, else as written.
  package let rows: [Row]
  /// Deliverables that fulfil nothing, as written.
  package let looseDeliverables: [Item]
  package let hasDeliverables: Bool

  /// A requirement, and what it links to by kind.
  package struct Row: Sendable {
    package let item: Item
    package let deliverables: [ItemID]
    package let metrics: [ItemID]
    /// Objectives and goals; none are asked of an objective.
    package let purposes: [ItemID]
    /// What it has nothing of; none for one that is dropped or owed later.
    package let gaps: [Gap]
  }

  /// What a requirement may have nothing of.
  package enum Gap: String, CaseIterable, Sendable {
    case deliverable, metric, objective

    /// `no deliverable`
    package var words: String { "no \(rawValue)" }
  }

  package init(_ release: Release, of project: Project) {
    self.release = release
    let hasRequirements = !project.items(.requirement, in: release.name).isEmpty
    let kind: ItemKind = hasRequirements ? .requirement : .objective
    self.kind = kind
    let rows = project.items(kind, in: release.name).map { TraceMatrix.row($0, in: release, of: project) }
    self.rows = rows.enumerated().sorted {
      ($1.element.gaps.count, $0.offset) < ($0.element.gaps.count, $1.offset)
    }.map(\.element)
    let deliverables = project.items(.deliverable, in: release.name)
    hasDeliverables = !deliverables.isEmpty
    looseDeliverables = deliverables.filter {
      LinkedItems($0.id, in: release.name, of: project.index).pointed(.fulfils).isEmpty
    }
  }

  private static func row(_ item: Item, in release: Release, of project: Project) -> Row {
    let linked = LinkedItems(item.id, in: release.name, of: project.index)
    let (deliverables, metrics, purposes) = (linked.deliverables, linked.metrics, linked.purposes)
    let asksForPurposes = item.id.kind == .requirement
    let missing: [Gap?] = [
      deliverables.isEmpty ? .deliverable : nil, metrics.isEmpty ? .metric : nil,
      purposes.isEmpty && asksForPurposes ? .objective : nil,
    ]
    return Row(
      item: item, deliverables: deliverables, metrics: metrics, purposes: purposes,
      gaps: item.isDue ? missing.compactMap(\.self) : [])
  }

  /// `Of 7 requirements, 1 has no deliverable, 2 have no metric.`
  package var summary: String {
    let noun = "\(rows.count) \(rows.count == 1 ? kind.rawValue : kind.plural)"
    let parts = Gap.allCases.compactMap { gap -> String? in
      let count = rows.count { $0.gaps.contains(gap) }
      return count == 0 ? nil : "\(count) \(count == 1 ? "has" : "have") \(gap.words)"
    }
    return parts.isEmpty ? "\(noun), all of them served." : "Of \(noun), \(parts.joined(separator: ", "))."
  }
}
