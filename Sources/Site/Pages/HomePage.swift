import Checks
import Findings
import ProjectModel

/// The page that a team lead opens first: what to do before the next release goes out, and how every release stands.
struct HomePage {
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }
  private var project: Project { map.project }

  /// Most findings that the page names.
  private static let namedFindings = 5

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    html.element("h1", text: project.title)
    if !project.summary.isEmpty { html.element("p", ["class": "lead"], text: project.summary) }
    if let release = map.leadingRelease {
      Attention(release, viewpoint).write(most: HomePage.namedFindings, to: &html)
      ReleaseFigures(release, viewpoint).write(named: true, to: &html)
      writeReleases(&html)
      writeGoals(&html)
      writeReading(release, &html)
    } else {
      writeNoRelease(&html)
    }
    return Page(title: project.title, source: project.overview.map { Place($0.path) }, body: html.bytes)
  }

  // MARK: Releases

  private func writeReleases(_ html: inout HTMLWriter) {
    html.heading(2, "Releases", id: "releases")
    TrendChart(map)?.write(to: &html)
    ReleaseTable(viewpoint).write(to: &html)
  }

  // MARK: Goals

  /// The goals of the whole project; those of a release are on its page.
  private func writeGoals(_ html: inout HTMLWriter) {
    let goals = project.items(.goal, in: Item.wholeProject)
    guard !goals.isEmpty else { return }
    html.heading(2, "Goals", id: "goals")
    html.element("p") { html in
      let unmeasured = goals.count { goal in
        goal.field(.measure) == nil && ItemRelations(goal.id, Item.wholeProject, viewpoint).metrics.isEmpty
      }
      html.element(
        "a", ["href": viewpoint.url(map.goalsPage.address)], say: "\(goals.count, "goal"), layer by layer")
      if unmeasured > 0 {
        html.text(" ")
        html.gap("\(unmeasured) without a measure")
      }
    }
  }

  // MARK: Reading

  private func writeReading(_ release: Release, _ html: inout HTMLWriter) {
    let name = release.title.insideSentence
    let parts = Part.allCases.compactMap { part in
      release.document(of: part).map { (path: $0.path, words: "\(part.phrase) of \(name)" as Phrase) }
    }
    let overview = project.overview.map {
      (path: $0.path, words: map.pagesByPath[$0.path].map { "\($0.title)" as Phrase } ?? "Overview")
    }
    var seen: Set<String> = []
    var entries = ([overview] + parts).compactMap(\.self).filter { seen.insert($0.path).inserted }.compactMap { entry in
      map.pagesByPath[entry.path].map { (page: $0, words: entry.words) }
    }
    if let poster = release.canvases.first.flatMap({ map.posters[$0.source.path] }) {
      entries.append((poster, "Canvas of \(name)" as Phrase))
    }
    guard !entries.isEmpty else { return }
    html.heading(2, "Start reading", id: "documents")
    html.element("ul") { html in
      for entry in entries {
        html.element("li") { $0.element("a", ["href": viewpoint.url(entry.page.address)], say: entry.words) }
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
