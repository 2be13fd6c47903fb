import Findings
import ProjectModel

/// Nothing waits for itself.
struct DependencyCycle: Rule {
  let id = "dependency-cycle"
  let summary = "Items need each other, so that none of them can be finished first"
  let rationale = """
    A deliverable needs what it depends on, a requirement what fulfils it, an objective or goal what supports it. Where that \
    leads in a circle, nobody can begin. Goals of users and of the system may support each other.
    """
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Dependencies | Status |
    | --- | --- | --- | --- |
    | D1 | Trained classifier | ⟦D3⟧ | Todo |
    | D2 | Sorted letters | D1 | Todo |
    | D3 | Labels | D2 | Todo |
    | D4 | Screen | ⟦D4⟧ | Todo |
    """,
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | Todo |

    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Dependencies | Status |
    | --- | --- | --- | --- | --- |
    | D1 | Trained classifier | ⟦R1⟧ | D2 | Todo |
    | D2 | Labels | - | R1 | Todo |
    """,
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Depends on | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | D1 | Todo |

    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Dependencies | Status |
    | --- | --- | --- | --- | --- |
    | D1 | Trained classifier | R1 | D2, D3 | Todo |
    | D2 | Letters | R1 | D3 | Todo |
    | D3 | Labels | R1 | - | Todo |
    """
  ]

  /// More in one project have a cause that a longer list would not show.
  private static let most = 50

  func findings(in scoped: ScopedProject) -> [Finding] {
    let project = scoped.project
    let layers = Dictionary(
      project.items.lazy.filter { $0.id.kind == .goal }.compactMap { goal in goal.goalLayer.map { (goal.id, $0) } }
    ) { first, _ in first }
    // Most projects have no cycle, whichever release says what.
    guard !DependencyGraph(project.links, layers: layers).cycles(atMost: 1).isEmpty else { return [] }
    var seen: Set<Set<Edge>> = []
    func search(_ links: [ItemLink]) -> [Finding] {
      let graph = DependencyGraph(links, layers: layers)
      return graph.cycles(atMost: Self.most).compactMap { cycle in
        let edges = Set(cycle.map { Edge(from: graph.ids[$0.from], to: graph.ids[$0.to]) })
        guard let ordered = scoped.beginningUnderReview(cycle), seen.insert(edges).inserted else { return nil }
        return finding(ordered, graph.ids, project)
      }
    }
    let byRelease = Dictionary(grouping: project.links, by: \.release)
    let own = scoped.releases.reversed().flatMap { search(byRelease[$0.release.name] ?? []) }
    return own + search(project.linksInForce)
  }

  private struct Edge: Hashable {
    let from: ItemID
    let to: ItemID
  }

  private func finding(_ cycle: [DependencyGraph.Step], _ ids: [ItemID], _ project: Project) -> Finding {
    let place = cycle[0].link.place
    let first = project.label(ids[cycle[0].from], cycle[0].link.release)
    guard cycle.count > 1 else {
      return finding(
        at: place, "\(first) needs itself", suggestion: "take it out, or name what it needs besides itself")
    }
    let names = cycle.map { project.label(ids[$0.to], $0.link.release) }
    return finding(
      at: place, "\(first) needs " + Self.path(names),
      suggestion: "decide which of them can be finished first, and take out what it needs",
      related: Self.shown(cycle).map { step in
        let link = step.link
        let words =
          "\(project.label(link.from, link.release)) \(link.type.verb) \(project.label(link.to, link.release))"
        return Finding.Related(words, at: link.place)
      })
  }

  /// "D3, which needs D2, which needs D1", cut in the middle where it is longer than anybody reads.
  private static func path(_ names: [String]) -> String {
    guard names.count > 12 else { return names.joined(separator: ", which needs ") }
    let left = names.count - 8
    return names.prefix(6).joined(separator: ", which needs ") + ", … \(left.grouped) more …, which needs "
      + names.suffix(2).joined(separator: ", which needs ")
  }

  private static func shown(_ cycle: [DependencyGraph.Step]) -> [DependencyGraph.Step] {
    cycle.count > 100 ? cycle.prefix(98) + cycle.suffix(2) : cycle
  }
}

extension ScopedProject {
  /// A cycle from a step on that a release under review states; `nil` where none of them does.
  fileprivate func beginningUnderReview(_ cycle: [DependencyGraph.Step]) -> [DependencyGraph.Step]? {
    let names = Set(releases.map(\.release.name))
    guard let first = cycle.firstIndex(where: { names.contains($0.link.release) || $0.link.release.isEmpty }) else {
      return nil
    }
    return Array(cycle[first...] + cycle[..<first])
  }
}

extension Project {
  /// What the last release says that says something of its kind about an item.
  fileprivate var linksInForce: [ItemLink] {
    struct Statement: Hashable {
      let item: ItemID
      let type: LinkType
    }
    let order = Dictionary(uniqueKeysWithValues: releases.enumerated().map { ($1.name, $0) })
    var last: [Statement: Int] = [:]
    for link in links {
      let statement = Statement(item: link.from, type: link.type)
      last[statement] = max(last[statement] ?? -1, order[link.release] ?? -1)
    }
    return links.filter { last[Statement(item: $0.from, type: $0.type)] == order[$0.release] ?? -1 }
  }

  fileprivate func label(_ id: ItemID, _ release: String) -> String { index.item(id, in: release)?.label ?? id.key }
}

extension LinkType {
  /// Between two items: "D1 fulfils R1".
  fileprivate var verb: String {
    switch self {
    case .dependsOn: "depends on"
    case .fulfils: "fulfils"
    case .supports: "supports"
    case .measures: "measures"
    case .contributes: "contributes to"
    case .mentions: "mentions"
    }
  }
}

extension Int {
  /// With commas between thousands.
  fileprivate var grouped: String {
    var digits = Array(String(self))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return String(digits)
  }
}
