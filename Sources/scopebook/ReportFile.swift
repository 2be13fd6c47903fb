import Foundation

/// A report in a file of the user's naming.
enum ReportFile {
  /// Writes all of it or nothing: a file that was there stays until the new one is whole.
  ///
  /// Throws `ReportFileError` where that cannot be done.
  static func write(_ text: String, to path: String) throws(ReportFileError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    do {
      if exists, status.st_mode & S_IFMT == S_IFDIR { throw CocoaError(.fileWriteInvalidFileName) }
      if exists, status.st_mode & S_IFMT != S_IFREG {
        // A device or a pipe: a file put in its place would take it away from everybody.
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
      } else {
        // Behind a link, so that it stays one.
        try Data(text.utf8).write(to: URL(filePath: path).resolvingSymlinksInPath(), options: .atomic)
      }
    } catch {
      throw ReportFileError(path: path, isFolder: exists && status.st_mode & S_IFMT == S_IFDIR)
    }
  }
}

/// A report that could not be written.
struct ReportFileError: Error, CustomStringConvertible {
  let path: String
  let isFolder: Bool

  var description: String {
    if isFolder { return "cannot write the report to \"\(path)\": it is a folder; name a file in it" }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    if !FileManager.default.fileExists(atPath: folder) {
      return "cannot write the report to \"\(path)\": its folder does not exist; make it first"
    }
    return "cannot write the report to \"\(path)\": the system refuses; look at the rights of the file and its folder"
  }
}
