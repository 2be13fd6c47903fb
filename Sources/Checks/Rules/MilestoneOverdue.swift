import Findings
import ProjectModel

/// What should be behind us is.
struct MilestoneOverdue: Rule {
  let id = "milestone-overdue"
  let summary = "The date of a milestone or release is past, and it is not complete"
  let rationale = """
    A plan that is not kept up to date is believed by nobody. Only looked for with --today: what is found must not depend on \
    the day of the build. In a released release, milestones without a status count as reached.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    $ scopebook check --today 2026-05-01

    -- project/release-1/release.yml --
    phase: review
    date: ⟦2026-04-27⟧

    -- project/release-1/planning.md --
    # Planning

    ## Timeline

    | Milestone | Date | Status |
    | --- | --- | --- |
    | Letters labelled | 2026-03-31 | Complete |
    | Tested with the post room | ⟦April 2026⟧ | In progress |
    | In use everywhere | May 2026 | Todo |
    """
  ]
  let accepted: [Example] = [
    """
    $ scopebook check --today 2026-05-01

    -- project/release-1/release.yml --
    phase: released
    date: 2026-04-27

    -- project/release-1/planning.md --
    # Planning

    ## Timeline

    - Letters labelled by 2026-03-31
    - Tested with the post room in April 2026
    - Handed over by 2026-05-01
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    guard let today = scoped.today else { return [] }
    return scoped.releases.flatMap { release in
      let milestones = scoped.project.items(.milestone, in: release.release.name)
      return (overdue(release.release, today).map { [$0] } ?? [])
        + milestones.compactMap { overdue($0, release.release, today) }
    }
  }

  private func overdue(_ release: Release, _ today: String) -> Finding? {
    guard release.phase != .released, let date = release.date, let place = release.datePlace,
      let due = Period(in: date), due.last < today
    else { return nil }
    return finding(
      at: place, "\(release.name) was due \(date), and is still in \(release.phase.rawValue)",
      suggestion: "set its phase to released, or write the date that holds now")
  }

  private func overdue(_ milestone: Item, _ release: Release, _ today: String) -> Finding? {
    guard milestone.isWanted, milestone.status?.status != .complete, let due = milestone.due, due.period.last < today
    else { return nil }
    let was =
      milestone.field(.date).map { "\(milestone.label) was due \($0.text)" } ?? "the date in \(milestone.label) is past"
    guard let status = milestone.status else {
      if release.phase == .released { return nil }
      return finding(
        at: due.place, "\(was), and nothing says that it is complete",
        suggestion: "say in a Status column that it is complete, or write the date that holds now")
    }
    return finding(
      at: due.place, "\(was), and is \(status.text)",
      suggestion: "write the date that holds now, or correct the status")
  }
}
