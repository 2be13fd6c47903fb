import Checks
import Findings
import ProjectModel

/// All releases, newest first: how far each is, what was found, and what comes next.
struct ReleaseTable {
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }

  /// Releases that are shown with bars; earlier ones in numbers alone.
  private static let shownReleases = 12

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  func write(to html: inout HTMLWriter) {
    let releases = map.project.releases.reversed()
    let columns = [
      HTMLWriter.Column("Release"), .init("Complete"), .init("Requirements"),
      .init("Deliverables"), .init("Targets"), .init("Findings"),
      .init("Next milestone"),
    ]
    let name: Phrase = "Releases"
    html.table("status releases", label: name, caption: "Newest first.", columns: columns) { html in
      for release in releases.prefix(ReleaseTable.shownReleases) { writeRow(release, &html) }
    }
    let earlier = Array(releases.dropFirst(ReleaseTable.shownReleases))
    if !earlier.isEmpty { writeEarlier(earlier, &html) }
  }

  // MARK: With bars

  private func writeRow(_ release: Release, _ html: inout HTMLWriter) {
    html.open("tr", ["id": release.name])
    html.rowHead { html in
      html.element("a", ["href": viewpoint.url(ofRelease: release.name)], text: release.title)
      html.element("span", ["class": "sub"]) { $0.badge(map.phase(of: release)) }
    }
    html.cell(label: "Complete") { html in
      guard let percent = map.releaseReviews[release.name]?.completeness else { return html.none("–") }
      let url = viewpoint.url(map.completenessPage.address, anchor: release.name)
      html.element("a", ["class": "ring-link small", "href": url]) { html in
        html.ring(percent, isLabelled: false)
        html.element("span", ["class": "ring-words"], text: "\(formattedPercent(percent)) %")
      }
    }
    for kind in [ItemKind.requirement, .deliverable] {
      let items = map.project.items(kind, in: release.name)
      cell(kind.pluralPhrase, HTMLWriter.statusSegments(items), &html)
    }
    cell(
      "Targets", HTMLWriter.verdictSegments(map.project.items(.metric, in: release.name).compactMap(\.verdict)), &html)
    html.cell(label: "Findings") { $0.counts(of: map.findingsOfRelease[release.name] ?? []) }
    html.cell(label: "Next milestone") { writeMilestone(of: release, &$0) }
    html.raw("</tr>\n")
  }

  /// A bar, and below it the same in words.
  private func cell(_ label: Phrase, _ segments: [HTMLWriter.Segment], _ html: inout HTMLWriter) {
    html.cell(label: label) { html in
      let shown = segments.filter { $0.count > 0 }
      guard !shown.isEmpty else { return html.none("none yet") }
      html.bar(segments)
      html.element(
        "span", ["class": "sub"], text: shown.map { "\($0.count) \(html.words($0.words))" }.joined(separator: ", "))
    }
  }

  private func writeMilestone(of release: Release, _ html: inout HTMLWriter) {
    let milestones = map.project.items(.milestone, in: release.name)
    // Of a release that is out, dates without a status say nothing about what is to come.
    let next = MilestoneList.next(milestones).flatMap {
      map.phase(of: release) == .released && $0.status == nil ? nil : $0
    }
    if let next, let date = next.date {
      html.element("span") { html in
        html.date(date)
        html.text(" " + next.text)
      }
    } else {
      html.none(milestones.contains { $0.date != nil } ? "all reached" : "none yet")
    }
  }

  // MARK: In numbers

  private func writeEarlier(_ releases: [Release], _ html: inout HTMLWriter) {
    html.element("details", ["class": "earlier"]) { html in
      html.element("summary", say: "\(releases.count, "earlier release")")
      let columns = [
        HTMLWriter.Column("Release"), .init("Complete", isNumber: true),
        .init("Requirements done", isNumber: true), .init("Deliverables done", isNumber: true),
        .init("Targets met", isNumber: true), .init("Findings", isNumber: true),
      ]
      let name: Phrase = "Earlier releases"
      html.table("status slim", label: name, caption: nil, columns: columns) { html in
        for release in releases { writeNumbers(release, &html) }
      }
    }
  }

  private func writeNumbers(_ release: Release, _ html: inout HTMLWriter) {
    html.open("tr", ["id": release.name])
    html.rowHead { $0.element("a", ["href": viewpoint.url(ofRelease: release.name)], text: release.title) }
    let percent = map.releaseReviews[release.name]?.completeness
    html.cell("number") { $0.text(percent.map { formattedPercent($0) + " %" } ?? "–") }
    for kind in [ItemKind.requirement, .deliverable] {
      let items = map.project.items(kind, in: release.name)
      count(items.count { $0.status?.status == .complete }, of: items.count, &html)
    }
    let verdicts = map.project.items(.metric, in: release.name).compactMap(\.verdict)
    count(verdicts.count { $0 == .met }, of: verdicts.count, &html)
    html.cell("number") { $0.text(String(map.findingsOfRelease[release.name]?.count ?? 0)) }
    html.raw("</tr>\n")
  }

  private func count(_ done: Int, of total: Int, _ html: inout HTMLWriter) {
    html.cell("number") { html in
      if total == 0 { html.text("–") } else { html.say("\(done) of \(total)") }
    }
  }
}
