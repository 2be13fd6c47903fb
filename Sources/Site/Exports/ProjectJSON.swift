import Checks

/// The project's releases, items and links, for other programs: what `scopebook trace --format json` prints.
struct ProjectJSON: Export {
  let address = "project.json"

  func bytes(of map: SiteMap) -> [UInt8]? { JSONTrace(review: map.review).bytes }
}
