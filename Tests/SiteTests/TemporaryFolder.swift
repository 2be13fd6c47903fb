import Foundation

@testable import Site

/// An empty folder for one test, removed at the end of its life; a class for that reason.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/output-folder-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // A folder that a test closed cannot be emptied by its owner, only by the superuser.
    for case let entry as String in FileManager.default.enumerator(atPath: path) ?? NSEnumerator() {
      let full = path + "/" + entry
      if (try? FileStatus(full)?.kind) == .folder { chmod(full, 0o700) }
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The output folder of the test; not there until something is written.
  var site: String { path + "/site" }

  /// Writes a file as someone else would, with the folders it lies in.
  func put(_ text: String, at name: String) throws {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// The text of a file; `nil` when there is none.
  func text(_ name: String) -> String? {
    try? String(decoding: Disk.bytes(of: path + "/" + name), as: UTF8.self)
  }

  func inode(_ name: String) throws -> UInt64? { try FileStatus(path + "/" + name)?.inode }

  /// Every entry below the folder at NAME as "path" or "path: text", in path order; folders end with
  /// "/", links show what they lead to.
  func outline(_ name: String = "site", withManifest: Bool = false) throws -> [String] {
    let folder = path + "/" + name
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    return try names.compactMap { name in
      let file = folder + "/" + name
      if name == OwnName.manifest && !withManifest { return nil }
      return switch try FileStatus(file)?.kind {
      case .file: "\(name): \(String(decoding: try Disk.bytes(of: file), as: UTF8.self))"
      case .symbolicLink:
        "\(name) -> \(try FileManager.default.destinationOfSymbolicLink(atPath: file))"
      default: name + "/"
      }
    }
  }

  /// The names beside the site: a build leaves none.
  var beside: [String] { get throws { try Disk.names(in: path).filter { $0 != "site" } } }
}

/// Writes FILES as a site to PATH.
@discardableResult
func build(
  _ files: [String: String], at path: String, moves: DiskMoves = DiskMoves()
) throws -> OutputSummary {
  let folder = try OutputFolder(path: path, moves: moves)
  for (name, text) in files { try folder.write(Array(text.utf8), to: name) }
  return try folder.finish()
}
