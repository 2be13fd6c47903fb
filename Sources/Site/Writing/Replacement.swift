import Foundation

/// The moment in which a complete stage takes the place of the old site.
struct Replacement {
  private let folder: OpenedFolder
  private let stage: Stage
  private let old: OutputManifest
  private let new: OutputManifest
  private let moves: DiskMoves

  init(
    of folder: OpenedFolder, by stage: Stage, holding site: OutputManifest, moves: DiskMoves
  ) {
    self.folder = folder
    self.stage = stage
    self.moves = moves
    old = folder.manifest ?? OutputManifest()
    new = site
  }

  /// Replaces the old site, of whose files as many as UNCHANGED says are in the stage.
  ///
  /// A site that is the same in every byte stays in place, so that programs which serve or watch the
  /// folder notice nothing. Throws only while the old site is there, or pending in a fall-back.
  func carryOut(unchanged: Int) throws -> OutputSummary {
    var summary = OutputSummary(
      written: new.files.count - unchanged, unchanged: unchanged,
      removed: old.files(missingIn: new).count, leftovers: folder.leftovers)
    let isSameList = try stage.put(new.bytes, to: OwnName.manifest, mayBeUnchanged: true)
    if isSameList && summary.written == 0 {
      stage.remove()
      return summary
    }
    let entries = try SiteEntry.all(in: folder.path, of: old)
    try SiteEntry.checkPlaces(of: new, among: entries)
    var refusal = stage.refusal
    if refusal == 0 { refusal = try stage.keep(entries) }
    guard try folder.lock.isStill(at: folder.path) else {
      let reason = "it was moved or removed during the build"
      throw OutputFolderError.cannotWrite(path: folder.shownPath, reason: reason)
    }
    if refusal == 0 { refusal = try exchange() }
    if refusal == 0 {
      summary.leftovers += clearOldSite()
    } else {
      summary.fallBack = Disk.reason(refusal)
      try FallBack(folder: folder.path, shownPath: folder.shownPath, moves: moves)
        .replace(with: stage.path, holding: new)
    }
    return summary
  }

  /// Returns 0, or the error number that says that this folder can never be exchanged.
  private func exchange() throws -> Int32 {
    var code = ENOTEMPTY
    if folder.manifest == nil { code = moves.move(stage.path, folder.path) }
    // With an empty folder only when someone put a file into it during the build.
    if code == ENOTEMPTY || code == EEXIST { code = moves.exchange(stage.path, folder.path) }
    guard code == 0 || DiskMoves.isRefusal(code) else {
      throw Disk.cannotWrite(folder.shownPath, code)
    }
    return code
  }

  /// Clears away what the exchange left where the stage was. Returns what had to stay there.
  private func clearOldSite() -> [String] {
    try? Disk.removeFile("\(folder.path)/\(OwnName.unfinished)")
    let oldSite = ReplacedSite(
      path: stage.path, manifest: old, successor: folder.path, successorManifest: new)
    return oldSite.remove() ? [] : [stage.path]
  }
}
