import Checks

/// The project's items for Sphinx-Needs: what `scopebook trace --format needs` prints.
struct NeedsJSON: Export {
  let address = "needs.json"

  func bytes(of map: SiteMap) -> [UInt8]? { NeedsTrace(review: map.review).bytes }
}
