import Documents
import Findings
import ProjectModel

/// One item: what it says, where it stands, what is linked to it, and how it changed over the releases.
struct ItemPage {
  private let item: Item
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }

  init(_ item: Item, _ viewpoint: Viewpoint) {
    self.item = item
    self.viewpoint = viewpoint
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    let relations = ItemRelationList(item, viewpoint)
    let findings = map.findingsOfItem[item.id] ?? []
    let history = ItemHistory(item.id, viewpoint)
    let written = WrittenRow(item, viewpoint)
    writeHead(&html)
    if item.id.kind == .metric, item.verdict != nil { ItemVerdict(item, viewpoint).write(to: &html) }
    ItemFields(item, viewpoint).write(to: &html)
    relations.write(to: &html)
    if !findings.isEmpty {
      html.heading(2, "Findings", id: "findings")
      FindingList(findings, viewpoint).write(to: &html)
    }
    history.write(to: &html)
    written.write(to: &html)
    let words = viewpoint.words
    let rest: [(isShown: Bool, title: Phrase, anchor: String)] = [
      (!findings.isEmpty, "Findings", "findings"), (history.isShown, "History", "history"),
      (written.isShown, "As written", "as-written"),
    ]
    return Page(
      title: title, description: item.text, crumbs: crumbs,
      contents: relations.contents + rest.filter(\.isShown).map { .init(title: words($0.title), anchor: $0.anchor) },
      source: item.place, body: html.bytes)
  }

  private var title: String { item.isIDWritten ? "\(item.id.key) \(item.shortText)" : item.shortText }

  private func writeHead(_ html: inout HTMLWriter) {
    html.element("p", ["class": "eyebrow"]) { html in
      html.say(item.id.kind.phrase)
      html.text(" ")
      if item.isIDWritten {
        html.chip(item.id, viewpoint)
        html.raw(" ")
      }
      html.badge(of: item)
    }
    html.element("h1", text: item.text)
    if item.origin == .reference {
      html.element(
        "p", ["class": "lead"], say: "Only named by another item: no document of this release states it.")
    }
  }

  private var crumbs: [Page.Crumb] {
    var crumbs = [Page.Crumb(title: map.project.title, url: viewpoint.url("index.html"))]
    if let release = map.project.release(item.release) {
      crumbs.append(.init(title: release.title, url: viewpoint.url(ofRelease: release.name)))
      if let table = TableKinds.all.first(where: { $0.kind == item.id.kind }) {
        let url = viewpoint.url("\(release.name)/index.html", anchor: table.name)
        crumbs.append(.init(title: viewpoint.words(item.id.kind.pluralPhrase), url: url))
      }
    }
    return crumbs + [.init(title: item.isIDWritten ? item.id.key : item.shortText, url: nil)]
  }
}
