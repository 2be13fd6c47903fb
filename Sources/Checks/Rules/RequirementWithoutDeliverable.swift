import Findings
import ProjectModel

/// Every requirement owed in a release is fulfilled by a deliverable.
struct RequirementWithoutDeliverable: Rule {
  let id = "requirement-without-deliverable"
  let summary = "A requirement of this release is fulfilled by no deliverable"
  let rationale = """
    What nobody makes will not be there on the day. A must-have without a deliverable is an error, any other a warning.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | Todo |
    | ⟦R2⟧ | Say how sure it is | should-have | release-1 | Todo |

    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Status |
    | --- | --- | --- | --- |
    | D1 | Trained classifier | R1 | Todo |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | Todo |
    | R2 | Answer letters by itself | must-have | release-2 | Todo |
    | R3 | Read handwriting | could-have | release-1 | Dropped |

    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Status |
    | --- | --- | --- | --- |
    | D1 | Trained classifier | R1 | Todo |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    let postponed = scoped.project.items.filter { $0.id.kind == .requirement && $0.owedIn != nil }
    let owedLater = Dictionary(grouping: postponed) { $0.owedIn ?? "" }
    let hasDeliverables = scoped.project.items.contains { $0.id.kind == .deliverable }
    return scoped.releases.flatMap { release -> [Finding] in
      let name = release.release.name
      let stated = scoped.project.items(.requirement, in: name)
      let known = Set(stated.map(\.id))
      let inherited = (owedLater[name] ?? []).filter { !known.contains($0.id) }
      let here = stated.filter { $0.isOwed(in: name) }
      let owed = (inherited + here).filter { $0.isWanted && !isFulfilled($0, in: scoped.project) }
      if owed.count > Self.few, !hasDeliverables { return [finding(owed, of: name)] }
      return owed.map { finding($0, owedIn: name) }
    }
  }

  /// So many findings are read one by one where nobody lists deliverables at all.
  private static let few = 3

  /// One finding for all requirements of a release, at the first.
  private func finding(_ requirements: [Item], of release: String) -> Finding {
    let musts = requirements.count { $0.priority?.priority == .must }
    let share = musts == 0 ? "" : " (\(musts) of them must)"
    return finding(
      at: requirements[0].place, "no document lists deliverables for the \(requirements.count) requirements\(share)",
      suggestion: "list in a planning document what is made, and what each piece fulfils",
      severity: musts > 0 ? .error : .warning)
  }

  private func isFulfilled(_ requirement: Item, in project: Project) -> Bool {
    project.index.links(to: requirement.id).contains { $0.type == .fulfils }
  }

  private func finding(_ requirement: Item, owedIn release: String) -> Finding {
    let isMust = requirement.priority?.priority == .must
    let said = [requirement.priority?.priority?.rawValue, requirement.statedRelease].compactMap(\.self)
    let facts = said.isEmpty ? "" : " (\(said.joined(separator: ", ")))"
    let pronoun = requirement.pronoun
    let owed = requirement.release == release ? "" : ", and \(release) owes it"
    return finding(
      at: requirement.place, "\(requirement.label)\(facts) has no deliverable\(owed)",
      suggestion: "add a deliverable that fulfils \(pronoun), or move \(pronoun) to a later release",
      severity: isMust ? .error : .warning)
  }
}

extension Item {
  /// What its release column says, as written; `nil` where that is nothing.
  fileprivate var statedRelease: String? {
    guard let text = field(.release)?.text, !Placeholders.isWhole(text), !Placeholders.isDash(text) else { return nil }
    return text
  }

  /// What suggestions call it: the written id, else "it".
  var pronoun: String { isIDWritten ? id.key : "it" }

  /// Whether the release that states it owes it too: its release column names no other and no later one.
  func isOwed(in release: String) -> Bool {
    owedIn == nil || owedIn == release
  }

  /// Whether it is stated as something to be had: not dropped, not ruled out, and no mere reference.
  var isWanted: Bool {
    status?.status != .dropped && priority?.priority != .wont && origin != .reference
  }
}
