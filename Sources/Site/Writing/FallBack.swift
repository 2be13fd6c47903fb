import Foundation

/// Replaces a site file by file, where its folder cannot be exchanged as a whole.
///
/// The journal is the stage itself, under another name: once it is called `OwnName.pending`, the new
/// site is complete and every step that is left follows from what lies on the disk. Files of the old
/// manifest that the new one lacks go; files still in the pending folder move to their places; the new
/// manifest moves last. A build that finds a pending folder therefore takes the same steps again.
struct FallBack {
  let folder: String
  let shownPath: String
  let moves: DiskMoves

  private var pending: String { "\(folder)/\(OwnName.pending)" }

  /// Replaces the site in the folder by SITE, which lies in the stage at PATH.
  ///
  /// Throws `OutputFolderError.foreignFileInTheWay` or `.cannotWrite`. Until the stage has become the
  /// pending folder the old site is untouched; from then on `complete` can be called again.
  func replace(with path: String, holding site: OutputManifest) throws {
    let inner = "\(folder)/\(OwnName.innerStage)\(getpid())"
    do {
      if path != inner { try bring(path, holding: site, to: inner) }
      try move(inner, to: pending)
    } catch {
      try? Stage.remove(inner)
      throw error
    }
    try complete()
  }

  /// Takes the steps that are left when the folder has a pending site.
  func complete() throws {
    guard try FileStatus(pending)?.kind == .folder else { return }
    if let site = try OutputManifest(in: pending, shownAs: shownPath) {
      let old = try OutputManifest(in: folder, shownAs: shownPath) ?? OutputManifest()
      let waiting = try SiteEntry.all(in: pending, of: site)
        .filter { !$0.isForeign && $0.status.kind == .file }.map(\.path)
      let entries = try SiteEntry.all(in: folder, of: old)
      try SiteEntry.checkPlaces(of: site.restricted(to: waiting), among: entries)
      try remove(old.files(missingIn: site), among: entries)
      for path in waiting {
        if let parent = path.folders.last { try Disk.makeFolders(parent, in: folder) }
        try move("\(pending)/\(path.text)", to: "\(folder)/\(path.text)")
      }
      try move("\(pending)/\(OwnName.manifest)", to: "\(folder)/\(OwnName.manifest)")
    }
    try Disk.removeTree(pending)
  }

  /// Brings the stage at PATH into the folder, as a copy when that is another file system.
  private func bring(_ path: String, holding site: OutputManifest, to inner: String) throws {
    let code = moves.move(path, inner)
    if code == 0 { return }
    guard code == EXDEV else { throw Disk.cannotWrite(inner, code) }
    try Disk.makeFolder(inner)
    try Disk.write([], to: "\(inner)/\(OwnName.unfinished)")
    for file in site.files.keys.sorted() {
      if let parent = file.folders.last { try Disk.makeFolders(parent, in: inner) }
      try copy("\(path)/\(file.text)", to: "\(inner)/\(file.text)")
    }
    try copy("\(path)/\(OwnName.manifest)", to: "\(inner)/\(OwnName.manifest)")
    try Stage.remove(path)
  }

  private func copy(_ file: String, to target: String) throws {
    guard let status = try FileStatus(file) else { throw Disk.cannotRead(file, ENOENT) }
    try Disk.copy(file, status, to: target)
  }

  /// Removes those PATHS that are files of the site among ENTRIES, and the folders that are empty then.
  ///
  /// The folders also when the files are gone: an interrupted build may have got that far.
  private func remove(_ paths: [OutputPath], among entries: [SiteEntry]) throws {
    let own = Set(entries.filter { !$0.isForeign }.map(\.path))
    for path in paths {
      if own.contains(path) { try Disk.removeFile("\(folder)/\(path.text)") }
      for parent in path.folders.reversed() where own.contains(parent) {
        rmdir("\(folder)/\(parent.text)")
      }
    }
  }

  private func move(_ source: String, to target: String) throws {
    let code = moves.move(source, target)
    if code != 0 { throw Disk.cannotWrite(target, code) }
  }
}
