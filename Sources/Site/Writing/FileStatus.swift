import Foundation

/// What the file system says about one entry; a symbolic link is not followed.
struct FileStatus: Sendable {
  enum Kind: Sendable {
    case file, folder, symbolicLink, other
  }

  let kind: Kind
  let device: UInt64
  let inode: UInt64
  /// In bytes.
  let size: Int
  /// The permission bits, without those of the kind.
  let permissions: mode_t
  /// When the content was last changed.
  let modified: timespec

  /// `nil` when nothing is at PATH. Throws `OutputFolderError.cannotRead`.
  init?(_ path: String) throws {
    var raw = stat()
    guard lstat(path, &raw) == 0 else {
      let code = errno
      if code == ENOENT || code == ENOTDIR { return nil }
      throw OutputFolderError.cannotRead(path: path, reason: Disk.reason(code))
    }
    self.init(raw)
  }

  /// `nil` when DESCRIPTOR is not open.
  init?(descriptor: Int32) {
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else { return nil }
    self.init(raw)
  }

  private init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    device = UInt64(truncatingIfNeeded: raw.st_dev)
    inode = UInt64(raw.st_ino)
    size = Int(raw.st_size)
    permissions = raw.st_mode & 0o7777
    #if canImport(Darwin)
      modified = raw.st_mtimespec
    #else
      modified = raw.st_mtim
    #endif
  }

  /// Whether both are the same entry of the disk, perhaps under two names.
  func isSameEntry(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }

  /// Whether the content was changed after that of OTHER.
  func isNewer(than other: FileStatus) -> Bool {
    (modified.tv_sec, modified.tv_nsec) > (other.modified.tv_sec, other.modified.tv_nsec)
  }
}
