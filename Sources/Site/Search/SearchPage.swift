import Checks
import Documents
import ProjectModel

/// A page as search knows it.
struct SearchPage {
  let page: SitePage
  let sections: [SearchSection]

  /// The page, with what readers see on it; of pages made by the tool, the title alone.
  init(_ page: SitePage, _ map: SiteMap) {
    self.page = page
    sections = SearchPage.sections(of: page, map).all
  }

  /// The pages that search leads to, in the order of the site; items are known by themselves.
  static func pages(of map: SiteMap) -> [SitePage] {
    map.pages.filter { !$0.isItem && $0.kind != .notFound }
  }

  private static func sections(of page: SitePage, _ map: SiteMap) -> SearchSections {
    switch page.kind {
    case .document(let path):
      return map.documents[path].map { SearchSections($0, title: page.title) } ?? SearchSections()
    case .home: return SearchSections(text: [map.project.title, map.project.summary].joined(separator: "\n"))
    case .canvas(let path):
      guard let canvas = map.project.allCanvases.first(where: { $0.source.path == path }), !canvas.isDocument else {
        return SearchSections()
      }
      return SearchSections(canvas, map)
    case .rule(let id): return SearchSections(text: Rules.rule(id)?.summary)
    default: return SearchSections()
    }
  }
}

extension SearchSections {
  fileprivate init(text: String?) {
    self.init()
    append(text ?? "")
  }
}
