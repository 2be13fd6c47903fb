import Checks
import Findings
import ProjectModel

/// What a release brings, for those who read of it elsewhere than on the site.
struct ReleaseNews {
  private let release: Release
  private let map: SiteMap
  private let changes: ReleaseChanges?

  /// Of each kind of change, so many items are named.
  private static let mostItems = 20

  init(_ release: Release, _ map: SiteMap) {
    self.release = release
    self.map = map
    let previous = map.project.release(before: release)
    changes = previous.flatMap { ProjectChanges.between($0.name, release.name, in: map.review)?.releases.first }
  }

  /// `Released, 98.3 % complete. Against the release before: 3 added, 2 changed.`
  var sentence: String {
    let phase = map.words(map.phase(of: release).phrase).capitalizedFirst
    let complete = map.releaseReviews[release.name]?.completeness.map { formattedPercent($0) }
    let state = complete.map { map.words("\(phase), \($0) % complete.") } ?? phase + "."
    return state + " " + (changes == nil ? contents : differences)
  }

  private var contents: String {
    let counts = [ItemKind.requirement, .deliverable, .metric].map { kind in
      (kind, map.project.items(kind, in: release.name).count)
    }
    return map.words(
      "The first release: \(counts[0].1, "requirement"), \(counts[1].1, "deliverable"), \(counts[2].1, "metric").")
  }

  private var differences: String {
    let named = groups.filter { !$0.items.isEmpty }
    guard !named.isEmpty else { return map.words("Nothing differs from the release before.") }
    let parts = named.map { "\(map.words($0.title)): \($0.items.count)" }
    return map.words("Against the release before: \(parts.joined(separator: ", ")).")
  }

  private var groups: [(title: Phrase, items: [ItemChange])] {
    let titles: [(ItemChange.What, Phrase)] = [
      (.added, "Added"), (.changed, "Changed"), (.removed, "Not carried over"),
    ]
    return titles.map { what, title in (title, changes?.items(what) ?? []) }
  }

  /// The items themselves, with links to the published site.
  func html(_ site: SiteAddress) -> String {
    var html = HTMLWriter(map.words)
    html.element("p", text: sentence)
    for group in groups where !group.items.isEmpty {
      html.element("h2", say: group.title)
      html.element("ul") { html in
        for change in group.items.prefix(ReleaseNews.mostItems) { write(change.item, site, &html) }
        if group.items.count > ReleaseNews.mostItems {
          html.element("li", say: "and \(group.items.count - ReleaseNews.mostItems) more")
        }
      }
    }
    return String(decoding: html.bytes, as: UTF8.self)
  }

  private func write(_ item: Item, _ site: SiteAddress, _ html: inout HTMLWriter) {
    let words = item.isIDWritten && item.text != item.id.key ? "\(item.id.key) \(item.text)" : item.text
    html.element("li") { html in
      if let plate = map.items[item.id] {
        html.element("a", ["href": site.url(plate.address)], text: words)
      } else {
        html.text(words)
      }
    }
  }
}
