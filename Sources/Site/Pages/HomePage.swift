import Checks
import Findings
import ProjectModel

/// The page that a team lead opens first: what to do before the next release goes out, and how every release stands.
struct HomePage {
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }
  private var project: Project { map.project }

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    html.element("h1", text: project.title)
    if !project.summary.isEmpty { html.element("p", ["class": "lead"], text: project.summary) }
    if let release = map.leadingRelease {
      writeAttention(release, &html)
      ReleaseFigures(release, viewpoint).write(named: true, to: &html)
      writeReleases(&html)
      writeGoals(&html)
      writeReading(release, &html)
    } else {
      writeNoRelease(&html)
    }
    return Page(title: project.title, source: project.overview.map { Place($0.path) }, body: html.bytes)
  }

  // MARK: What to do

  /// Most findings that the page names.
  private static let namedFindings = 5

  private func writeAttention(_ release: Release, _ html: inout HTMLWriter) {
    let findings = (map.findingsOfRelease[release.name] ?? []).filter { $0.severity > .note }
      .enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
    let title = release.title.insideSentence
    html.element(
      "section", ["class": findings.isEmpty ? "attention clear" : "attention", "aria-labelledby": "attention"]
    ) {
      html in
      guard !findings.isEmpty else {
        html.element("h2", ["id": "attention"], say: "Nothing stands in the way of \(title)")
        html.element("p", say: "No errors and no warnings were found.")
        return
      }
      let isOut = map.phase(of: release) == .released
      html.element("h2", ["id": "attention"], say: isOut ? "What is open in \(title)" : "Before \(title) goes out")
      html.element("ul") { html in
        for finding in findings.prefix(HomePage.namedFindings) {
          html.element("li") { html in
            html.badge(finding.severity)
            html.raw(" ")
            html.element(
              "a", ["href": viewpoint.url(of: finding), "lang": html.words.english], text: finding.message.sentenceCased
            )
          }
        }
      }
      let rest = findings.count - HomePage.namedFindings
      guard rest > 0 else { return }
      html.element("p") { html in
        html.element(
          "a", ["href": viewpoint.url("findings.html", anchor: release.name)], say: "\(rest, "more finding")")
      }
    }
  }

  // MARK: Releases

  private func writeReleases(_ html: inout HTMLWriter) {
    html.heading(2, "Releases", id: "releases")
    let columns = [
      HTMLWriter.Column("Release"), .init("Complete", isNumber: true), .init("Requirements"), .init("Findings"),
      .init("Next milestone"),
    ]
    html.table("status", label: "Releases", caption: "Newest first.", columns: columns) { html in
      for release in project.releases.reversed() { writeRow(release, &html) }
    }
  }

  private func writeRow(_ release: Release, _ html: inout HTMLWriter) {
    html.open("tr", ["id": release.name])
    html.rowHead { html in
      html.element("a", ["href": viewpoint.url(ofRelease: release.name)], text: release.title)
      html.element("span", ["class": "sub"]) { $0.badge(map.phase(of: release)) }
    }
    html.cell("number") { html in
      if let completeness = map.releaseReviews[release.name]?.completeness {
        html.text("\(formattedPercent(completeness)) %")
      } else {
        html.none("–")
      }
    }
    html.cell { html in
      let requirements = project.items(.requirement, in: release.name)
      if requirements.isEmpty { html.none("none yet") } else { html.statusProgress(requirements) }
    }
    html.cell { $0.counts(of: map.findingsOfRelease[release.name] ?? []) }
    html.cell { html in
      let milestones = project.items(.milestone, in: release.name)
      // Of a release that is out, dates without a status say nothing about what is to come.
      let next = MilestoneList.next(milestones).flatMap {
        map.phase(of: release) == .released && $0.status == nil ? nil : $0
      }
      if let next, let date = next.date {
        html.date(date)
        html.text(" " + next.text)
      } else {
        html.none(milestones.contains { $0.date != nil } ? "all reached" : "none yet")
      }
    }
    html.raw("</tr>\n")
  }

  // MARK: Goals

  /// The goals of the whole project; those of a release are on its page.
  private func writeGoals(_ html: inout HTMLWriter) {
    let goals = project.items(.goal, in: Item.wholeProject)
    guard !goals.isEmpty else { return }
    html.heading(2, "Goals", id: "goals")
    GoalTable().write(goals, label: "Goals of the project", in: Item.wholeProject, viewpoint, to: &html)
  }

  // MARK: Reading

  private func writeReading(_ release: Release, _ html: inout HTMLWriter) {
    let name = release.title.insideSentence
    let parts = Part.allCases.compactMap { part in
      release.document(of: part).map { (path: $0.path, words: viewpoint.words("\(part.phrase) of \(name)")) }
    }
    let canvas = release.canvases.first
    let overview = project.overview.map {
      (path: $0.path, words: viewpoint.map.pagesByPath[$0.path]?.title ?? viewpoint.words("Overview"))
    }
    var seen: Set<String> = []
    let entries = ([overview] + parts).compactMap(\.self).filter { seen.insert($0.path).inserted }
    guard !entries.isEmpty || canvas != nil else { return }
    html.heading(2, "Start reading", id: "documents")
    html.element("ul") { html in
      for entry in entries {
        guard let page = map.pagesByPath[entry.path] else { continue }
        html.element("li") { $0.element("a", ["href": viewpoint.url(page.address)], text: entry.words) }
      }
      if let poster = canvas.flatMap({ map.posters[$0.source.path] }) {
        html.element("li") { html in
          html.element("a", ["href": viewpoint.url(poster.address)], say: "Canvas of \(name)")
        }
      }
    }
  }

  private func writeNoRelease(_ html: inout HTMLWriter) {
    html.element("div", ["class": "empty"]) { html in
      html.element("p") { html in
        html.say("There is no release yet. Make a folder \(.element) with product.md, design.md and planning.md.") {
          $0.element("code", text: "\(project.folder.project)/release-1")
        }
      }
    }
  }
}

extension Viewpoint {
  /// A finding on the page of findings.
  func url(of finding: Finding) -> String {
    url("findings.html", anchor: map.findingAnchors[finding])
  }
}
