import Findings
import Foundation

/// A project's folder, read once from the disk or from a revision: the only type that reads the disk.
package struct SourceFolder: Sendable {
  /// The folder that holds the project folder, as an absolute path without links. Nothing outside it is read.
  package let holder: String
  /// The project folder's path in the holder, without a slash at the end: `project`.
  package let project: String
  /// The project folder as an absolute path.
  package var top: String { project.isEmpty || project == "." ? holder : holder + "/" + project }
  /// Every file of the project folder that is not skipped, relative to the holder, in path order.
  package let paths: [String]
  /// Files beside the project folder that are read as evidence, relative to the holder, in path order.
  package let beside: [String]
  /// The texts among all these: Markdown, YAML, JSON and the records of runs; and the settings beside the project folder.
  package let texts: [String: SourceFile]
  /// Absolute paths of the folders that were looked through for all these: where a change may concern the project.
  package let searchedFolders: Set<String>
  /// Absolute paths of folders that are never read, such as the output folder.
  let skipped: Set<String>
  /// Where further files are read from.
  let source: FileSource
  /// Of files on the disk.
  let stamps: FileStamps
  private let asked = AskedPaths()

  package init(
    holder: String, project: String, paths: [String], beside: [String] = [], texts: [String: SourceFile]
  ) {
    self.init(holder: holder, project: project, paths: paths, beside: beside, texts: texts, skipped: [])
  }

  init(
    holder: String, project: String, paths: [String], beside: [String], texts: [String: SourceFile],
    searchedFolders: Set<String> = [], skipped: Set<String>, source: FileSource = .disk,
    stamps: FileStamps = FileStamps()
  ) {
    self.holder = holder
    self.project = project
    self.paths = paths
    self.beside = beside
    self.texts = texts
    self.searchedFolders = searchedFolders
    self.skipped = skipped
    self.source = source
    self.stamps = stamps
  }
}

extension SourceFolder {
  /// The Markdown files, in path order.
  package var markdown: [SourceFile] {
    paths.filter { SourceFolder.isMarkdown($0) && !RunStorePath.isInside($0) }.compactMap { texts[$0] }
  }

  /// Where settings may lie, best first.
  package var settingsPaths: [String] {
    [project + "/", ""].flatMap { folder in SourceFolder.settingsNames.map { folder + $0 } }
  }

  static let settingsNames = ["scopebook.yml", "scopebook.yaml"]

  /// How the names of Markdown files end, in lower case.
  package static let markdownEndings = [".md", ".markdown", ".mdown", ".mkd", ".mkdn"]

  package static func isMarkdown(_ path: String) -> Bool {
    let path = path.lowercased()
    return markdownEndings.contains { path.hasSuffix($0) }
  }

  static func isText(_ path: String) -> Bool {
    // Files of a run store have names without endings, and what runs leave behind is no document.
    if RunStorePath.isInside(path) { return RunStorePath(path) != nil }
    return isMarkdown(path) || [".yml", ".yaml", ".json"].contains { path.lowercased().hasSuffix($0) }
  }

  /// The folder without some of its files.
  package func excluding(_ isExcluded: (String) -> Bool) -> SourceFolder {
    let kept = paths.filter { !isExcluded($0) }
    guard kept.count < paths.count else { return self }
    let gone = Set(paths).subtracting(kept)
    return SourceFolder(
      holder: holder, project: project, paths: kept, beside: beside, texts: texts.filter { !gone.contains($0.key) },
      searchedFolders: searchedFolders, skipped: skipped, source: source, stamps: stamps)
  }

  /// The bytes of a file that is no text, such as an image.
  ///
  /// Throws `UnreadableFile`.
  package func bytes(of path: String) throws -> [UInt8] {
    if let text = texts[path] { return text.text }
    if case .revision(let files) = source {
      guard case .success(let entry) = files.file(holder + "/" + path, within: holder),
        let bytes = files.bytes(of: entry)
      else { throw UnreadableFile(path: path, reason: "the revision holds no such file") }
      return bytes
    }
    return try FileBytes.reading(holder + "/" + path)
  }

  /// Whether a file or folder stands at a path in the holder, also one outside the project folder.
  package func exists(_ path: String) -> Bool {
    texts[path] != nil || asked.answer(path) { isThere(path) }
  }

  private func isThere(_ path: String) -> Bool {
    let full = holder + "/" + path
    // What lies outside the repository belongs to no revision, and stands as it is.
    if case .revision(let files) = source, files.covers(full) { return files.exists(full) }
    guard FileManager.default.fileExists(atPath: full) else { return false }
    return SourceFolder.isInside(SourceFolder.realPath(full) ?? full, holder)
  }

  /// Whether a file that is no text is surely as it was in another reading.
  package func holdsSame(_ path: String, as earlier: SourceFolder) -> Bool { stamps.isSame(path, as: earlier.stamps) }

  /// Whether another reading found the same: the same files, with the same texts, and as many of the rest as can be told
  /// without opening them.
  package func isSame(as earlier: SourceFolder) -> Bool {
    guard holder == earlier.holder, project == earlier.project, paths == earlier.paths, beside == earlier.beside,
      searchedFolders == earlier.searchedFolders, texts.count == earlier.texts.count
    else { return false }
    return texts.allSatisfy { earlier.texts[$0.key]?.text == $0.value.text }
      && paths.allSatisfy { texts[$0] != nil || stamps.isSame($0, as: earlier.stamps) }
      && earlier.asked.all.allSatisfy { exists($0.key) == $0.value }
  }

  /// Every folder in which a change may concern the project: those that were looked through, and those of files outside the
  /// project that its documents name.
  package var watchedFolders: Set<String> {
    searchedFolders.union(
      asked.all.keys.compactMap { path in
        let parent = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
        return SourceFolder.realPath(holder + "/" + parent).flatMap { SourceFolder.isInside($0, holder) ? $0 : nil }
      })
  }

  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// The absolute path without links; `nil` where there is no such file.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
