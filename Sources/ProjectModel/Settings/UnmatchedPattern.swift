import Documents
import Findings

/// Patterns of the settings that no file matches.
enum UnmatchedPattern {
  /// The finding, with the nearest path.
  static func finding(_ pattern: PathPattern, in folder: SourceFolder) -> Finding {
    let paths = folder.paths.map { relative($0, to: folder.project) }
    let folders = Set(
      paths.flatMap { path in
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
      })
    let isPattern = pattern.text.contains { "*?".contains($0) }
    let near: String?
    if isPattern {
      near = nil
    } else {
      // A file of that name elsewhere is likelier than one of another name here.
      let name = "/" + FileNames.name(pattern.text)
      near = paths.first { $0.hasSuffix(name) } ?? nearestName(to: pattern.text, among: paths + folders.sorted())
    }
    let skipped = !isPattern && folder.exists(pattern.fixedFolder)
    return Finding(
      rule: "unmatched-pattern", severity: .warning, at: pattern.place ?? Place(folder.project),
      skipped
        ? "\"\(pattern.text)\" is left out, so nothing is read from it"
        : isPattern ? "no file matches \"\(pattern.text)\"" : "there is no file \"\(pattern.text)\"",
      suggestion: skipped
        ? "git ignores it, or \"exclude\" names it: change one of them"
        : near.map { "did you mean \"\($0)\"?" } ?? "write the path from \"\(folder.project)\" on")
  }

  private static func relative(_ path: String, to folder: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }
}
