import Checks
import Documents
import Findings
import ProjectModel

/// Makes the bytes of any page of a site, in any order and on any thread.
package struct PageRenderer: Sendable {
  package let map: SiteMap
  let layouts: Layouts
  private let manifest: ThemeManifest
  /// Of the pages of items, by release.
  private let itemMenus: [String: Deferred<Frame.Menus>]

  /// Prepares a theme for the pages of a site, or for others of its kinds alone. What is wrong with the theme is a finding.
  ///
  /// `earlier` are layouts that were rendered before.
  static func preparing(
    _ map: SiteMap, theme: Theme, version: String, only pages: [SitePage]? = nil, knowing earlier: Layouts? = nil
  ) -> Outcome<PageRenderer> {
    let look = SiteLook.reading(map)
    let site = map.site
    let facts = Layouts.Facts(words: map.words, project: map.project.title, version: version, look: look.value) {
      SiteMap.root(of: $0, site: site)
    }
    let layouts = Layouts.rendering(theme, for: pages ?? map.pages, facts: facts, knowing: earlier)
    var menus: [String: Deferred<Frame.Menus>] = [:]
    for page in pages ?? map.pages where page.isItem {
      guard let release = page.release, menus[release] == nil else { continue }
      menus[release] = Deferred { Frame(Viewpoint(map, page: page)).menus }
    }
    return Outcome(
      PageRenderer(map: map, layouts: layouts.value, manifest: theme.manifest, itemMenus: menus),
      look.findings + layouts.findings)
  }

  /// The whole HTML of a page.
  package func bytes(of page: SitePage) -> [UInt8] {
    let viewpoint = Viewpoint(map, page: page)
    return html(shown(on: page, viewpoint), viewpoint)
  }

  /// A page once more in Markdown.
  func twin(of page: SitePage) -> [UInt8] {
    let viewpoint = Viewpoint(map, page: page)
    return MarkdownTwin(viewpoint).bytes(body: shown(on: page, viewpoint).body)
  }

  /// A page with its twin in Markdown; what is shown for a missing address has none.
  func files(of page: SitePage) -> [(address: String, bytes: [UInt8])] {
    let viewpoint = Viewpoint(map, page: page)
    let content = shown(on: page, viewpoint)
    let file = (address: page.address, bytes: html(content, viewpoint))
    guard page.kind != .notFound else { return [file] }
    return [file, (MarkdownTwin.address(of: page), MarkdownTwin(viewpoint).bytes(body: content.body))]
  }

  private func html(_ content: Page, _ viewpoint: Viewpoint) -> [UInt8] {
    let page = viewpoint.page
    let menus = page.isItem ? page.release.flatMap { itemMenus[$0]?.value } : nil
    return layouts.filled(page, Frame(viewpoint).filling(content, menus: menus))
  }

  /// What is on a page: where the theme wants it, a whole release on the release's own.
  private func shown(on page: SitePage, _ viewpoint: Viewpoint) -> Page {
    let isWhole = page.kind == .release && manifest.releasePage == .whole
    return isWhole ? WholeRelease(page, in: map) { content(of: $0, $1) }.page : content(of: page, viewpoint)
  }

  private func content(of page: SitePage, _ viewpoint: Viewpoint) -> Page {
    let project = map.project
    switch page.kind {
    case .home: return HomePage(viewpoint).page
    case .release:
      return page.release.flatMap { project.release($0) }.map { ReleasePage($0, viewpoint).page } ?? missing
    case .document(let path): return map.documents[path].map { DocumentPage($0, viewpoint).page } ?? missing
    case .canvas(let path):
      let canvas = project.allCanvases.first { $0.source.path == path }
      return canvas.map { CanvasPage($0, viewpoint).page } ?? missing
    case .traceability:
      return page.release.flatMap { project.release($0) }.map { TraceabilityPage($0, viewpoint).page } ?? missing
    case .changes:
      return page.release.flatMap { project.release($0) }.map { ChangesPage($0, viewpoint).page } ?? missing
    case .item(let id): return project.index.item(id).map { ItemPage($0, viewpoint).page } ?? missing
    case .goals: return GoalsPage(viewpoint).page
    case .team: return TeamPage(viewpoint).page
    case .completeness: return CompletenessPage(viewpoint).page
    case .findings: return FindingsPage(viewpoint).page
    case .reference: return ReferencePage(viewpoint).page
    case .template(let id): return map.review.templates.template(id).map { TemplatePage($0, viewpoint).page } ?? missing
    case .rule(let id): return Rules.rule(id).map { RulePage($0, viewpoint).page } ?? missing
    case .notFound: return missing
    }
  }

  private var missing: Page { NotFoundPage.page(map.words) }
}
