import Documents
import Findings
import ProjectModel

/// Milestones stand in the order of their dates.
struct MilestoneOutOfOrder: Rule {
  let id = "milestone-out-of-order"
  let summary = "A milestone is due before the one that stands above it"
  let rationale = """
    A list of milestones is read as a way from the first to the last. A date that goes backwards is a slip of the pen, or a \
    plan that was moved in one place only.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Timeline

    | Milestone | Date |
    | --- | --- |
    | Letters labelled | 2026-03-31 |
    | Classifier trained | 2026-05-29 |
    | Tested with the post room | ⟦2026-04-24⟧ |
    | In use everywhere | Q3 2026 |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Timeline

    - Letters labelled by 2026-03-31
    - Classifier trained in March 2026
    - Tested with the post room by 2026-04-24

    ## Behind us

    | Milestone | Date |
    | --- | --- |
    | Council agrees | 2026-02-10 |
    | Team is complete | 2026-01-12 |
    | First letter scanned | 2025-12-01 |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.releases.flatMap { release -> [Finding] in
      let milestones = scoped.project.items(.milestone, in: release.release.name).compactMap(Dated.init)
      guard milestones.count > 1 else { return [] }
      let paths = Set(milestones.map(\.milestone.extent.path))
      let documents = release.release.documents.map(\.document).filter { paths.contains($0.path) }
      let starts = Dictionary(documents.map { ($0.path, $0.headingStarts) }) { first, _ in first }
      return Self.lists(milestones, headings: starts).flatMap(findings)
    }
  }

  private struct Dated {
    let milestone: Item
    let period: Period
    let place: Place

    /// With the date, where it stands apart: "Labelled" (2026-03-31).
    var words: String { milestone.label + (milestone.field(.date).map { " (\($0.text))" } ?? "") }

    init?(_ milestone: Item) {
      guard milestone.isWanted, let due = milestone.due else { return nil }
      self.milestone = milestone
      period = due.period
      place = due.place
    }
  }

  /// Milestones with no heading between them.
  private static func lists(_ milestones: [Dated], headings: [String: [Int]]) -> [[Dated]] {
    var lists: [[Dated]] = []
    for dated in milestones {
      guard let last = lists.last?.last?.milestone.extent, isOneList(last, dated.milestone.extent, headings) else {
        lists.append([dated])
        continue
      }
      lists[lists.count - 1].append(dated)
    }
    return lists
  }

  private static func isOneList(_ first: Place, _ second: Place, _ headings: [String: [Int]]) -> Bool {
    guard first.path == second.path, let above = first.span, let below = second.span, above.start < below.start else {
      return false
    }
    return !(headings[first.path] ?? []).contains { above.start < $0 && $0 < below.start }
  }

  private func findings(_ list: [Dated]) -> [Finding] {
    let pairs = zip(list, list.dropFirst())
    let backwards = pairs.filter { $1.period.last < $0.period.first }
    // The latest first is an order too.
    let forwards = pairs.count { $0.period.last < $1.period.first }
    guard !backwards.isEmpty, list.count == 2 || forwards >= backwards.count else { return [] }
    return backwards.map { above, below in
      finding(
        at: below.place, "\(below.words) is due before \(above.words), which stands above it",
        suggestion: "correct the date, or list the milestones by date",
        related: [Finding.Related("\(above.milestone.label) is due later", at: above.place)])
    }
  }
}

extension Document {
  /// Where its headings begin, those inside quotes and boxes left out.
  fileprivate var headingStarts: [Int] {
    blocks.compactMap { if case .heading = $0.kind { $0.span.start } else { nil } }
  }
}
