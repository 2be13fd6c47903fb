import Checks
import Findings
import ProjectModel

/// Every release against the one before, compared once for all pages.
struct ReleaseHistory: Sendable {
  /// By release; the first has none.
  let changes: [String: ProjectChanges]
  /// By item and release, what became of it there. An item that has another id since is known by both.
  private let byItem: [ItemID: [String: ItemChange]]

  init(of review: Review) {
    let releases = review.project.releases.map(\.name)
    let pairs = Array(zip(releases, releases.dropFirst()))
    let compared = pairs.concurrentMap { ProjectChanges.between($0, $1, in: review) }
    var changes: [String: ProjectChanges] = [:]
    var byItem: [ItemID: [String: ItemChange]] = [:]
    for (release, found) in zip(releases.dropFirst(), compared) {
      changes[release] = found
      for change in found?.releases.flatMap(\.items) ?? [] {
        byItem[change.item.id, default: [:]][release] = change
        if let old = change.old?.id, old != change.item.id { byItem[old, default: [:]][release] = change }
      }
    }
    self.changes = changes
    self.byItem = byItem
  }

  /// What became of an item in a release; `nil` in the first, and where it is neither stated there nor in the one before.
  func change(of id: ItemID, in release: String) -> ItemChange? { byItem[id]?[release] }
}
