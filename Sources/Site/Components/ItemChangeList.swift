import Checks
import ProjectModel

/// What became of items, by what happened to them and by kind.
struct ItemChangeList {
  private let release: Release
  private let viewpoint: Viewpoint
  private let groups: [(what: ItemChange.What, items: [ItemChange])]

  init(_ changes: [ItemChange], of release: Release, _ viewpoint: Viewpoint) {
    self.release = release
    self.viewpoint = viewpoint
    let order: [ItemChange.What] = [.changed, .added, .removed, .carriedOver]
    groups = order.map { what in (what, changes.filter { $0.what == what }) }.filter { !$0.1.isEmpty }
  }

  var contents: [Page.ContentsEntry] {
    groups.map { .init(title: viewpoint.words(title($0.what)), anchor: $0.what.rawValue) }
  }

  /// `3 changed, 2 added`, or that nothing differs.
  var summary: String {
    let parts = groups.map { "\($0.items.count) \(viewpoint.words(title($0.what)).lowercased())" }
    return parts.isEmpty ? viewpoint.words("no changes") : parts.joined(separator: ", ")
  }

  private func title(_ what: ItemChange.What) -> Phrase {
    switch what {
    case .changed: "Changed"
    case .added: "Added"
    case .removed: "Not carried over"
    case .carriedOver: "Carried over as it was"
    }
  }

  func write(to html: inout HTMLWriter) {
    for (what, items) in groups {
      html.heading(2, title(what), id: what.rawValue)
      if what == .carriedOver {
        html.chips(items.map(\.item.id), viewpoint)
        continue
      }
      html.element("div", ["class": "relations"]) { html in
        for kind in ItemKind.allCases {
          let found = items.filter { $0.item.id.kind == kind }
          if !found.isEmpty { write(found, kind, what, &html) }
        }
      }
    }
  }

  private func write(
    _ items: [ItemChange], _ kind: ItemKind, _ what: ItemChange.What, _ html: inout HTMLWriter
  ) {
    html.element("h3", ["id": "\(what.rawValue)-\(kind.plural)"]) { html in
      html.say(kind.pluralPhrase)
      html.text(" ")
      html.element("span", ["class": "count"], text: String(items.count))
    }
    html.element("ul") { html in
      for change in items {
        html.element("li", ["class": change.fields.isEmpty ? nil : "change"]) { write(change, &$0) }
      }
    }
  }

  private func write(_ change: ItemChange, _ html: inout HTMLWriter) {
    let item = change.item
    html.chip(item.id, viewpoint, isTitled: false)
    if item.isIDWritten { html.element("span", text: item.text) }
    guard !change.fields.isEmpty else { return html.badge(of: item) }
    FieldChangeList(change).write(to: &html)
  }
}
