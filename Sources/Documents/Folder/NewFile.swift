/// A file that is to be added to a folder.
package struct NewFile: Sendable, Equatable {
  /// Relative to the folder, with slashes: `project/overview.md`.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
