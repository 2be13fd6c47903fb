/// All of a release on one page: its figures, then each of its documents and views as a chapter.
struct WholeRelease {
  private let chapters: Chapters
  private let map: SiteMap
  private let content: (SitePage, Viewpoint) -> Page

  /// `content` makes the page of a chapter as it would stand by itself.
  init(_ host: SitePage, in map: SiteMap, content: @escaping (SitePage, Viewpoint) -> Page) {
    chapters = Chapters(of: host, in: map)
    self.map = map
    self.content = content
  }

  var page: Page {
    var html = HTMLWriter(map.words)
    var contents: [Page.ContentsEntry] = []
    var first: Page?
    for chapter in chapters.pages {
      let viewpoint = Viewpoint(map, page: chapter, in: chapters)
      let page = content(chapter, viewpoint)
      let name = chapters.name(of: chapter)
      let own = viewpoint.url(chapters.host.address)
      let body = ChapterHTML(page.body, name: name, host: own).bytes
      let entries = page.contents.map { entry in
        Page.ContentsEntry(title: entry.title, anchor: Chapters.anchor(entry.anchor, of: name))
      }
      if name.isEmpty {
        first = page
        html.raw(body)
        contents += entries
      } else {
        html.element("section", ["class": "chapter \(chapter.kind.name)-chapter", "id": name]) { $0.raw(body) }
        contents.append(Page.ContentsEntry(title: chapter.title, anchor: name, children: entries))
      }
    }
    return Page(
      title: first?.title ?? chapters.host.title, description: first?.description ?? "", crumbs: first?.crumbs ?? [],
      contents: contents, body: html.bytes)
  }
}
