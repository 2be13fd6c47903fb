import Findings
import ProjectModel

/// Every deliverable says who makes it, what it waits for, and when it counts as done.
struct DeliverableIncomplete: Rule {
  let id = "deliverable-incomplete"
  let summary = "The row of a deliverable leaves open who makes it, what it needs, or how it is accepted"
  let rationale = """
    Work without an owner is nobody's work, and work without acceptance criteria is never done. Only columns that the table \
    has are looked at; what waits for nothing says "-".
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Team

    - Ana Petherick
    - Ben Okafor

    ## Deliverables

    | ID | Deliverable | Contributors | Dependencies | Acceptance criteria | Status |
    | --- | --- | --- | --- | --- | --- |
    | D1 | Labels | Ana Petherick | - | Two people agree on 95 % | Complete |
    | ⟦D2⟧ | Trained classifier | - | D1 |  | Todo |
    | D3 | Screen | ⟦Cleo Marsh⟧ | D2 | Ben finds every letter | Todo |
    | D4 | Talking parrot | Ben | - | It talks | Dropped |
    | D5 | Perch | Ben | ⟦D4⟧ | It holds the parrot | Todo |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Team

    - Ana Petherick (data scientist)
    - Ben Okafor

    ## Deliverables

    | ID | Deliverable | Contributors | Dependencies | Acceptance criteria | Status |
    | --- | --- | --- | --- | --- | --- |
    | D1 | Labels | Ana | - | Two people agree on 95 % | Complete |
    | D2 | Trained classifier | Data scientist and Ben | Access to the archive | TBD | Todo |
    | D3 | Talking parrot | - | - |  | Dropped |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    let team = TeamNames(of: scoped.project)
    return scoped.releases.flatMap { release -> [Finding] in
      let name = release.release.name
      let deliverables = scoped.project.items(.deliverable, in: name).filter(\.isWanted)
      guard !deliverables.isEmpty else { return [] }
      let namesTeam = team.areUsed(in: name, by: deliverables)
      let dashed = Set(deliverables.filter(\.saysItNeedsNothing).map(\.place.path))
      return deliverables.compactMap { deliverable in
        let index = scoped.project.index
        let lacks =
          emptyCells(deliverable) + silence(deliverable, isUnusual: dashed.contains(deliverable.place.path))
          + dropped(deliverable, index) + (namesTeam ? strangers(deliverable, team) : [])
        return lacks.isEmpty ? nil : finding(deliverable, lacks)
      }
    }
  }

  /// One thing that is not as it should be: "has no contributor".
  private struct Lack {
    let words: String
    let suggestion: String
    /// What to change; `nil` for an empty cell.
    var place: Place?
  }

  private func emptyCells(_ deliverable: Item) -> [Lack] {
    var names: [String] = []
    var suggestions: [String] = []
    if let field = deliverable.fields.first(where: { $0.name == .contributors || $0.name == .owner }), field.isNothing {
      names.append(Words.normalized(field.head).hasPrefix("owner") ? "no owner" : "no contributor")
      suggestions.append("say who makes it")
    }
    if let field = deliverable.fields.first(where: { $0.name == .acceptanceCriteria }), field.isNothing {
      names.append("no acceptance criteria")
      suggestions.append("say how everybody will see that it is done")
    }
    guard !names.isEmpty else { return [] }
    return [
      Lack(words: "has " + names.joined(separator: " and "), suggestion: suggestions.joined(separator: ", and "))
    ]
  }

  /// An empty cell among others that say "-".
  private func silence(_ deliverable: Item, isUnusual: Bool) -> [Lack] {
    guard isUnusual, deliverable.fields.contains(where: { $0.name == .dependencies && $0.text.isEmpty }) else {
      return []
    }
    return [
      Lack(words: "does not say what it depends on", suggestion: "name what it waits for, or write \"-\" for nothing")
    ]
  }

  private func dropped(_ deliverable: Item, _ index: ItemIndex) -> [Lack] {
    index.links(from: deliverable.id).filter { $0.type == .dependsOn && $0.release == deliverable.release }
      .compactMap { link in
        guard let other = index.item(link.to, in: link.release), other.status?.status == .dropped else { return nil }
        return Lack(
          words: "depends on \(other.label), which is dropped", suggestion: "name what it waits for now",
          place: link.place)
      }
  }

  private func strangers(_ deliverable: Item, _ team: TeamNames) -> [Lack] {
    let strangers = team.strangers(in: deliverable)
    guard !strangers.isEmpty else { return [] }
    let names = strangers.map { "\"\($0)\"" }
    let all = names.joined(separator: " and ")
    return [
      Lack(
        words: "names \(all), who \(names.count == 1 ? "is" : "are") not in the team",
        suggestion: "add \(all) to the team, or correct the name",
        place: (deliverable.field(.contributors) ?? deliverable.field(.owner))?.place(of: strangers[0]))
    ]
  }

  private func finding(_ deliverable: Item, _ lacks: [Lack]) -> Finding {
    let words = lacks.map(\.words)
    let list =
      words.count == 1 ? words[0] : words.dropLast().joined(separator: ", ") + ", and " + words[words.count - 1]
    return finding(
      at: (lacks.count == 1 ? lacks[0].place : nil) ?? deliverable.place, "\(deliverable.label) \(list)",
      suggestion: lacks.map(\.suggestion).joined(separator: "; "))
  }
}

extension Item {
  fileprivate var saysItNeedsNothing: Bool {
    fields.contains { $0.name == .dependencies && Placeholders.isDash($0.text) }
  }
}

extension Field {
  /// Whether nothing is said: empty, a dash, or "none". Placeholders are reported as such.
  fileprivate var isNothing: Bool {
    text.isEmpty || Placeholders.isDash(text)
      || (Placeholders.notApplicable(text) == .bare && !Placeholders.isWhole(text))
  }
}
