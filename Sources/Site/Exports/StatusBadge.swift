import Findings
import ProjectModel

/// How far a release has come: draft, review, released.
struct StatusBadge: Export {
  let release: String

  var address: String { "badges/\(release)-status.svg" }

  func bytes(of map: SiteMap) -> [UInt8]? {
    guard let release = map.project.release(release) else { return nil }
    let phase = map.phase(of: release)
    let colours: [Phase: Badge.Colour] = [.draft: .grey, .review: .blue, .released: .green]
    return Badge(label: release.title, value: map.words(phase.phrase), colour: colours[phase] ?? .grey).bytes
  }
}
