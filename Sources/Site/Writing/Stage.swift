import Foundation

/// The folder in which a new site is put together before it takes the place of the old one.
struct Stage: Sendable {
  let path: String
  /// The stage has to be locked too, because it becomes the output folder.
  let lock: FolderLock
  /// The site that is there, in which unchanged files are found.
  private let site: OpenedFolder
  /// Why the stage lies inside the output folder, so that only its files can be moved; 0 when it
  /// lies beside it.
  let refusal: Int32

  /// Makes an empty stage beside the folder of SITE or, where that is impossible, inside it.
  init(for site: OpenedFolder) throws {
    let parent = (site.path as NSString).deletingLastPathComponent
    let beside = "\(parent)/\(OwnName.outerStage(of: site.path))\(getpid())"
    let inside = "\(site.path)/\(OwnName.innerStage)\(getpid())"
    var code: Int32 = 0
    if try FileStatus(parent)?.device != FileStatus(site.path)?.device {
      code = EXDEV
    } else if mkdir(beside, 0o777) != 0 {
      code = errno
    }
    guard code == 0 || code == ENAMETOOLONG || DiskMoves.isRefusal(code) else {
      throw Disk.cannotWrite(beside, code)
    }
    if code != 0 && mkdir(inside, 0o777) != 0 { throw Disk.cannotWrite(site.shownPath, errno) }
    path = code == 0 ? beside : inside
    refusal = code
    guard let lock = try FolderLock(path) else {
      throw OutputFolderError.busy(path: site.shownPath)
    }
    self.lock = lock
    self.site = site
    try Disk.write([], to: "\(path)/\(OwnName.unfinished)")
  }

  /// Puts one file into the stage, whose folder is there. Returns whether it is the old site's file.
  ///
  /// An unchanged file becomes a second name of the old one, so that its times stay. A changed one is
  /// a new file: the old site must not change before it is replaced.
  func put(_ bytes: [UInt8], to name: String, mayBeUnchanged: Bool) throws -> Bool {
    let oldFile = "\(site.path)/\(name)"
    let newFile = "\(path)/\(name)"
    // Whatever keeps the old file from being read, it can be replaced.
    guard mayBeUnchanged, let status = try? FileStatus(oldFile), status.kind == .file,
      status.size == bytes.count, (try? Disk.bytes(of: oldFile)) == bytes
    else {
      try Disk.write(bytes, to: newFile)
      return false
    }
    if Disk.link(oldFile, to: newFile) != 0 {
      try Disk.write(bytes, to: newFile)
      Disk.setModified(newFile, to: status)
    }
    return true
  }

  /// Brings the foreign ENTRIES of the output folder into the stage, as second names or copies.
  ///
  /// Returns 0, or the error number that tells why a folder with such entries cannot be exchanged.
  /// Throws `OutputFolderError.foreignFileInTheWay` where the site has that place.
  func keep(_ entries: [SiteEntry]) throws -> Int32 {
    for entry in entries where entry.isForeign {
      if entry.isMountPoint { return EXDEV }
      let code = try keep(entry)
      if code != 0 { return code }
    }
    // Last and from inside out: a folder may forbid its owner to write into it.
    for entry in entries.reversed() where entry.status.kind == .folder {
      try keepPermissions(of: entry.status, at: "\(path)/\(entry.path.text)")
    }
    if let top = try FileStatus(site.path) { try keepPermissions(of: top, at: path) }
    return 0
  }

  private func keep(_ entry: SiteEntry) throws -> Int32 {
    let source = "\(site.path)/\(entry.path.text)"
    let target = "\(path)/\(entry.path.text)"
    if entry.status.kind == .folder {
      try Disk.makeFolders(entry.path, in: path)
      return 0
    }
    if let parent = entry.path.folders.last { try Disk.makeFolders(parent, in: path) }
    switch Disk.link(source, to: target) {
    case 0, ENOENT:  // Removed by its owner since it was listed.
      return 0
    case EEXIST:  // Names that differ for the manifest but not for the file system: "A" and "a".
      throw OutputFolderError.foreignFileInTheWay(path: entry.path.text)
    case EXDEV:  // A folder of the same file system, mounted here.
      return EXDEV
    default:  // No hard links on this file system, too many, or not to someone else's files.
      try Disk.copy(source, entry.status, to: target)
      return 0
    }
  }

  private func keepPermissions(of status: FileStatus, at folder: String) throws {
    guard let copy = try FileStatus(folder), copy.kind == .folder,
      copy.permissions != status.permissions
    else { return }
    chmod(folder, status.permissions)
  }

  /// Removes the stage; what cannot be removed is left to the next build.
  func remove() {
    try? Self.remove(path)
  }

  /// Removes the unfinished stage at PATH, if it is there.
  ///
  /// The mark goes last: a stage without it would be taken for a replaced site, and its files for
  /// foreign ones to be saved.
  static func remove(_ path: String) throws {
    try Disk.removeTree(path, last: OwnName.unfinished)
  }
}
