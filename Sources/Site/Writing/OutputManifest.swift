import Foundation

/// The list of the files of a site, which lies in its folder and makes the folder Scopebook's own.
struct OutputManifest: Sendable {
  /// What a list of another version means, this program does not know.
  static let version = 1

  let files: [OutputPath: ContentHash]
  /// Every folder that a file lies in.
  let folders: Set<OutputPath>

  init(files: [OutputPath: ContentHash] = [:]) {
    self.files = files
    folders = files.keys.reduce(into: []) { $0.formUnion($1.folders) }
  }

  /// The files that are in SELECTION too.
  func restricted(to selection: some Sequence<OutputPath>) -> OutputManifest {
    var selected: [OutputPath: ContentHash] = [:]
    for path in selection { selected[path] = files[path] }
    return OutputManifest(files: selected)
  }

  /// The files that OTHER does not have, in path order.
  func files(missingIn other: OutputManifest) -> [OutputPath] {
    files.keys.filter { other.files[$0] == nil }.sorted()
  }
}

// MARK: - On disk

extension OutputManifest {
  /// Reads the manifest of FOLDER, which messages call SHOWN; `nil` when there is none.
  ///
  /// Throws `OutputFolderError.corruptManifest` also when a path in it leads out of the folder: the
  /// list decides what is deleted.
  init?(in folder: String, shownAs shown: String) throws {
    let path = "\(folder)/\(OwnName.manifest)"
    guard let status = try FileStatus(path) else { return nil }
    guard status.kind == .file else { throw OutputFolderError.corruptManifest(path: shown) }
    let data = Data(try Disk.bytes(of: path))
    guard let head = try? JSONDecoder().decode(Head.self, from: data) else {
      throw OutputFolderError.corruptManifest(path: shown)
    }
    guard head.version <= Self.version else {
      throw OutputFolderError.newerManifest(path: shown, version: head.version)
    }
    guard let list = try? JSONDecoder().decode(List.self, from: data),
      let files = list.checkedFiles
    else { throw OutputFolderError.corruptManifest(path: shown) }
    self.init(files: files)
  }

  /// The manifest as JSON, in path order; equal sites have equal bytes.
  var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let entries = files.sorted { $0.key < $1.key }
        .map { List.File(path: $0.key.text, hash: $0.value) }
      return try Array(encoder.encode(List(version: Self.version, files: entries))) + [0x0a]
    }
  }
}

private struct Head: Decodable {
  let version: Int
}

private struct List: Codable {
  struct File: Codable {
    let path: String
    let hash: ContentHash
  }

  let version: Int
  let files: [File]

  /// `nil` when a path may not be one of a site, or occurs twice.
  var checkedFiles: [OutputPath: ContentHash]? {
    var checked: [OutputPath: ContentHash] = [:]
    for file in files {
      guard let path = OutputPath(file.path), checked.updateValue(file.hash, forKey: path) == nil
      else { return nil }
    }
    return checked
  }
}
