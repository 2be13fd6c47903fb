import Findings

/// What `scopebook.yml` says; every key is optional.
package struct Settings: Sendable {
  package var title: String?
  package var summary: String?
  /// Where the source lives, without a slash at the end: `https://github.com/org/repo`.
  package var repository: String?
  /// The address of the published site, with a slash at the end.
  package var baseURL: String?
  package var language: String?
  /// Ids of scoping templates that releases are held to; `nil` for the usual ones.
  package var templates: [String]?
  package var theme: String?
  /// Patterns of files with measured values.
  package var evidence: [String] = []
  /// Severities by rule; `off` is `nil`.
  package var checks: [String: Severity?] = [:]
  /// Where each rule is named.
  package var checkPlaces: [String: Place] = [:]
  /// Patterns of paths to leave out, relative to the project folder.
  package var exclude: [String] = []
  package var layout = LayoutSettings()
  package var trustsImages = false
  package var trustsHTML = false

  package init() {}
}
