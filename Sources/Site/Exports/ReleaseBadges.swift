import Findings
import ProjectModel

/// How complete a release is, or the whole project.
struct CompletenessBadge: Export {
  /// `nil` for the project.
  let release: String?

  var address: String { "badges/" + (release.map { $0 + "-" } ?? "") + "completeness.svg" }

  func bytes(of map: SiteMap) -> [UInt8]? {
    let percent = release.map { map.releaseReviews[$0]?.completeness } ?? map.review.completeness
    let name = release.flatMap { map.project.release($0) }.map { $0.title + ": " } ?? ""
    return Badge(
      label: (name + map.words("completeness")),
      value: percent.map { formattedPercent($0) + " %" } ?? map.words("not asked for"),
      colour: percent.map { $0 < 50 ? .red : $0 < 80 ? .amber : .green } ?? .grey
    ).bytes
  }
}

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
