import Checks
import Documents
import Findings
import ProjectModel

/// Makes the bytes of any page of a site, in any order and on any thread.
package struct PageRenderer: Sendable {
  package let map: SiteMap
  let layouts: Layouts
  /// Of the pages of items, by release.
  private let itemMenus: [String: Frame.Menus]

  /// Prepares a theme for the pages of a site. What is wrong with the theme is a finding.
  package static func preparing(_ map: SiteMap, theme: Theme, version: String) -> Outcome<PageRenderer> {
    let settings = map.project.settings
    let facts = Layouts.Facts(language: settings.language ?? "en", project: map.project.title, version: version)
    let layouts = Layouts.rendering(theme, for: map.pages, facts: facts)
    var menus: [String: Frame.Menus] = [:]
    for page in map.pages where page.isItem {
      guard let release = page.release, menus[release] == nil else { continue }
      menus[release] = Frame(Viewpoint(map, page: page)).menus
    }
    return Outcome(PageRenderer(map: map, layouts: layouts.value, itemMenus: menus), layouts.findings)
  }

  /// The whole HTML of a page.
  package func bytes(of page: SitePage) -> [UInt8] {
    let viewpoint = Viewpoint(map, page: page)
    let menus = page.isItem ? page.release.flatMap { itemMenus[$0] } : nil
    return layouts.filled(page, Frame(viewpoint).filling(content(of: page, viewpoint), menus: menus))
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
