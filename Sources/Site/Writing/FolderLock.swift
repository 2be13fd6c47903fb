import Foundation

/// The right to build into a folder, held until `release` or the end of this object's life.
///
/// The lock lies on the folder itself, not on a file beside it: it leaves nothing behind, ends with
/// the process however that ends, and needs no right to write above the folder. A build holds the
/// locks of the output folder and of its stage, so that the path is locked before and after the two
/// are exchanged; who opened the folder that was there before finds out by comparing afterwards.
///
/// A class, because its end has to close the file descriptor.
final class FolderLock: Sendable {
  private let descriptor: Int32
  private let status: FileStatus
  /// Whether the file system can lock a folder; NFS cannot, and there every build gets its lock.
  let isBinding: Bool

  /// `nil` when another build holds the lock or exchanged the folder in this moment.
  /// Throws `OutputFolderError.cannotRead`.
  init?(_ folder: String) throws {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let status = FileStatus(descriptor: descriptor) else {
      throw Disk.cannotRead(folder, errno)
    }
    self.status = status
    let code = flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno
    isBinding = code == 0
    if code == EWOULDBLOCK { return nil }
    guard try isStill(at: folder) else { return nil }
  }

  deinit { close(descriptor) }

  /// Lets other builds have the folder before the end of this object's life.
  func release() { flock(descriptor, LOCK_UN) }

  /// Whether the locked folder is the one at PATH.
  func isStill(at path: String) throws -> Bool {
    try FileStatus(path)?.isSameEntry(as: status) ?? false
  }
}
