import CFolderExchange
import Foundation

/// The two calls that put a site into its place, so that tests can make them fail.
///
/// Both return 0 or the error number.
struct DiskMoves: Sendable {
  /// Exchanges two folders in one step.
  var exchange: @Sendable (_ first: String, _ second: String) -> Int32 = { exchangeFolders($0, $1) }
  /// Moves a file, or a folder to where none or an empty one is, in one step.
  var move: @Sendable (_ source: String, _ target: String) -> Int32 = {
    rename($0, $1) == 0 ? 0 : errno
  }

  /// Whether CODE says that this folder can never be moved, while files inside it perhaps can.
  ///
  /// EBUSY: a mount point. EXDEV: a lower layer of an overlay, or a mount point. EACCES, EPERM, EROFS:
  /// the folder above may not be written. The others: a file system without exchange.
  static func isRefusal(_ code: Int32) -> Bool {
    [EBUSY, EXDEV, EACCES, EPERM, EROFS, ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP].contains(code)
  }
}
