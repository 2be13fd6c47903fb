import Checks
import Findings
import ProjectModel

/// The releases as an Atom feed, the latest first; only where the site's address is known and a release has its day.
///
/// Drafts and releases without a day are left out: a feed tells when something came, and no clock is looked at.
struct Feed: Export {
  let address = "feed.xml"

  func bytes(of map: SiteMap) -> [UInt8]? {
    guard let site = map.site else { return nil }
    let entries = Feed.entries(of: map)
    guard let latest = entries.first?.day else { return nil }
    var xml = HTMLWriter(map.words)
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": map.language])
    xml.raw("\n")
    line("title", map.project.title, &xml)
    if !map.project.summary.isEmpty { line("subtitle", map.project.summary, &xml) }
    line("id", site.base, &xml)
    line("updated", Feed.moment(latest), &xml)
    xml.open("link", ["rel": "self", "type": "application/atom+xml", "href": site.url(address)])
    xml.raw("</link>\n")
    xml.open("link", ["rel": "alternate", "type": "text/html", "href": site.url("index.html")])
    xml.raw("</link>\n")
    xml.element("author") { $0.element("name", text: map.project.title.xmlCharacters) }
    xml.raw("\n")
    for entry in entries { write(entry, map, site, &xml) }
    xml.raw("</feed>\n")
    return xml.bytes
  }

  /// Whether a release is told of, so that pages may lead to the feed.
  static func tells(of release: Release, in phase: Phase) -> Bool { phase != .draft && day(of: release) != nil }

  private static func day(of release: Release) -> String? { release.date.flatMap(DateReader.isoDate).flatMap(firstDay) }

  /// A release and its day.
  private struct Entry {
    let release: Release
    let day: String
  }

  private static func entries(of map: SiteMap) -> [Entry] {
    let dated = map.project.releases.compactMap { release -> Entry? in
      guard tells(of: release, in: map.phase(of: release)), let day = day(of: release) else { return nil }
      return Entry(release: release, day: day)
    }
    return dated.enumerated().sorted { a, b in
      a.element.day == b.element.day ? a.offset > b.offset : a.element.day > b.element.day
    }.map(\.element)
  }

  /// `2026-03-01` for `2026-03`, the quarter's first day for `2026-Q1`; `nil` for a day that the calendar does not have.
  private static func firstDay(_ iso: String) -> String? {
    let parts = iso.split(separator: "-").map(String.init)
    switch parts.count {
    case 1: return parts[0] + "-01-01"
    case 2:
      guard parts[1].hasPrefix("Q") else { return iso + "-01" }
      let months = ["Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10"]
      return months[parts[1]].map { "\(parts[0])-\($0)-01" }
    default: return CalendarDay.isReal(iso) ? iso : nil
    }
  }

  private static func moment(_ day: String) -> String { day + "T00:00:00Z" }

  // MARK: Writing

  private func line(_ name: StaticString, _ text: String, _ xml: inout HTMLWriter) {
    xml.element(name, text: text.xmlCharacters)
    xml.raw("\n")
  }

  private func write(_ entry: Entry, _ map: SiteMap, _ site: SiteAddress, _ xml: inout HTMLWriter) {
    let release = entry.release
    let url = site.url("\(release.name)/index.html")
    xml.raw("<entry>\n")
    line("title", release.title, &xml)
    line("id", url, &xml)
    xml.open("link", ["rel": "alternate", "type": "text/html", "href": url])
    xml.raw("</link>\n")
    line("published", Feed.moment(entry.day), &xml)
    line("updated", Feed.moment(entry.day), &xml)
    if let owner = release.owner { xml.element("author") { $0.element("name", text: owner.xmlCharacters) } }
    xml.open("category", ["term": map.phase(of: release).rawValue])
    xml.raw("</category>\n")
    let news = ReleaseNews(release, map)
    line("summary", news.sentence, &xml)
    xml.element("content", ["type": "html"], text: news.html(site).xmlCharacters)
    xml.raw("\n</entry>\n")
  }
}
