import Foundation

/// A report or a baseline in a file of the user's naming.
enum ReportFile {
  /// Writes all of it or nothing: a file that was there stays until the new one is whole.
  ///
  /// Throws `FileError` where that cannot be done.
  static func write(_ text: String, to path: String) throws(FileError) {
    var status = stat()
    let kind = stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    if kind == S_IFDIR { throw FileError.isFolder(path) }
    do {
      if let kind, kind != S_IFREG {
        // A device or a pipe: a file put in its place would take it away from everybody.
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
      } else {
        // Behind a link, so that it stays one.
        try Data(text.utf8).write(to: URL(filePath: path).resolvingSymlinksInPath(), options: .atomic)
      }
    } catch {
      let folder = URL(filePath: path).deletingLastPathComponent().path
      throw FileManager.default.fileExists(atPath: folder) ? FileError.unwritable(path) : .noFolder(path)
    }
  }
}
