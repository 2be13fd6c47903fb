import Documents
import Findings
import ProjectModel

/// The settings' line of Markdown that stands below every page.
struct FooterLine: Sendable {
  private let inlines: [Inline]
  private let path: String
  private let map: SiteMap

  /// Links count from the project folder on.
  init(_ markdown: String, _ map: SiteMap) {
    path = map.project.folder.project + "/scopebook.yml"
    self.map = map
    let document = Document.reading(SourceFile(path: path, markdown)).value
    inlines =
      document.blocks.lazy.compactMap { block in
        if case .paragraph(let inlines) = block.kind { inlines } else { nil }
      }.first ?? []
  }

  /// As a page shows it, and every other of its kind that lies as deep.
  func html(on page: SitePage) -> String {
    var renderer = DocumentRenderer(Viewpoint(map, page: page), path: path, release: nil)
    renderer.text(inlines)
    return String(decoding: renderer.html.bytes, as: UTF8.self)
  }

  /// Its links that lead nowhere.
  var deadLinks: [String] {
    guard let home = map.pages.first else { return [] }
    let links = LinkResolver(Viewpoint(map, page: home), path: path)
    var dead: [String] = []
    inlines.forEachInline { inline in
      if case .link(let link) = inline.kind, links.target(of: link.destination) == .dead {
        dead.append(link.destination)
      }
    }
    return dead
  }
}
