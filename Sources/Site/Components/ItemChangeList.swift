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
    html.chip(item.id, viewpoint)
    if item.isIDWritten { html.element("span", ["class": "relation-text"], text: item.text) }
    guard !change.fields.isEmpty else { return html.badge(of: item) }
    html.element("dl", ["class": "changed"]) { html in
      for field in change.fields {
        html.element("div") { html in
          html.element("dt", say: Phrase(english: field.title.capitalizedFirst))
          html.element("dd") { write(field, change, &$0) }
        }
      }
    }
  }

  private func write(_ field: FieldChange, _ change: ItemChange, _ html: inout HTMLWriter) {
    if field.name == "text" {
      let old = { (html: inout HTMLWriter) in html.element("del", text: field.oldWords) }
      return change.isReworded ? html.say("reworded; was \(.element)", old) : html.say("was \(.element)", old)
    }
    write(field, field.old, field.oldWords, &html)
    html.element("span", ["class": "arrow", "aria-hidden": "true"], text: " → ")
    html.element("span", ["class": "hidden"], say: " is now ")
    write(field, field.new, field.newWords, &html)
  }

  private func write(_ field: FieldChange, _ value: String?, _ words: String, _ html: inout HTMLWriter) {
    guard let value else { return html.none("none") }
    switch field.name {
    case "status":
      if let status = Status(rawValue: value) { html.badge(status) } else { html.gap(text: words) }
    case "verdict":
      if let verdict = Verdict(rawValue: value) { html.badge(verdict) } else { html.text(words) }
    case "priority":
      if let priority = Priority(rawValue: value) { html.say(priority.phrase) } else { html.text(words) }
    default: html.text(words)
    }
  }
}
