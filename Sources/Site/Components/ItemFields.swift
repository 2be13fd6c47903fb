import Findings
import ProjectModel

/// What an item states about itself, and where.
struct ItemFields {
  private let item: Item
  private let viewpoint: Viewpoint

  init(_ item: Item, _ viewpoint: Viewpoint) {
    self.item = item
    self.viewpoint = viewpoint
  }

  func write(to html: inout HTMLWriter) {
    html.element("dl", ["class": "fields"]) { html in
      if item.id.kind == .metric { ItemVerdict(item, viewpoint).writeFields(to: &html) }
      if let priority = item.priority {
        field("Priority", &html) {
          if let known = priority.priority { $0.say(known.phrase) } else { $0.text(priority.text) }
        }
      }
      if let release = viewpoint.map.project.release(item.release) { writeRelease("Release", release, &html) }
      if let owed = item.owedIn.flatMap({ viewpoint.map.project.release($0) }) { writeRelease("Owed in", owed, &html) }
      writeStatedFields(&html)
      writePlaces(&html)
    }
  }

  private func field(_ name: Phrase, _ html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void) {
    html.element("div") { html in
      html.element("dt", say: name)
      html.element("dd", [:], body)
    }
  }

  private func writeRelease(_ name: Phrase, _ release: Release, _ html: inout HTMLWriter) {
    field(name, &html) {
      $0.element("a", ["href": viewpoint.url(ofRelease: release.name)], text: release.title)
    }
  }

  /// Columns that are not said otherwise on the page: links, status, numbers.
  private func writeStatedFields(_ html: inout HTMLWriter) {
    let apart: Set<FieldName> = [
      .text, .status, .priority, .release, .fulfils, .measures, .metric, .supports, .target, .measured,
    ]
    for stated in item.fields where !apart.contains(stated.name) && !stated.text.isEmpty && !stated.head.isEmpty {
      field("\(stated.head)", &html) { $0.text(stated.text) }
    }
  }

  private func writePlaces(_ html: inout HTMLWriter) {
    field("Written in", &html) { html in
      if let url = viewpoint.url(ofStatement: item) {
        html.element("a", ["class": "place", "href": url], text: viewpoint.words(for: item.place))
      } else {
        html.place(item.place, viewpoint)
      }
      for place in item.otherPlaces {
        html.raw(", ")
        html.place(place, viewpoint)
      }
    }
  }
}
