/// One entry below a folder that holds a site.
struct SiteEntry: Sendable {
  let path: OutputPath
  let status: FileStatus
  /// Whether neither a file of the site nor a folder that one lies in.
  ///
  /// Where the site had a file and now is a folder or a link, someone else made that.
  let isForeign: Bool
  /// Whether the entry is the top of another file system, which cannot be moved with the folder.
  let isMountPoint: Bool

  /// Everything below FOLDER but Scopebook's own files at the top, folders before what is in them.
  ///
  /// Symbolic links and folders of another file system are listed, not entered.
  static func all(in folder: String, of manifest: OutputManifest) throws -> [SiteEntry] {
    guard let top = try FileStatus(folder) else { return [] }
    var entries: [SiteEntry] = []
    func list(_ parent: OutputPath?) throws {
      let path = parent.map { "\(folder)/\($0.text)" } ?? folder
      for name in try Disk.names(in: path) where parent != nil || !OwnName.isReserved(name) {
        let entryPath = OutputPath(name: name, in: parent)
        guard let status = try FileStatus("\(folder)/\(entryPath.text)") else { continue }
        let isMountPoint = status.device != top.device
        let isOwn =
          switch status.kind {
          case .file: manifest.files[entryPath] != nil
          case .folder: manifest.folders.contains(entryPath)
          case .symbolicLink, .other: false
          }
        entries.append(
          SiteEntry(
            path: entryPath, status: status, isForeign: !isOwn || isMountPoint,
            isMountPoint: isMountPoint))
        if status.kind == .folder && !isMountPoint { try list(entryPath) }
      }
    }
    try list(nil)
    return entries
  }

  /// Throws `OutputFolderError.foreignFileInTheWay` when a foreign entry has a place that SITE needs.
  static func checkPlaces(of site: OutputManifest, among entries: [SiteEntry]) throws {
    for entry in entries where entry.isForeign {
      let path = entry.path
      let isInTheWay =
        site.files[path] != nil
        || (site.folders.contains(path) && (entry.status.kind != .folder || entry.isMountPoint))
        || path.folders.contains { site.files[$0] != nil }
      if isInTheWay { throw OutputFolderError.foreignFileInTheWay(path: path.text) }
    }
  }
}
