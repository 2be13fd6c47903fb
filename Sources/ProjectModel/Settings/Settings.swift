import Findings

/// What `scopebook.yml` says; every key is optional.
package struct Settings: Sendable {
  package var title: String?
  package var summary: String?
  /// Where the source lives, without a slash at the end: `https://github.com/org/repo`.
  package var repository: String?
  /// The branch that readers see and edit; `nil` for the one that the host shows first.
  package var branch: String?
  /// The address of the published site, with a slash at the end.
  package var baseURL: String?
  /// `en`, `pt`, `es` or `ru`; `nil` where the documents tell.
  package var language: String?
  /// Ids of scoping templates that releases are held to; `nil` for the usual ones.
  package var templates: [String]?
  package var theme: String?
  package var themePlace: Place?
  /// Files with measured values.
  package var evidence: [PathPattern] = []
  package var layout = LayoutSettings()
  /// Severities by rule; `off` is `nil`.
  package var checks: [String: Severity?] = [:]
  /// Where each rule is named.
  package var checkPlaces: [String: Place] = [:]
  /// What is accepted where no comment can say so, in the order written.
  package var accepted: [Accepted] = []
  /// Files and folders to leave out.
  package var exclude: [PathPattern] = []
  package var trustsImages = false
  package var trustsHTML = false
  package var look = Look()
  package var redirects: [Redirect] = []

  package init() {}

  /// What the site wears besides its theme.
  package struct Look: Sendable, Equatable {
    /// `#rrggbb`, in lower case.
    package var accent: String?
    package var accentPlace: Place?
    /// The paths of images in the folder that holds the project.
    package var logo: String?
    package var favicon: String?
    /// A line of Markdown below every page.
    package var footer: String?
    package var footerPlace: Place?

    package init() {}
  }

  /// An old address of a page that leads to where the page is.
  package struct Redirect: Sendable, Equatable {
    /// An address in the site that ends in `.html`.
    package let from: String
    /// An address in the site, with `#` and an anchor perhaps, or a URL.
    package let to: String
    /// Where the settings write the old address.
    package let place: Place
    package let targetPlace: Place
  }
}
