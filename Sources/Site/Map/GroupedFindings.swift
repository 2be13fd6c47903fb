import Checks
import Findings
import ProjectModel

/// What was found, by what pages show it with.
struct GroupedFindings: Sendable {
  /// By the release that the file belongs to; those of the project's own files under "".
  private(set) var byRelease: [String: [Finding]] = [:]
  private(set) var byItem: [ItemID: [Finding]] = [:]
  let waivedByRelease: [String: [Report.Waived]]
  /// How many findings each rule has.
  private(set) var counts: [String: Int] = [:]
  /// Anchors made of rule, file and message; those that say the same are numbered in their order.
  private(set) var anchors: [Finding: String] = [:]

  init(_ review: Review, _ places: FilePlaces) {
    let releases = places.releaseOfPath
    waivedByRelease = Dictionary(grouping: review.waived) {
      SiteMap.release(ofPath: $0.finding.place.path, in: releases) ?? ""
    }
    var anchorCounts: [String: Int] = [:]
    for finding in review.findings {
      counts[finding.rule, default: 0] += 1
      byRelease[SiteMap.release(ofPath: finding.place.path, in: releases) ?? "", default: []].append(finding)
      for id in GroupedFindings.items(at: finding.place, in: places) { byItem[id, default: []].append(finding) }
      let hash = ContentHash(of: [finding.rule, finding.place.path, finding.message].joined(separator: "\n"))
      let anchor = "finding-\(hash.digits)"
      let count = anchorCounts[anchor, default: 0] + 1
      anchorCounts[anchor] = count
      if anchors[finding] == nil { anchors[finding] = count == 1 ? anchor : "\(anchor)-\(count)" }
    }
  }

  /// The items in whose statement a place begins.
  private static func items(at place: Place, in places: FilePlaces) -> [ItemID] {
    guard let start = place.span?.start, let items = places.itemsByPath[place.path] else { return [] }
    return items.lazy.filter { item in
      item.extent.path == place.path && item.extent.span?.range.contains(start) == true
    }.map(\.id)
  }
}
