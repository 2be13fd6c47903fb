/// An empty file that tells GitHub Pages to publish the files as they are.
struct NoJekyll: Export {
  let address = ".nojekyll"

  func bytes(of map: SiteMap) -> [UInt8]? { [] }
}
