import Findings

extension SourceFolder {
  /// The texts of a folder whose names end in one of a few ways, by their paths in it; `nil` where there is no such folder.
  ///
  /// A path that does not begin with a slash counts from `base` on, or from the working directory. Links that leave the
  /// folder are not followed. The names that places give the files begin with `path`.
  package static func texts(inFolder path: String, of base: String? = nil, endings: [String]) -> Outcome<
    [String: SourceFile]?
  > {
    let full = path.hasPrefix("/") ? path : base.map { $0 + "/" + path } ?? path
    guard let holder = realPath(full) else { return Outcome(nil) }
    if let base, !isInside(holder, realPath(base) ?? base) { return Outcome(nil) }
    let walk = FolderWalk(holder: holder, folder: "", skipped: [], ignored: [])
    guard !walk.isUnreadable, !walk.paths.isEmpty else { return Outcome(nil) }
    var texts: [String: SourceFile] = [:]
    // What is wrong with files of the project is told where the project is read.
    var findings = base == nil ? walk.findings : []
    for name in walk.paths where endings.contains(where: name.hasSuffix) {
      let outcome = text(name, in: holder, named: path + "/" + name)
      texts[name] = outcome.value
      findings += outcome.findings
    }
    return Outcome(texts, findings)
  }

  /// The folders below a path on the disk, and it itself, as absolute paths; empty where there is no such folder.
  package static func folders(below path: String) -> Set<String> {
    realPath(path).map { FolderWalk(holder: $0, folder: "", skipped: [], ignored: []).folders } ?? []
  }
}
