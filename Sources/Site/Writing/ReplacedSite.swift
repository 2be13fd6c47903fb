import Foundation

/// A folder whose site another one took the place of, and what may be left of it.
///
/// Its foreign entries are in the successor already, but for those that arrived during the build.
struct ReplacedSite {
  let path: String
  let manifest: OutputManifest
  let successor: String
  let successorManifest: OutputManifest

  /// Removes the site's files and moves late foreign entries into the successor.
  ///
  /// Returns whether the folder is gone. Nothing foreign is deleted while it has no other name or
  /// newer version in the successor; rather the folder stays.
  func remove() -> Bool {
    // Again, because a process that works inside the folder goes on to write there.
    for _ in 1...3 {
      try? removeEntries()
      if rmdir(path) == 0 || errno == ENOENT { return true }
    }
    return false
  }

  private func removeEntries() throws {
    let entries = try SiteEntry.all(in: path, of: manifest)
    for entry in entries where entry.status.kind == .folder && !entry.isMountPoint {
      Disk.openUp("\(path)/\(entry.path.text)", entry.status)
    }
    for entry in entries.reversed() where !entry.isMountPoint {
      if entry.status.kind == .folder {
        if entry.isForeign { try? Disk.makeFolders(entry.path, in: successor) }
        rmdir("\(path)/\(entry.path.text)")
      } else if entry.isForeign {
        try? moveOver(entry)
      } else {
        try Disk.removeFile("\(path)/\(entry.path.text)")
      }
    }
    // Last: without it nobody would know which files are Scopebook's.
    let left = try Disk.names(in: path)
    if left == [OwnName.manifest] { try Disk.removeFile("\(path)/\(OwnName.manifest)") }
  }

  private func moveOver(_ entry: SiteEntry) throws {
    let source = "\(path)/\(entry.path.text)"
    let target = "\(successor)/\(entry.path.text)"
    if let there = try FileStatus(target) {
      if there.isSameEntry(as: entry.status) { return try Disk.removeFile(source) }
      let isForeign = successorManifest.files[entry.path] == nil
      guard isForeign, there.kind == entry.status.kind else { return }
      // A copy has the time of its original; a version that was put there later has its own.
      if !entry.status.isNewer(than: there) { return try Disk.removeFile(source) }
    } else if let parent = entry.path.folders.last {
      try Disk.makeFolders(parent, in: successor)
    }
    rename(source, target)
  }
}

// MARK: - Stages of killed builds

extension ReplacedSite {
  /// Clears away the stages that dead processes left beside and inside FOLDER, which is locked.
  ///
  /// Returns the paths of those that had to stay. Nothing is cleared in a folder that cannot be read.
  static func clearStages(of folder: String, manifest: OutputManifest) -> [String] {
    let parent = (folder as NSString).deletingLastPathComponent
    let places = [(parent, OwnName.outerStage(of: folder)), (folder, OwnName.innerStage)]
    var leftovers: [String] = []
    for (place, prefix) in places {
      for name in (try? Disk.names(in: place)) ?? [] {
        guard let process = OwnName.process(of: name, after: prefix) else { continue }
        let stage = "\(place)/\(name)"
        let isClear = try? clearStage(stage, process, of: folder, manifest)
        if isClear != true { leftovers.append(stage) }
      }
    }
    return leftovers
  }

  /// Returns whether the stage is gone or in use by a build that is running.
  private static func clearStage(
    _ stage: String, _ process: pid_t, of folder: String, _ manifest: OutputManifest
  ) throws -> Bool {
    guard try FileStatus(stage)?.kind == .folder else { return true }
    guard let lock = try FolderLock(stage) else { return true }
    defer { withExtendedLifetime(lock) {} }
    let isAlive = kill(process, 0) == 0 || errno == EPERM
    if !lock.isBinding && isAlive && process != getpid() { return true }
    if try FileStatus("\(stage)/\(OwnName.unfinished)") != nil {
      try Stage.remove(stage)
      return true
    }
    let site = ReplacedSite(
      path: stage, manifest: try OutputManifest(in: stage, shownAs: stage) ?? OutputManifest(),
      successor: folder, successorManifest: manifest)
    return site.remove()
  }
}
