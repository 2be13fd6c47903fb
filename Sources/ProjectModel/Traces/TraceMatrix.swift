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
  /// Kinds that rows are linked to besides, in the order of kinds: constraints, risks, other requirements.
  package let otherKinds: [ItemKind]

  /// A requirement, and what it links to by kind.
  package struct Row: Sendable {
    package let item: Item
    package let deliverables: [ItemID]
    package let metrics: [ItemID]
    /// Objectives and goals; none are asked of an objective.
    package let purposes: [ItemID]
    /// What else it is linked to, in whatever way and direction.
    package let others: [ItemID]
    /// What it has nothing of; none for one that is dropped or owed later.
    package let gaps: [Gap]
    /// Of all these, those whose link a document of the release itself states. Objectives that the row reaches through its
    /// metrics alone are none of them.
    package let statedHere: Set<ItemID>

    /// What stands in the column of a gap.
    package func cell(_ gap: Gap) -> [ItemID] {
      switch gap {
      case .deliverable: deliverables
      case .metric: metrics
      case .objective: purposes
      }
    }
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
    let kinds = Set(rows.flatMap(\.others).map(\.kind))
    otherKinds = ItemKind.allCases.filter(kinds.contains)
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
    let known = Set(deliverables + metrics + purposes + [item.id])
    let others = LinkType.allCases.filter { $0 != .mentions }.flatMap { linked.pointing($0) + linked.pointed($0) }
    var seen = known
    return Row(
      item: item, deliverables: deliverables, metrics: metrics, purposes: purposes,
      others: others.filter { seen.insert($0).inserted }.sorted(), gaps: item.isDue ? missing.compactMap(\.self) : [],
      statedHere: statedHere(item.id, in: release, of: project.index))
  }

  /// The other ends of links that begin or end at an item, where the release states both the link and what it begins at.
  private static func statedHere(_ id: ItemID, in release: Release, of index: ItemIndex) -> Set<ItemID> {
    let isHere = { (link: ItemLink) in
      link.type != .mentions && link.release == release.name
        && index.item(link.from, in: release.name)?.release == release.name
    }
    return Set(index.links(from: id).filter(isHere).map(\.to) + index.links(to: id).filter(isHere).map(\.from))
  }

  /// How many links one column has.
  package struct Total: Sendable, Equatable {
    /// Those that the release states, which are those of `trace --release … --format json`.
    package let links: Int
    /// Those that other releases state, and objectives reached through metrics.
    package let others: Int
    /// Rows that lack one.
    package let gaps: Int
  }

  package func total(_ gap: Gap) -> Total {
    let cells = rows.map { row in (row.cell(gap).count { row.statedHere.contains($0) }, row.cell(gap).count) }
    let links = cells.reduce(0) { $0 + $1.0 }
    return Total(
      links: links, others: cells.reduce(0) { $0 + $1.1 } - links, gaps: rows.count { $0.gaps.contains(gap) })
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
