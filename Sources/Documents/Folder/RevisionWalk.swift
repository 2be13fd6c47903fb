import Findings

/// Lists the files of a revision below a folder, without what is skipped: what `FolderWalk` is for the disk.
struct RevisionWalk {
  private(set) var paths: [String] = []
  private(set) var findings: [Finding] = []
  private let files: RevisionFiles
  private let holder: String
  private let depth: Int?

  /// Walks from `folder` on, a path in the holder, empty for the holder itself; a file there is found too. `depth` counts
  /// folders from the holder on, `nil` for all.
  init(_ files: RevisionFiles, holder: String, folder: String, depth: Int? = nil) {
    self.files = files
    self.holder = holder
    self.depth = depth
    if folder.isEmpty || files.isFolder(full(folder)) { visit(folder) } else { visit(entry: folder) }
    paths.sort()
  }

  private func full(_ path: String) -> String {
    path.isEmpty ? holder : holder == "/" ? "/" + path : holder + "/" + path
  }

  private mutating func visit(_ folder: String) {
    // A list of folders still to be looked at: a tree may be deeper than the stack.
    var waiting = [folder]
    while let folder = waiting.popLast() {
      let names = files.names(in: full(folder)) ?? []
      if names.contains(".scopebook-manifest.json") { continue }
      for name in names where !name.hasPrefix(".") {
        let path = folder.isEmpty ? name : folder + "/" + name
        if !files.isFolder(full(path)) {
          visit(entry: path)
        } else if depth.map({ path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < $0 }) ?? true {
          waiting.append(path)
        }
      }
    }
  }

  private mutating func visit(entry path: String) {
    switch files.entry(full(path))?.kind {
    case .file: paths.append(path)
    case .link:
      switch files.file(full(path), within: holder) {
      case .success: paths.append(path)
      case .failure(.nothing): report(path, "the link points at nothing", "remove it, or mend what it points at")
      case .failure(.outside):
        report(
          path, "the link leaves the folder that holds the project, and is not followed",
          "copy the file into the project")
      case .failure(.folder):
        report(path, "the link leads to a folder, and is not followed", "put the files themselves into the project")
      }
    case .submodule: report(path, "is a submodule, whose files no revision holds", "compare the work tree")
    case nil: break
    }
  }

  private mutating func report(_ path: String, _ message: String, _ suggestion: String) {
    findings.append(
      Finding(
        rule: "unreadable-file", severity: .warning, at: Place(path), "\"\(path)\": \(message)", suggestion: suggestion)
    )
  }
}
