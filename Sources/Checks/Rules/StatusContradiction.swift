import Findings
import ProjectModel

/// What is complete rests on what is complete.
struct StatusContradiction: Rule {
  let id = "status-contradiction"
  let summary = "A requirement is complete while its deliverables are not, or a released release owes a must-have"
  let rationale = """
    Somebody will believe the more hopeful of two statuses. Mend the one that is wrong, before a release rests on it.
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
      scoped.project.items(.requirement, in: release.release.name).compactMap { requirement in
        guard let status = requirement.status else { return nil }
        if status.status == .complete { return contradiction(requirement, status, scoped.project) }
        return release.phase == .released ? debt(requirement, status, release.release.name) : nil
      }
    }
  }

  private func contradiction(_ requirement: Item, _ status: StatedStatus, _ project: Project) -> Finding? {
    let deliverables = deliverables(of: requirement, in: project)
    let open = deliverables.filter { $0.status?.status.map { $0 != .complete && $0 != .dropped } ?? false }
    guard !open.isEmpty else { return nil }
    let words = Dictionary(grouping: open.compactMap { $0.status?.text }) { $0 }
      .sorted { $0.key < $1.key }.map { $0.value.count > 1 ? "\($0.key) ×\($0.value.count)" : $0.key }
    return finding(
      at: status.place,
      "\(requirement.label) is \(status.text) but \(share(open.count, of: deliverables.count)) not "
        + "(\(words.joined(separator: ", ")))",
      suggestion: "correct its status, or those of its deliverables",
      related: open.prefix(5).compactMap { deliverable in
        deliverable.status.map { Finding.Related("\(deliverable.label) is \($0.text)", at: $0.place) }
      })
  }

  private func share(_ open: Int, of all: Int) -> String {
    all == 1 ? "its deliverable is" : "\(open) of its \(all) deliverables \(open == 1 ? "is" : "are")"
  }

  /// What fulfils a requirement in its own release; where nothing there does, in any.
  private func deliverables(of requirement: Item, in project: Project) -> [Item] {
    var seen: Set<ItemID> = []
    let all = project.index.links(to: requirement.id).filter { $0.type == .fulfils && seen.insert($0.from).inserted }
      .compactMap { project.index.item($0.from, in: requirement.release) }
    let here = all.filter { $0.release == requirement.release }
    return here.isEmpty ? all : here
  }

  private func debt(_ requirement: Item, _ status: StatedStatus, _ release: String) -> Finding? {
    guard requirement.priority?.priority == .must, requirement.isWanted, status.status != nil,
      requirement.isOwed(in: release)
    else { return nil }
    return finding(
      at: status.place, "\(requirement.label) (must) is \(status.text), and \(release) is released",
      suggestion: "finish it, move it to a later release, or set the phase back to review")
  }
}
