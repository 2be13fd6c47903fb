import Checks
import Findings
import ProjectModel

/// One release at a glance: what stands in its way, its figures, what its templates still ask for, its tables, its time line.
struct ReleasePage {
  private let release: Release
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }

  /// Most findings that the page names.
  private static let namedFindings = 8

  init(_ release: Release, _ viewpoint: Viewpoint) {
    self.release = release
    self.viewpoint = viewpoint
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    html.element("p", ["class": "eyebrow"]) { html in
      html.say("Release")
      html.text(" ")
      html.badge(map.phase(of: release))
    }
    html.element("h1", text: release.title)
    writeFacts(&html)
    let opening = html.bytes.count
    Attention(release, viewpoint).write(most: ReleasePage.namedFindings, to: &html)
    ReleaseFigures(release, viewpoint).write(named: false, to: &html)
    let review = map.releaseReviews[release.name]
    if let review { CompletenessByPart(review, release, viewpoint).write(to: &html) }
    for kind in TableKinds.all { kind.writeSection(of: release, viewpoint, to: &html) }
    writeAccepted(&html)
    return Page(
      title: release.title, crumbs: viewpoint.crumbs, contents: contents(hasReview: review != nil, html.words),
      next: map.neighbours(of: viewpoint.page).next, body: html.bytes, opening: opening)
  }

  private func contents(hasReview: Bool, _ words: InterfaceWords) -> [Page.ContentsEntry] {
    let tables = TableKinds.all.filter { $0.isShown(of: release, in: map.project) }
    return (hasReview ? [Page.ContentsEntry(title: words("Completeness by part"), anchor: "completeness")] : [])
      + tables.map { Page.ContentsEntry(title: words($0.title), anchor: $0.name) }
      + (accepted.isEmpty ? [] : [Page.ContentsEntry(title: words("Accepted findings"), anchor: "accepted")])
  }

  private var accepted: [Report.Waived] { map.waivedOfRelease[release.name] ?? [] }

  private func writeAccepted(_ html: inout HTMLWriter) {
    guard !accepted.isEmpty else { return }
    html.heading(2, "Accepted findings", id: "accepted")
    FindingList(accepted: accepted, viewpoint).write(to: &html)
  }

  private func writeFacts(_ html: inout HTMLWriter) {
    let facts = [
      release.owner.map { viewpoint.words("Owner: \($0)") }, release.version.map { viewpoint.words("Version \($0)") },
    ].compactMap(\.self)
    let previous = map.project.release(before: release)
    guard !facts.isEmpty || release.date != nil || previous != nil else { return }
    html.element("ul", ["class": "meta"]) { html in
      for fact in facts { html.element("li", text: fact) }
      if let date = release.date {
        html.element("li") { html in
          html.say(map.phase(of: release) == .released ? "Released on" : "Planned for")
          html.text(" ")
          html.element("time", ["datetime": date], text: html.words.date(date))
        }
      }
      guard let previous else { return }
      html.element("li") { html in
        html.element(
          "a", ["href": viewpoint.url("\(release.name)/changes.html")],
          say: "Changes since \(previous.title.insideSentence)")
      }
    }
  }
}
