import ProjectModel

/// What the site says about itself to those who come from elsewhere.
extension SiteMap {
  /// The way from a page to the site's folder: `../` once for each folder, empty at the top.
  ///
  /// What is shown for a missing address stands at any depth: it names the folder from the host on, where that is known.
  func root(of page: SitePage) -> String { SiteMap.root(of: page, site: site) }

  static func root(of page: SitePage, site: SiteAddress?) -> String {
    if page.kind == .notFound, let site { return site.path }
    return String(repeating: "../", count: page.depth)
  }

  /// The day of the last change of the file that a page shows; `nil` for pages made of several, and where git knows none.
  func lastChange(of page: SitePage) -> String? {
    switch page.kind {
    case .document(let path), .canvas(let path): lastChanges.day(of: path)
    default: nil
    }
  }

  /// The language of the document that a page shows, where it is not the project's.
  func ownLanguage(of page: SitePage) -> String? {
    guard case .document(let path) = page.kind else { return nil }
    return languages.others[path]
  }
}
