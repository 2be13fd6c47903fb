import Foundation

extension SourceFolder {
  /// From the root of the git repository to the folder that paths are relative to: empty, or with a slash at its end. Empty
  /// outside a repository too.
  package var pathInRepository: String {
    guard let root = SourceFolder.repository(of: holder), holder.hasPrefix(root), holder != root else { return "" }
    return holder.dropFirst(root.count).drop { $0 == "/" } + "/"
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
