import Findings
import Foundation

extension SourceFolder {
  /// How the folder's paths continue those of its repository.
  ///
  /// The repository is the git repository that the project folder lies in. Where there is none, the working folder stands for it
  /// if the project lies there.
  package var repositoryPaths: RepositoryPaths {
    let top = project.isEmpty || project == "." ? holder : holder + "/" + project
    let root = SourceFolder.repository(of: top) ?? FileManager.default.currentDirectoryPath
    if let added = SourceFolder.path(of: holder, from: root) { return RepositoryPaths(added: added, dropped: "") }
    if SourceFolder.path(of: top, from: root) != nil, let dropped = SourceFolder.path(of: root, from: holder) {
      return RepositoryPaths(added: "", dropped: dropped)
    }
    return RepositoryPaths(added: "", dropped: "")
  }

  /// The same for addresses of the site, which must not depend on where the tool is called: without a repository, paths stay.
  package var wayFromRepository: (added: String, dropped: String) {
    let top = project.isEmpty || project == "." ? holder : holder + "/" + project
    guard let root = SourceFolder.repository(of: top) else { return ("", "") }
    if let added = SourceFolder.path(of: holder, from: root) { return (added, "") }
    return ("", SourceFolder.path(of: root, from: holder) ?? "")
  }

  /// From one folder to another at or below it: empty, or with a slash at its end; `nil` where it is elsewhere.
  private static func path(of folder: String, from root: String) -> String? {
    if folder == root { return "" }
    let start = root.hasSuffix("/") ? root : root + "/"
    return folder.hasPrefix(start) ? folder.dropFirst(start.count) + "/" : nil
  }

  /// The root of the git repository that a folder lies in; `nil` for none. Only whether there is one is looked at.
  static func repository(of folder: String) -> String? {
    var url = URL(filePath: folder)
    while true {
      if FileManager.default.fileExists(atPath: url.appending(path: ".git").path) { return url.path }
      let parent = url.deletingLastPathComponent()
      if parent.path == url.path || url.path == "/" { return nil }
      url = parent
    }
  }
}
