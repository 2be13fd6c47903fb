import Foundation

/// An output folder that exists, is locked, and is empty or Scopebook's own.
struct OpenedFolder: Sendable {
  /// The path as the user wrote it.
  let shownPath: String
  /// The path without symbolic links.
  let path: String
  /// Whether the folder was not there before.
  let isNew: Bool
  let lock: FolderLock
  /// `nil` when the folder is empty.
  let manifest: OutputManifest?
  /// What earlier builds left behind and could not be cleared away.
  let leftovers: [String]

  /// Opens PATH and finishes or clears away what a killed build left there.
  init(path shown: String, moves: DiskMoves) throws {
    (path, isNew) = try Self.realFolder(at: shown)
    shownPath = shown
    guard let lock = try FolderLock(path) else { throw OutputFolderError.busy(path: shown) }
    self.lock = lock
    do {
      try FallBack(folder: path, shownPath: shown, moves: moves).complete()
      manifest = try OutputManifest(in: path, shownAs: shown)
      if manifest == nil {
        let entries = try Disk.names(in: path)
        if let entry = entries.first(where: { !OwnName.isReserved($0) }) {
          throw OutputFolderError.notOurs(path: shown, foreignEntry: entry)
        }
      }
      // Before the folder is exchanged again: in a replaced site the mark would be wrong.
      try Disk.removeFile("\(path)/\(OwnName.unfinished)")
      leftovers = ReplacedSite.clearStages(of: path, manifest: manifest ?? OutputManifest())
    } catch {
      if isNew { rmdir(path) }
      throw error
    }
  }

  private static func realFolder(at shown: String) throws -> (path: String, isNew: Bool) {
    var status = stat()
    let isThere = stat(shown, &status) == 0
    if isThere ? status.st_mode & S_IFMT != S_IFDIR : try FileStatus(shown) != nil {
      throw OutputFolderError.notAFolder(path: shown)
    }
    if !isThere { try Disk.makeFolderAndParents(shown) }
    guard let real = realpath(shown, nil) else { throw Disk.cannotRead(shown, errno) }
    defer { free(real) }
    return (String(cString: real), !isThere)
  }
}
