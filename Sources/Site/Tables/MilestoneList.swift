import ProjectModel

/// Milestones on a time line, and as a list in the order of their dates; those without a date last.
struct MilestoneList: TableKind {
  let name = "milestones"
  let title: Phrase = "Timeline"
  let kind = ItemKind.milestone
  let whenEmpty: EmptyState? = EmptyState(
    sentence: "No milestones are written down for this release.",
    example: """
      | Milestone | Date | Owner | Status |
      | --- | --- | --- | --- |
      | Load test passed | 2026-03-20 | Data | todo |
      """, part: .planning)

  func write(_ items: [Item], of release: Release, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    let roster = TeamRoster(of: release.name, in: viewpoint.map.project.index)
    if let plan = TimelinePlan(
      items, of: release, among: viewpoint.map.project.releases, words: html.words, team: roster.team)
    {
      TimelineChart(plan, viewpoint).write(to: &html)
    }
    let sorted = MilestoneList.inOrder(items)
    let next = MilestoneList.next(items)
    html.element("ol", ["class": "milestones"]) { html in
      for item in sorted {
        html.element("li", ["class": item.id == next?.id ? "next" : nil]) { html in
          if let date = item.date {
            html.date(date)
          } else if let text = item.field(.date)?.text {
            html.gap(text: text)
          } else {
            html.gap("no date")
          }
          html.element("span") { html in
            html.element("a", ["href": viewpoint.url(of: item.id)], text: item.text)
            if let team = roster.team(of: item) { html.element("span", ["class": "sub"], text: team) }
          }
          html.badge(of: item)
        }
      }
    }
  }

  /// The first that is yet to be reached; `nil` where all are, or none has a date.
  static func next(_ items: [Item]) -> Item? {
    inOrder(items).first { $0.date != nil && $0.status?.status != .complete && $0.status?.status != .dropped }
  }

  private static func inOrder(_ items: [Item]) -> [Item] {
    items.filter { $0.date != nil }.enumerated().sorted {
      ($0.element.date ?? "", $0.offset) < ($1.element.date ?? "", $1.offset)
    }.map(\.element) + items.filter { $0.date == nil }
  }
}

extension Item {
  /// The date field, where it is an ISO date.
  var date: String? {
    guard let text = field(.date)?.text else { return nil }
    return DateReader.isoDate(text)
  }
}
