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
    var opening: [UInt8] = []
    var html = HTMLWriter(map.words)
    var contents: [Page.ContentsEntry] = []
    var first: Page?
    for chapter in chapters.pages {
      let viewpoint = Viewpoint(map, page: chapter, in: chapters)
      let page = content(chapter, viewpoint)
      let name = chapters.name(of: chapter)
      let own = viewpoint.root + chapters.host.address.percentEncoded
      let entries = page.contents.map { entry in
        Page.ContentsEntry(title: entry.title, anchor: Chapters.anchor(entry.anchor, of: name))
      }
      if name.isEmpty {
        first = page
        opening = ChapterHTML(Array(page.body.prefix(page.opening)), name: name, host: own).bytes
        html.raw(ChapterHTML(Array(page.body.dropFirst(page.opening)), name: name, host: own).bytes)
        contents += entries
      } else {
        let body = ChapterHTML(page.body, name: name, host: own).bytes
        html.element("section", ["class": "chapter \(chapter.kind.name)-chapter", "id": name]) { $0.raw(body) }
        contents.append(Page.ContentsEntry(title: chapter.title, anchor: name, children: entries))
      }
    }
    return Page(
      title: first?.title ?? chapters.host.title, description: first?.description ?? "", crumbs: first?.crumbs ?? [],
      body: opening + list(contents) + html.bytes)
  }

  /// As in a book, what is in it follows its title: the layout's own place is before both.
  private func list(_ contents: [Page.ContentsEntry]) -> [UInt8] {
    var html = HTMLWriter(map.words)
    html.element("nav", ["class": "contents", "aria-label": map.words("Contents")]) { html in
      ContentsList(contents).write(to: &html)
    }
    return html.bytes
  }
}
