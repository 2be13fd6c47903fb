import Foundation

/// Where the project folder lies for a path given to a command.
struct ProjectLocation {
  let holder: String
  let project: String

  /// The first found of `PATH/project`; `PATH` itself when it holds settings, an overview or a release; `PATH/docs`; `PATH`.
  ///
  /// Throws `SourceFolderError` when there is no such folder.
  init(path: String) throws {
    let given = path.isEmpty ? "." : path
    guard let real = SourceFolder.realPath(given) else { throw SourceFolderError.notFound(path: given) }
    guard ProjectLocation.isFolder(real) else { throw SourceFolderError.notAFolder(path: given) }
    if ProjectLocation.isFolder(real + "/project") {
      self.init(holder: real, project: "project")
    } else if !ProjectLocation.looksLikeProject(real), ProjectLocation.isFolder(real + "/docs") {
      self.init(holder: real, project: "docs")
    } else {
      let url = URL(filePath: real)
      self.init(holder: url.deletingLastPathComponent().path, project: url.lastPathComponent)
    }
  }

  private init(holder: String, project: String) {
    self.holder = holder.count > 1 && holder.hasSuffix("/") ? String(holder.dropLast()) : holder
    self.project = project
  }

  private static func looksLikeProject(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { name in
      let name = name.lowercased()
      return ["scopebook.yml", "scopebook.yaml", "overview.md"].contains(name) || ReleaseName.matches(name)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
