/// How paths become those of the repository, which is where code hosts look for them.
package struct RepositoryPaths: Sendable {
  /// From the root of the repository to the folder that paths are relative to; empty, or with a slash at its end.
  package let added: String
  /// From that folder to the root of the repository, where this lies below; empty, or with a slash at its end.
  package let dropped: String

  package init(added: String = "", dropped: String = "") {
    self.added = added
    self.dropped = dropped
  }

  /// A place's path from the root of the repository on; `.` for the root.
  func path(of place: Place) -> String {
    let path = place.path == "." ? "" : place.path
    if !dropped.isEmpty {
      if path.hasPrefix(dropped) { return String(path.dropFirst(dropped.count)) }
      return path + "/" == dropped || path.isEmpty ? "." : path
    }
    guard path.isEmpty else { return added + path }
    return added.isEmpty ? "." : String(added.dropLast())
  }
}
