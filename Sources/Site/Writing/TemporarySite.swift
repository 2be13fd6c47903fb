import Foundation

/// A whole site in a folder of its own, which goes away with it.
///
/// A class, because the end of its life removes the folder.
package final class TemporarySite: Sendable {
  /// One file of the site.
  package struct File: Sendable, Equatable {
    /// From the site's top on.
    package let path: String
    /// In bytes.
    package let size: Int

    package init(path: String, size: Int) {
      self.path = path
      self.size = size
    }
  }

  private let folder: String
  private var top: String { folder + "/site" }

  /// Makes the folder among the system's temporary ones. Throws `OutputFolderError.cannotWrite`.
  package init() throws {
    let place = FileManager.default.temporaryDirectory.path
    var name = Array("\(place)/scopebook-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw Disk.cannotWrite(place, errno) }
    folder = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit { remove() }

  /// Removes the folder, with all that is in it.
  package func remove() { try? Disk.removeTree(folder) }

  /// Where the site is to be written. Throws what `OutputFolder` throws.
  package func output() throws -> OutputFolder { try OutputFolder(path: top) }

  /// Every file that was written, in path order. Throws `OutputFolderError.cannotRead`.
  package func files() throws -> [File] {
    try SiteEntry.all(in: top, of: OutputManifest()).filter { $0.status.kind == .file }
      .map { File(path: $0.path.text, size: $0.status.size) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// What a file holds. Throws `OutputFolderError.cannotRead`.
  func bytes(of file: File) throws -> [UInt8] { try Disk.bytes(of: place(of: file)) }

  /// Where a file lies, as an absolute path.
  func place(of file: File) -> String { "\(top)/\(file.path)" }
}
