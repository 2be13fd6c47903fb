import Foundation

/// Where a folder lies in its git repository. The folder need not be there yet.
package struct RepositoryPlace: Sendable {
  /// From the repository's top to the folder: `docs/plan`; empty at the top, and outside repositories.
  package let path: String
  /// From the folder back to the top: `../../`; empty where `path` is.
  package let wayUp: String

  package init(of folder: String) {
    var names: [String] = []
    var url = URL(filePath: folder).standardizedFileURL
    while SourceFolder.realPath(url.path) == nil, url.path != "/" {
      names.insert(url.lastPathComponent, at: 0)
      url = url.deletingLastPathComponent()
    }
    guard let there = SourceFolder.realPath(url.path), let top = SourceFolder.repository(of: there) else {
      (path, wayUp) = ("", "")
      return
    }
    let inside = there.dropFirst(top.count).pathNames.map(String.init) + names
    path = inside.joined(separator: "/")
    wayUp = String(repeating: "../", count: inside.count)
  }
}
