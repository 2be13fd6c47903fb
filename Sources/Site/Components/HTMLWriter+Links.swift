import Findings
import ProjectModel

/// Links to items and places.
extension HTMLWriter {
  /// An item's id, linked to its page; without a link on that page itself.
  ///
  /// Where it pointed at says the item's text, but for where that stands beside it: `isTitled` is false there.
  mutating func chip(_ id: ItemID, _ viewpoint: Viewpoint, isTitled: Bool = true) {
    guard let plate = viewpoint.map.items[id] else { return text(id.key) }
    if viewpoint.page.kind == .item(id) {
      element("span", ["class": "chip"], text: plate.label)
    } else if plate.label == plate.text {
      element("a", ["class": "unnamed", "href": viewpoint.url(plate.address)], text: plate.text)
    } else {
      element(
        "a", ["class": "chip", "href": viewpoint.url(plate.address), "title": isTitled ? plate.text : nil],
        text: plate.label)
    }
  }

  /// Items as a row of chips; `empty` where there are none.
  mutating func chips(_ ids: [ItemID], _ viewpoint: Viewpoint, empty: (inout HTMLWriter) -> Void = { $0.none("none") })
  {
    guard !ids.isEmpty else { return empty(&self) }
    element("ul", ["class": "chips"]) { html in
      for id in ids { html.element("li") { $0.chip(id, viewpoint) } }
    }
  }

  /// Items with where they stand: chip, text if wanted, badge, and what `note` says of each.
  mutating func itemLinks(
    _ ids: [ItemID], in release: String?, _ viewpoint: Viewpoint, withText: Bool = false,
    note: (ItemID, inout HTMLWriter) -> Void = { _, _ in }
  ) {
    element("ul", ["class": "links"]) { html in
      for id in ids {
        html.element("li") { html in
          html.chip(id, viewpoint, isTitled: !withText)
          guard let item = viewpoint.map.project.index.item(id, in: release) else { return }
          if withText, item.isIDWritten {
            html.raw(" ")
            html.element("span", ["class": "link-text"], text: viewpoint.map.items[id]?.text ?? item.shortText)
          }
          html.raw(" ")
          html.badge(of: item)
          note(id, &html)
        }
      }
    }
  }

  /// A file and line, linked as near as can be.
  mutating func place(_ place: Place, _ viewpoint: Viewpoint, words: String? = nil) {
    let words = words ?? viewpoint.words(for: place)
    if let url = viewpoint.url(of: place) {
      element("a", ["class": "place", "href": url], text: words)
    } else {
      element("span", ["class": "place"], text: words)
    }
  }

  /// A heading with a link to itself.
  mutating func heading(_ level: Int, _ title: Phrase, id: String) {
    heading(level, text: words(title), id: id)
  }

  /// A heading of authors' words with a link to itself.
  mutating func heading(_ level: Int, text title: String, id: String) {
    let write = { (html: inout HTMLWriter) in
      html.text(title)
      html.anchorLink(id)
    }
    if level == 2 { element("h2", ["id": id], write) } else { element("h3", ["id": id], write) }
  }

  /// The link of a heading to itself; the style sheet draws it.
  mutating func anchorLink(_ id: String) {
    element("a", ["class": "anchor", "href": "#" + id.percentEncoded, "aria-label": words("Link to this section")]) {
      _ in
    }
  }

  /// A date as it is written in tables.
  mutating func date(_ iso: String) {
    element("time", ["datetime": iso], text: iso)
  }
}
