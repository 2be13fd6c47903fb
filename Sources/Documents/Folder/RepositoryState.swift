import Foundation

/// Where a git repository stands, as its files tell without asking git: the log of `HEAD` grows with every commit and
/// every change of branches.
struct RepositoryState: Sendable {
  private let root: String
  private let stamps: FileStamps

  private static let files = [".git/HEAD", ".git/logs/HEAD"]
  private static let further = [".git/shallow", ".git/info/grafts"]

  /// The repository that a folder lies in; `nil` where there is none, or one that keeps no log.
  init?(of folder: SourceFolder) {
    let top = folder.project.isEmpty ? folder.holder : folder.holder + "/" + folder.project
    guard let root = SourceFolder.repository(of: top) else { return nil }
    var stamps = FileStamps()
    for path in RepositoryState.files {
      guard let stamp = FileStamp(of: root + "/" + path) else { return nil }
      stamps.add([path: stamp])
    }
    for path in RepositoryState.further {
      if let stamp = FileStamp(of: root + "/" + path) { stamps.add([path: stamp]) }
    }
    self.root = root
    self.stamps = stamps
  }

  func isSame(as earlier: RepositoryState) -> Bool {
    root == earlier.root && stamps.stamps.count == earlier.stamps.stamps.count
      && stamps.stamps.keys.allSatisfy { stamps.isSame($0, as: earlier.stamps) }
  }

  /// The folders in which it changes with a commit, as absolute paths.
  var folders: [String] { [root + "/.git", root + "/.git/logs"] }
}

extension SourceFolder {
  /// Where commits show, as absolute paths; empty outside a repository.
  package var repositoryFolders: [String] { RepositoryState(of: self)?.folders ?? [] }
}
