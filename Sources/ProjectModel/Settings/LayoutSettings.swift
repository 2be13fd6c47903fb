/// Where releases and their parts are, where the settings say so.
package struct LayoutSettings: Sendable {
  /// Folders and files that are a release each; empty for those that are named like one.
  package var releases: [PathPattern] = []
  /// What documents are for; of several patterns that match, the first counts.
  package var parts: [Entry] = []
  /// The name of the one release of a project without release folders; `nil` for `current`.
  package var release: String?

  /// One line of `parts`.
  package struct Entry: Sendable {
    package let pattern: PathPattern
    package let role: DocumentRole
  }

  package init() {}

  /// The role that the settings give to the document at a path; `nil` where they say nothing about it.
  func role(of path: String) -> DocumentRole? {
    parts.first { $0.pattern.matches(path) }?.role
  }
}
