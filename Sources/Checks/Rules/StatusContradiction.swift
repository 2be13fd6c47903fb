import Findings
import ProjectModel

/// What is complete rests on what is complete.
struct StatusContradiction: Rule {
  let id = "status-contradiction"
  let summary = "Something is complete while what it rests on is not, or a released release owes a must-have"
  let rationale = """
    Somebody will believe the more hopeful of two statuses. Mend the one that is wrong, before a release rests on it. \
    Requirements, objectives and milestones rest on their deliverables.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | ⟦Complete⟧ |

    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Status |
    | --- | --- | --- | --- |
    | D1 | Trained classifier | R1 | Complete |
    | D2 | Screen for doubtful letters | R1 | In progress |
    """,
    """
    -- project/release-1/product.md --
    ---
    phase: released
    ---
    # Product

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | ⟦In progress⟧ |
    | R2 | Say how sure it is | should-have | release-1 | Todo |
    """,
    """
    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Status |
    | --- | --- | --- |
    | D1 | Trained classifier | In progress |

    ## Timeline

    | Milestone | Date | Depends on | Status |
    | --- | --- | --- | --- |
    | Tested with the post room | 2026-03-31 | D1 | ⟦Complete⟧ |
    """,
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | Complete |
    | R2 | Say how sure it is | must-have | release-1 | In progress |

    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Status |
    | --- | --- | --- | --- |
    | D1 | Trained classifier | R1, R2 | Complete |
    | D2 | Talking parrot | R1 | Dropped |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.releases.flatMap { release in
      scoped.project.index.items(in: release.release.name).compactMap { parent -> Finding? in
        guard let status = parent.status, Self.parents.contains(parent.id.kind) else { return nil }
        if status.status == .complete { return contradiction(parent, status, scoped.project) }
        return release.phase == .released ? debt(parent, status, release.release.name) : nil
      }
    }
  }

  private static let parents: [ItemKind] = [.requirement, .objective, .milestone]

  private func contradiction(_ parent: Item, _ status: StatedStatus, _ project: Project) -> Finding? {
    let children = children(of: parent, in: project)
    let open = children.filter { $0.status?.status.map { $0 != .complete && $0 != .dropped } ?? false }
    guard !open.isEmpty, let kind = children.first?.id.kind else { return nil }
    let words = Dictionary(grouping: open.compactMap { $0.status?.text }) { $0 }
      .sorted { $0.key < $1.key }.map { $0.value.count > 1 ? "\($0.key) ×\($0.value.count)" : $0.key }
    return finding(
      at: status.place,
      "\(parent.label) is \(status.text) but \(share(open.count, of: children.count, kind)) not "
        + "(\(words.joined(separator: ", ")))",
      suggestion:
        "correct its status, or \(children.count == 1 ? "that" : "those") of its \(noun(children.count, kind))",
      related: open.prefix(5).compactMap { child in
        child.status.map { Finding.Related("\(child.label) is \($0.text)", at: $0.place) }
      })
  }

  private func share(_ open: Int, of all: Int, _ kind: ItemKind) -> String {
    all == 1
      ? "its \(kind.rawValue) is" : "\(open) of its \(all) \(kind.plural) \(open == 1 ? "is" : "are")"
  }

  private func noun(_ count: Int, _ kind: ItemKind) -> String { count == 1 ? kind.rawValue : kind.plural }

  /// The deliverables that a parent rests on, in its own release; where none is there, in any. Of an objective without
  /// deliverables, the requirements that support it.
  private func children(of parent: Item, in project: Project) -> [Item] {
    let from = parent.id.kind == .milestone ? project.index.links(from: parent.id) : []
    let needed = from.filter { $0.type == .dependsOn && $0.to.kind == .deliverable }.map(\.to)
    let links = project.index.links(to: parent.id)
    let fulfilling = links.filter { $0.type == .fulfils }.map(\.from)
    let supporting = links.filter { $0.type == .supports && $0.from.kind == .requirement }.map(\.from)
    let ids = needed.isEmpty ? (fulfilling.isEmpty ? supporting : fulfilling) : needed
    var seen: Set<ItemID> = []
    let all = ids.filter { seen.insert($0).inserted }.compactMap { project.index.item($0, in: parent.release) }
    let here = all.filter { $0.release == parent.release }
    return here.isEmpty ? all : here
  }

  private func debt(_ parent: Item, _ status: StatedStatus, _ release: String) -> Finding? {
    guard parent.priority?.priority == .must, parent.isWanted, status.status != nil, parent.isOwed(in: release)
    else { return nil }
    return finding(
      at: status.place, "\(parent.label) (must) is \(status.text), and \(release) is released",
      suggestion: "finish it, move it to a later release, or set the phase back to review")
  }
}
