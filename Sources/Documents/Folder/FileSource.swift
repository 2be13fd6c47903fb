import Foundation

/// Where the files of a folder come from: the disk, or a revision. Paths are absolute.
enum FileSource: Sendable {
  case disk
  case revision(RevisionFiles)

  /// The names in a folder, in order; `nil` where it cannot be listed.
  func names(in folder: String) -> [String]? {
    switch self {
    case .disk: (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted()
    case .revision(let files): files.names(in: folder)
    }
  }

  /// Whether a folder is there that may be read: a link to one on the disk, but not in a revision.
  func isFolder(_ path: String) -> Bool {
    switch self {
    case .disk:
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    case .revision(let files): return files.isFolder(path)
    }
  }

  /// The path without links; `nil` where nothing is there. Folders of revisions have none.
  func realPath(_ path: String) -> String? {
    switch self {
    case .disk: SourceFolder.realPath(path)
    case .revision(let files): files.exists(path) ? path : nil
    }
  }
}
