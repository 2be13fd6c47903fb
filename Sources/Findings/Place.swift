/// Where something is written: a file, and the bytes of it where that is known.
package struct Place: Hashable, Sendable {
  /// Relative to the folder that holds the project folder, with `/`.
  package let path: String
  /// `nil` for a whole file or folder.
  package let span: Span?

  package init(_ path: String, _ span: Span? = nil) {
    self.path = path
    self.span = span
  }
}

extension Place: Comparable {
  /// By path, then by position.
  package static func < (a: Place, b: Place) -> Bool {
    (a.path, a.span?.start ?? -1, a.span?.end ?? -1) < (b.path, b.span?.start ?? -1, b.span?.end ?? -1)
  }
}
