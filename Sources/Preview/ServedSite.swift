import Site

/// One state of a site as a preview shows it.
package struct ServedSite: Sendable {
  package let files: SiteFiles
  /// Why the site is older than its files; `nil` where it is not.
  let failure: String?

  package init(_ files: SiteFiles, failure: String? = nil) {
    self.files = files
    self.failure = failure
  }

  /// The same site, with the reason why it could not be built anew.
  package func failing(_ reason: String) -> ServedSite { ServedSite(files, failure: reason) }
}
