import ProjectModel

/// What a page's head says to other programs: its address, its other forms, what a preview of it shows.
///
/// What programs take from the rest of the page is not said again: its language, its description, that it is a page.
struct PageMetadata {
  private let page: Page
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }

  init(_ page: Page, _ viewpoint: Viewpoint) {
    self.page = page
    self.viewpoint = viewpoint
  }

  func write(to html: inout HTMLWriter) {
    let address = viewpoint.page.address
    let isPage = viewpoint.page.kind != .notFound
    if isPage, let site = map.site {
      link("canonical", site.url(address), &html)
      property("og:url", site.url(address), &html)
    }
    if isPage {
      link("alternate", viewpoint.url(MarkdownTwin.address(of: viewpoint.page)), type: "text/markdown", &html)
    }
    if map.hasFeed {
      link("alternate", viewpoint.url("feed.xml"), type: "application/atom+xml", title: map.project.title, &html)
    }
    if !isPage { named("robots", "noindex", &html) }
    if isArticle { property("og:type", "article", &html) }
    property("og:title", page.title, &html)
    property("og:site_name", map.project.title, &html)
    if let date = map.lastChange(of: viewpoint.page) { property("article:modified_time", date, &html) }
  }

  private var isArticle: Bool {
    if case .document = viewpoint.page.kind { true } else { false }
  }

  private func link(_ rel: String, _ url: String, type: String? = nil, title: String? = nil, _ html: inout HTMLWriter) {
    html.open("link", ["rel": rel, "type": type, "title": title, "href": url])
    html.raw("\n")
  }

  private func property(_ name: String, _ value: String, _ html: inout HTMLWriter) {
    html.open("meta", ["property": name, "content": value])
    html.raw("\n")
  }

  private func named(_ name: String, _ value: String, _ html: inout HTMLWriter) {
    html.open("meta", ["name": name, "content": value])
    html.raw("\n")
  }
}
