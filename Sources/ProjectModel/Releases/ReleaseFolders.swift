import Documents

/// Finds the folders of a project that are a release each.
struct ReleaseFolders {
  /// Paths in the holder, each with a slash at the end, in path order, none inside another.
  let paths: [String]
  private let prefix: String

  init(_ folder: SourceFolder, layout: LayoutSettings) {
    prefix = folder.project + "/"
    var files: [(path: String, folders: [String])] = []
    for path in folder.paths where path.hasPrefix(prefix) {
      let components = path.dropFirst(prefix.count).pathNames.map(String.init)
      if components.count > 1 { files.append((path, Array(components.dropLast()))) }
    }
    var found: Set<String> = []
    if layout.releases.isEmpty {
      for file in files {
        if let depth = ReleaseFolders.depthByName(file.folders, isDocument: SourceFolder.isMarkdown(file.path)) {
          found.insert(ReleaseFolders.joined(file.folders[...depth]))
        } else if ["release.yml", "release.yaml"].contains(FileNames.name(file.path).lowercased()) {
          found.insert(ReleaseFolders.joined(file.folders[...]))
        }
      }
      if found.isEmpty { found = ReleaseFolders.foldersOfParts(folder.paths, below: prefix) }
    } else {
      for file in files {
        for depth in file.folders.indices {
          let path = ReleaseFolders.joined(file.folders[...depth])
          if layout.releases.contains(where: { $0.matchesWhole(folder.project + "/" + path) }) { found.insert(path) }
        }
      }
    }
    var outermost: [String] = []
    for path in found.sorted() where outermost.last.map({ !path.hasPrefix($0) }) ?? true {
      outermost.append(path + "/")
    }
    paths = outermost.map { [prefix] in prefix + $0 }
  }

  /// The depth of the first folder that is named like a release, or lies in one named `releases`.
  private static func depthByName(_ folders: [String], isDocument: Bool) -> Int? {
    folders.indices.first { depth in
      if depth == 0, ReleaseName.matches(folders[0]) { return true }
      if ReleaseName.matchesAnywhere(folders[depth]) { return true }
      // Folders of images and the like lie there too.
      return depth > 0 && isDocument && ReleaseName.isCollection(folders[depth - 1])
    }
  }

  /// In a project whose top has no document of a part: folders that hold two of `product.md`, `design.md` and `planning.md`, or
  /// one of them while another folder beside holds the same.
  private static func foldersOfParts(_ paths: [String], below prefix: String) -> Set<String> {
    var parts: [String: Set<Part>] = [:]
    for path in paths where path.hasPrefix(prefix) && SourceFolder.isMarkdown(path) {
      let folder = path.dropFirst(prefix.count).pathNames.dropLast().joined(separator: "/")
      if folder.isEmpty, FileNames.role(FileNames.name(path))?.parts.isEmpty == false { return [] }
      guard !folder.isEmpty, let part = Part(rawValue: FileNames.stem(path).lowercased()) else { continue }
      parts[folder, default: []].insert(part)
    }
    let found = parts.filter { folder, held in
      held.count >= 2 || parts.contains { $0.key != folder && !$0.value.isDisjoint(with: held) }
    }
    return Set(found.keys)
  }

  private static func joined(_ folders: ArraySlice<String>) -> String { folders.joined(separator: "/") }
}
