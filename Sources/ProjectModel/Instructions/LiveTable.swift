import Documents
import Findings

/// A table of items that an author's page asks for: `<!-- scopebook: table requirements release=release-1 status=open -->`.
package struct LiveTable: Sendable {
  package let kind: ItemKind
  /// Those that are named, in their order; `nil` where none is.
  package let releases: [String]?
  /// All of them hold for an item of the table.
  package let conditions: [Condition]

  /// What a filter asks for: one of its values.
  package struct Condition: Sendable {
    package let filter: Filter
    /// As the table reads them: `in-progress`, `open`, a name.
    package let values: [String]
  }

  /// What a table can be filtered by, besides the release.
  package enum Filter: String, CaseIterable, Sendable {
    case status, priority, owner, team, verdict, layer, category, gap

    /// The filters that a kind of item has.
    static func all(of kind: ItemKind) -> [Filter] {
      let own: [Filter] =
        switch kind {
        case .metric: [.verdict]
        case .goal: [.layer]
        case .constraint: [.category]
        case .requirement, .objective: [.gap]
        default: []
        }
      return [.status, .priority, .owner, .team] + own
    }
  }

  /// Something in the words of a table that nobody understands.
  package struct Problem: Sendable {
    package let span: Span
    package let message: String
    package let suggestion: String
  }

  /// The items of a release for which all conditions hold, in the order written; goals of the whole project among them.
  package func items(in release: String, of project: Project) -> [Item] {
    all(in: release, of: project).filter { item in
      conditions.allSatisfy { $0.holds(for: item, in: release, of: project) }
    }
  }

  /// The same without conditions.
  package func all(in release: String, of project: Project) -> [Item] {
    let shared = kind == .goal ? project.items(kind, in: Item.wholeProject) : []
    return shared + project.items(kind, in: release)
  }
}

extension LiveTable.Condition {
  fileprivate func holds(for item: Item, in release: String, of project: Project) -> Bool {
    values.contains { holds($0, for: item, in: release, of: project) }
  }

  private func holds(_ value: String, for item: Item, in release: String, of project: Project) -> Bool {
    switch filter {
    case .status:
      let isClosed = item.status?.status == .complete || item.status?.status == .dropped
      return value == "open" ? !isClosed : value == "closed" ? isClosed : item.status?.status?.rawValue == value
    case .priority: return item.priority?.priority?.rawValue == value
    case .owner, .team: return item.owners.contains { LiveTable.isSame($0, value) }
    case .verdict: return item.verdict?.rawValue == value
    case .layer: return item.goalLayer?.rawValue == value
    case .category: return item.field(.category).map { LiveTable.isSame($0.text, value) } ?? false
    case .gap:
      let linked = LinkedItems(item.id, in: release, of: project.index)
      guard item.isDue else { return false }
      switch TraceMatrix.Gap(rawValue: value) {
      case .deliverable: return linked.deliverables.isEmpty
      case .metric: return linked.metrics.isEmpty
      case .objective: return item.id.kind == .requirement && linked.purposes.isEmpty
      case nil: return false
      }
    }
  }
}

extension LiveTable {
  /// Whether two names are the same but for capitals and blanks.
  static func isSame(_ a: String, _ b: String) -> Bool {
    a.collapsingBlanks.lowercased() == b.collapsingBlanks.lowercased()
  }
}

extension Document {
  /// The comments on lines of their own where a table can stand: in the text itself, in quotes and in boxes, but in no list,
  /// cell or sentence. In no order.
  package var roomForTables: [Span] { Document.roomForTables(in: blocks) }

  private static func roomForTables(in blocks: [Block]) -> [Span] {
    blocks.flatMap { block -> [Span] in
      switch block.kind {
      case .comment: [block.span]
      // Containers are as deep as the reader lets them be, which is bounded.
      case .quote(let inner): roomForTables(in: inner)
      case .admonition(let admonition): roomForTables(in: admonition.blocks)
      default: []
      }
    }
  }
}
