import Checks
import Findings
import ProjectModel

/// What stands around a page's content: navigation, releases, breadcrumbs, contents, neighbours, source.
struct Frame {
  private let viewpoint: Viewpoint
  private let release: Release?

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
    let map = viewpoint.map
    release = viewpoint.page.release.flatMap { map.project.release($0) } ?? map.leadingRelease
  }

  private var map: SiteMap { viewpoint.map }

  /// What the pages of all items of a release have in common, since none of them is in the navigation itself.
  struct Menus: Sendable {
    let releases: [UInt8]
    let navigation: [UInt8]
  }

  var menus: Menus { Menus(releases: bytes(writeReleases), navigation: bytes(writeNavigation)) }

  /// The layout's holes, filled for a page; `menus` where they are made already.
  func filling(_ page: Page, menus: Menus? = nil) -> [LayoutHole: [UInt8]] {
    let menus = menus ?? self.menus
    let project = map.project
    let title = viewpoint.page.kind == .home ? page.title : "\(page.title) · \(project.title)"
    let description = page.description.isEmpty ? project.summary : page.description
    return [
      .title: bytes { $0.text(title) }, .description: attribute(description), .releases: menus.releases,
      .release: bytes { if let release { $0.text(release.title) } else { $0.say("No release") } },
      .navigation: menus.navigation,
      .breadcrumbs: bytes { writeBreadcrumbs(page.crumbs, &$0) }, .content: page.body,
      .contents: bytes { ContentsList(page.contents).write(to: &$0) }, .pager: bytes { writePager(page, &$0) },
      .source: bytes { writeSource(page.source, &$0) },
      .metadata: bytes { PageMetadata(page, viewpoint).write(to: &$0) },
      .contentLanguage: bytes { html in
        if let language = map.ownLanguage(of: viewpoint.page) { html.attributes(["lang": language]) }
      },
    ]
  }

  private func bytes(_ body: (inout HTMLWriter) -> Void) -> [UInt8] {
    var html = HTMLWriter(viewpoint.words)
    body(&html)
    return html.bytes
  }

  /// Escaped for an attribute's value.
  private func attribute(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendEscaped(attributeValue: text)
    return bytes
  }

  // MARK: Releases

  /// Most releases that the switcher lists; of more, it lists the newest, and the page's own among its neighbours.
  private static let listedReleases = 12
  private static let neighbouringReleases = 3

  private var listedReleases: [Release] {
    let releases = map.project.releases
    guard releases.count > Frame.listedReleases else { return releases.reversed() }
    let own = releases.firstIndex { $0.name == release?.name } ?? releases.count - 1
    let first = min(max(own - 1, 0), releases.count - Frame.neighbouringReleases)
    let listed = releases.indices.filter {
      $0 == releases.count - 1 || $0 >= first && $0 < first + Frame.neighbouringReleases
    }
    return listed.reversed().map { releases[$0] }
  }

  private func writeReleases(_ html: inout HTMLWriter) {
    let releases = map.project.releases
    for other in listedReleases {
      let isCurrent = other.name == release?.name
      html.raw("<li>")
      html.open(
        "a",
        [
          "href": viewpoint.url(map.counterpart(of: viewpoint.page, in: other)),
          "aria-current": isCurrent ? "true" : nil,
        ])
      html.text(other.title + " ")
      html.badge(map.phase(of: other))
      html.raw("</a></li>\n")
    }
    if releases.count > Frame.listedReleases {
      html.raw("<li>")
      html.element(
        "a", ["href": viewpoint.url("index.html", anchor: "releases")], say: "All \(releases.count, "release")")
      html.raw("</li>\n")
    }
  }

  // MARK: Navigation

  /// Most pages of its release that stand beside an item: items are many, and none of the pages is theirs.
  private static let pagesBesideItems = 4

  private func writeNavigation(_ html: inout HTMLWriter) {
    let project = map.project
    var top = map.pages.prefix(1).map { ($0, $0.title, "") }
    let own = ([project.overview].compactMap { $0 } + project.pages).prefix(20).compactMap { map.pagesByPath[$0.path] }
    top += (own + project.canvases.compactMap { map.posters[$0.source.path] }).map { ($0, $0.title, "") }
    writeGroup("nav-project", top, &html) { $0.text(project.title) }
    guard let release else { return writeViews(nil, &html) }
    let pages = (map.releasePages[release.name] ?? []).filter { ![.traceability, .changes].contains($0.kind) }
    let isCut = viewpoint.page.isItem && pages.count > Frame.pagesBesideItems + 1
    writeGroup(
      "nav-release",
      pages.prefix(isCut ? Frame.pagesBesideItems : pages.count).map {
        ($0, $0.kind == .release ? viewpoint.words("Summary") : $0.title, "")
      }, &html,
      more: isCut ? ("\(pages.count - Frame.pagesBesideItems, "more document")", pages[0]) : nil
    ) { html in
      html.text(release.title + " ")
      html.badge(map.phase(of: release))
    }
    writeViews(release, &html)
  }

  private func writeViews(_ release: Release?, _ html: inout HTMLWriter) {
    var views: [(SitePage, String, String)] = []
    for page in release.flatMap({ map.releasePages[$0.name] }) ?? [] {
      if [.traceability, .changes].contains(page.kind) { views.append((page, page.title, "")) }
    }
    let completeness = release.flatMap { map.releaseReviews[$0.name]?.completeness }.map { formattedPercent($0) + " %" }
    views.append((map.goalsPage, map.goalsPage.title, ""))
    views.append((map.teamPage, map.teamPage.title, ""))
    views.append((map.completenessPage, map.completenessPage.title, completeness ?? ""))
    views.append((map.findingsPage, map.findingsPage.title, String(map.review.findings.count)))
    writeGroup("nav-views", views, &html) { $0.say("Views") }
  }

  private func writeGroup(
    _ id: String, _ pages: [(page: SitePage, title: String, count: String)], _ html: inout HTMLWriter,
    more: (words: Phrase, page: SitePage)? = nil, title: (inout HTMLWriter) -> Void
  ) {
    html.element("p", ["class": "group", "id": id], title)
    html.open("ul", ["aria-labelledby": id])
    for (page, title, count) in pages {
      html.raw("<li>")
      html.open(
        "a",
        ["href": viewpoint.url(page.address), "aria-current": page.address == viewpoint.page.address ? "page" : nil])
      html.text(title)
      if !count.isEmpty {
        html.raw(" ")
        html.element("span", ["class": "count"], text: count)
      }
      html.raw("</a></li>\n")
    }
    if let more {
      html.element("li") { $0.element("a", ["href": viewpoint.url(more.page.address)], say: more.words) }
    }
    html.raw("</ul>")
  }

  // MARK: Around the content

  private func writeBreadcrumbs(_ crumbs: [Page.Crumb], _ html: inout HTMLWriter) {
    guard !crumbs.isEmpty else { return }
    html.raw("<ol>")
    for crumb in crumbs {
      html.raw("<li>")
      if let url = crumb.url {
        html.element("a", ["href": url], text: crumb.title)
      } else {
        html.element("span", ["aria-current": "page"], text: crumb.title)
      }
      html.raw("</li>")
    }
    html.raw("</ol>")
  }

  private func writePager(_ page: Page, _ html: inout HTMLWriter) {
    let neighbours: [(SitePage?, String, String, Phrase)] = [
      (page.previous, "prev", "previous", "Previous"), (page.next, "next", "next", "Next"),
    ]
    for (neighbour, rel, name, words) in neighbours {
      guard let neighbour else { continue }
      html.element("a", ["class": name, "rel": rel, "href": viewpoint.url(neighbour.address)]) { html in
        html.element("span", say: words)
        html.text(map.fullTitle(of: neighbour))
      }
    }
  }

  private func writeSource(_ place: Place?, _ html: inout HTMLWriter) {
    guard let place else { return }
    if let url = viewpoint.repositoryURL(of: place) {
      html.element("a", ["href": url, "rel": "noopener noreferrer"], text: place.path)
    } else {
      html.text(place.path)
    }
    guard let day = map.lastChange(of: viewpoint.page) else { return }
    html.raw(" · ")
    html.say("changed on \(.element)") { html in
      html.element("time", ["datetime": day], text: html.words.date(day))
    }
  }
}

extension SiteMap {
  /// What a link to a page calls it where nothing around says which release or item is meant.
  func fullTitle(of page: SitePage) -> String {
    switch page.kind {
    case .release: words("Summary of \(page.title.insideSentence)")
    case .item(let id):
      items[id].map { $0.label == $0.text ? $0.text : "\($0.label) \($0.text)" } ?? page.title
    default: page.title
    }
  }
}
