import Foundation

/// Where the project folder may lie for a path given to a command.
struct ProjectLocation: Equatable {
  /// An absolute path without links and without a slash at the end.
  let holder: String
  /// The project folder's name in the holder.
  let project: String
  /// Whether it was found as `PATH/docs`.
  var isDocs = false

  /// Best first: `PATH/project`; `PATH` itself when it holds settings, an overview or a release; `PATH/docs`; `PATH`.
  ///
  /// Throws `SourceFolderError` when there is no such folder.
  static func candidates(for path: String) throws -> [ProjectLocation] {
    let given = path.isEmpty ? "." : path
    guard let real = SourceFolder.realPath(given) else { throw SourceFolderError.notFound(path: given) }
    guard FileSource.disk.isFolder(real) else { throw SourceFolderError.notAFolder(path: given) }
    guard let found = candidates(for: real, in: .disk) else { throw SourceFolderError.unreadable(path: given) }
    return found
  }

  /// The same for an absolute path; `nil` where it cannot be listed.
  static func candidates(for real: String, in source: FileSource) -> [ProjectLocation]? {
    guard let names = source.names(in: real) else { return nil }
    let itself = ProjectLocation(itself: real)
    let project = folder("project", among: names, in: real, of: source).map {
      ProjectLocation(holder: real, project: $0)
    }
    let docs = folder("docs", among: names, in: real, of: source).map { name in
      var docs = ProjectLocation(holder: real, project: name)
      docs.isDocs = true
      return docs
    }
    let rest = looksLikeProject(names, in: real, of: source) ? [itself, docs] : [docs, itself]
    return ([project] + rest).compactMap { $0 }
  }

  private init(holder: String, project: String) {
    self.holder = holder
    self.project = project
  }

  /// The folder at an absolute path. The top of the disk lies in nothing, and holds itself.
  private init(itself path: String) {
    let url = URL(filePath: path)
    let holder = url.deletingLastPathComponent().path
    self.init(
      holder: holder.count > 1 && holder.hasSuffix("/") ? String(holder.dropLast()) : holder,
      project: url.lastPathComponent)
  }

  /// A folder by its name, in small letters or as it comes. One that is a link out of here is none.
  private static func folder(
    _ name: String, among names: [String], in parent: String, of source: FileSource
  ) -> String? {
    let found = names.filter { $0.lowercased() == name && source.isFolder(parent + "/" + $0) }
    return (found.filter { $0 == name } + found).first {
      source.realPath(parent + "/" + $0).map { SourceFolder.isInside($0, parent) } ?? false
    }
  }

  private static func looksLikeProject(_ names: [String], in folder: String, of source: FileSource) -> Bool {
    names.contains { name in
      if SourceFolder.settingsNames.contains(name.lowercased()) { return true }
      if SourceFolder.isMarkdown(name) { return name.lowercased().hasPrefix("overview.") || ReleaseName.matches(name) }
      guard ReleaseName.matches(name) else { return false }
      // Code and data have versions too; those of a project are written in Markdown.
      let inside = source.names(in: folder + "/" + name) ?? []
      return inside.contains { SourceFolder.isMarkdown($0) || $0.lowercased().hasPrefix("release.y") }
    }
  }
}
