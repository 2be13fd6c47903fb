import Findings
import ProjectModel

/// What is linked to an item, by type and in both directions, and where it is mentioned.
struct ItemRelationList {
  private let item: Item
  private let viewpoint: Viewpoint
  private let groups: [Group]
  private let mentions: [Mention]

  /// Items that are linked in one way.
  private struct Group {
    let title: Phrase
    let anchor: String
    let ids: [ItemID]
  }

  init(_ item: Item, _ viewpoint: Viewpoint) {
    self.item = item
    self.viewpoint = viewpoint
    let relations = ItemRelations(item.id, item.release, viewpoint)
    groups = LinkType.allCases.flatMap { type in
      [
        Group(
          title: type.backwardHeadingPhrase, anchor: type.backwardHeading.anchor, ids: relations.pointing(type)),
        Group(title: type.headingPhrase, anchor: type.heading.anchor, ids: relations.pointed(type)),
      ]
    }.filter { !$0.ids.isEmpty }
    mentions = viewpoint.map.project.index.mentions(of: item.id)
  }

  var contents: [Page.ContentsEntry] {
    guard !groups.isEmpty || !mentions.isEmpty else { return [] }
    let children = groups.map { Page.ContentsEntry(title: viewpoint.words($0.title), anchor: $0.anchor) }
    let mentioned =
      mentions.isEmpty ? [] : [Page.ContentsEntry(title: viewpoint.words("Mentioned in"), anchor: "mentioned-in")]
    return [Page.ContentsEntry(title: viewpoint.words("Links"), anchor: "links", children: children + mentioned)]
  }

  func write(to html: inout HTMLWriter) {
    html.heading(2, "Links", id: "links")
    guard !groups.isEmpty || !mentions.isEmpty else {
      html.element("div", ["class": "empty"]) {
        $0.element("p", say: "Nothing is linked to this \(item.id.kind.rawValue).")
      }
      return
    }
    ItemNeighbourhood(item, viewpoint).write(to: &html)
    html.element("div", ["class": "relations"]) { html in
      for group in groups { write(group, &html) }
      if !mentions.isEmpty { writeMentions(&html) }
    }
  }

  private func writeTitle(_ title: Phrase, _ anchor: String, _ count: Int, _ html: inout HTMLWriter) {
    html.element("h3", ["id": anchor]) { html in
      html.say(title)
      html.text(" ")
      html.element("span", ["class": "count"], text: String(count))
    }
  }

  private func write(_ group: Group, _ html: inout HTMLWriter) {
    writeTitle(group.title, group.anchor, group.ids.count, &html)
    html.element("ul") { html in
      for id in group.ids {
        html.element("li") { html in
          html.chip(id, viewpoint, isTitled: false)
          guard let other = viewpoint.map.project.index.item(id, in: item.release) else { return }
          if other.isIDWritten { html.element("span", text: words(for: other)) }
          html.badge(of: other)
        }
      }
    }
  }

  /// An item's text, with the target where it has one.
  private func words(for other: Item) -> String {
    guard other.id.kind == .metric, !other.targets.isEmpty else { return other.text }
    return "\(other.text), \(MetricCells(other).targetWords)"
  }

  /// Most mentions that are listed.
  private static let listedMentions = 50

  private func writeMentions(_ html: inout HTMLWriter) {
    writeTitle("Mentioned in", "mentioned-in", mentions.count, &html)
    html.element("ul") { html in
      for mention in mentions.prefix(ItemRelationList.listedMentions) {
        html.element("li") { html in
          html.element("span", text: words(for: mention))
          html.place(mention.place, viewpoint)
        }
      }
      let rest = mentions.count - ItemRelationList.listedMentions
      if rest > 0 { html.element("li") { $0.none("and \(rest) more") } }
    }
  }

  private func words(for mention: Mention) -> String {
    let page = viewpoint.map.pagesByPath[mention.place.path]
    let release =
      mention.release == item.release ? nil : mention.release.flatMap { viewpoint.map.project.release($0)?.title }
    var heading = mention.heading?.title
    if case .canvas? = page?.kind { heading = heading?.replacing("-", with: " ").capitalizedFirst }
    return [release, page?.title ?? mention.place.path, heading].compactMap(\.self).joined(separator: ", ")
  }
}

extension String {
  /// `Fulfilled by` as `fulfilled-by`.
  fileprivate var anchor: String { lowercased().replacing(" ", with: "-") }
}
