import Documents
import Findings
import ProjectModel

/// An author's document, with what the project knows about what stands in it.
struct DocumentPage {
  private let document: Document
  private let viewpoint: Viewpoint
  private let release: Release?
  private let sections: DocumentSections

  init(_ document: Document, _ viewpoint: Viewpoint) {
    self.document = document
    self.viewpoint = viewpoint
    release = viewpoint.page.release.flatMap { viewpoint.map.project.release($0) }
    let review = viewpoint.page.release.flatMap { viewpoint.map.releaseReviews[$0] }
    sections = review.map { DocumentSections(of: document.path, in: $0) } ?? .none
  }

  var page: Page {
    let pages = viewpoint.map.neighbours(of: viewpoint.page)
    let title = release.map { "\(viewpoint.page.title) · \($0.title)" } ?? viewpoint.page.title
    return Page(
      title: title, crumbs: viewpoint.crumbs, contents: contents, source: Place(document.path),
      previous: pages.previous, next: pages.next, body: body)
  }

  /// The first two levels below the title; from the titles on where there are several.
  private var contents: [Page.ContentsEntry] {
    let tops = document.headings.count { $0.level == 1 }
    let headings = document.headings.filter { !$0.title.isEmpty }.map { ($0.level, $0.title, $0.anchor) }
    return Page.contents(headings, from: tops > 1 ? 1 : 2).map { $0.withStates(sections.state) }
  }

  private var body: [UInt8] {
    var renderer = DocumentRenderer(viewpoint, path: document.path, release: viewpoint.page.release, sections: sections)
    var blocks = document.blocks[...]
    if let first = blocks.first, case .heading(let heading) = first.kind, heading.level == 1 {
      renderer.block(first)
      blocks = blocks.dropFirst()
    } else if !document.headings.contains(where: { $0.level == 1 }) {
      renderer.html.element("h1", text: viewpoint.page.title)
    }
    writeFacts(&renderer.html)
    renderer.write(Array(blocks))
    return renderer.html.bytes
  }

  private func writeFacts(_ html: inout HTMLWriter) {
    let matter = document.frontMatter
    let owner = names(matter?["owner"]) ?? names(matter?["author"]) ?? names(matter?["authors"])
    let version = matter?["version"]?.text
    let date = matter?["date"]?.text.flatMap(DateReader.isoDate)
    let edit = viewpoint.map.repository?.edit(document.path)
    guard owner != nil || version != nil || date != nil || edit != nil else { return }
    html.element("ul", ["class": "meta"]) { html in
      if let owner { html.element("li", say: "Owner: \(owner)") }
      if let version { html.element("li", say: "Version \(version)") }
      if let date {
        html.element("li") { $0.element("time", ["datetime": date], text: $0.words.date(date)) }
      }
      if let edit {
        html.element("li") { $0.element("a", ["href": edit, "rel": "noopener noreferrer"], say: "Edit this page") }
      }
    }
  }
}

extension DocumentPage {
  /// One name, or a list of them.
  private func names(_ node: DataNode?) -> String? {
    let names = node?.elements?.compactMap(\.text) ?? [node?.text].compactMap(\.self)
    return names.isEmpty || names.allSatisfy(\.isEmpty) ? nil : names.joined(separator: ", ")
  }
}

extension Viewpoint {
  /// The way from the home page to this page: project, release, page.
  var crumbs: [Page.Crumb] {
    var crumbs = [Page.Crumb(title: map.project.title, url: url("index.html"))]
    if let release = page.release.flatMap({ map.project.release($0) }), page.kind != .release {
      crumbs.append(Page.Crumb(title: release.title, url: url(ofRelease: release.name)))
    }
    return crumbs + [Page.Crumb(title: page.title, url: nil)]
  }
}

extension SiteMap {
  /// The pages before and after a page of a release, in reading order.
  func neighbours(of page: SitePage) -> (previous: SitePage?, next: SitePage?) {
    guard let pages = page.release.flatMap({ releasePages[$0] }), let index = pages.firstIndex(of: page) else {
      return (nil, nil)
    }
    return (index > 0 ? pages[index - 1] : nil, index + 1 < pages.count ? pages[index + 1] : nil)
  }
}
