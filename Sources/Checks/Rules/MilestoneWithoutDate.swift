import Findings
import ProjectModel

/// Every milestone has a date.
struct MilestoneWithoutDate: Rule {
  let id = "milestone-without-date"
  let summary = "A milestone has no date"
  let rationale = "Without a date nobody can see that it is late. A month or a quarter is better than none."
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Timeline

    - Exploration done by 2026-03-31
    - Tested with the post room ⟦by XX⟧
    - ⟦In use everywhere⟧
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Timeline

    - Exploration done by 2026-03-31
    - Tested with the post room in April 2026
    - In use everywhere by Q3 2026
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.undatedMilestones.map { milestone in
      let mark = milestone.openDate
      return finding(
        at: mark ?? milestone.textPlace, "no date for \(milestone.label)",
        suggestion: mark == nil ? "add a date such as \"by 2026-03-31\"" : "write a date such as 2026-03-31")
    }
  }
}

extension ScopedProject {
  /// The milestones of the releases under review that have no date.
  var undatedMilestones: [Item] {
    releases.flatMap { project.items(.milestone, in: $0.release.name) }.filter { !$0.holdsDate && $0.isWanted }
  }
}

extension Item {
  fileprivate var holdsDate: Bool {
    ([text] + fields.map(\.text)).contains { DateReader.isoDate($0) != nil }
  }

  /// What stands where the date should be: "by XX", or the placeholder in a date column.
  fileprivate var openDate: Place? {
    if let field = field(.date) { return field.place }
    guard let mark = Placeholders.marks(in: text).first, let span = textPlace.span,
      span.end - span.start == text.utf8.count
    else { return nil }
    // The expression for "by XX" may begin with the blank before it.
    let words = Array(text.utf8)[mark]
    let blanks = words.prefix { $0 == UInt8(ascii: " ") }.count
    return Place(textPlace.path, Span(mark.lowerBound + blanks..<mark.upperBound).shifted(by: span.start))
  }
}
