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
