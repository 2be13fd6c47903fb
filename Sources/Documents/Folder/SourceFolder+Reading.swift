import Findings
import Foundation

extension SourceFolder {
  /// Reads the project folder that `path` leads to. `skipping` names folders to leave out, absolute or from here.
  ///
  /// Throws `SourceFolderError` when there is nothing to read; a single file that cannot be read is a finding.
  package static func reading(_ path: String, skipping: [String] = []) throws -> Outcome<SourceFolder> {
    let location = try ProjectLocation(path: path)
    let skipped = Set(skipping.compactMap(realPath))
    let walk = FolderWalk(holder: location.holder, project: location.project, skipped: skipped)
    let ignored = IgnoredByGit.paths(among: walk.paths, in: location.holder)
    let paths = walk.paths.filter { !ignored.contains($0) }
    guard paths.contains(where: isMarkdown) else {
      throw SourceFolderError.nothingToRead(path: path.isEmpty ? "." : path)
    }
    var findings = walk.findings
    var texts: [String: SourceFile] = [:]
    for path in paths where isText(path) {
      let outcome = text(path, in: location.holder)
      findings += outcome.findings
      if let source = outcome.value { texts[path] = source }
    }
    let beside = FilesBesideDocs(location, skipped: skipped)
    for source in beside.texts { texts[source.path] = source }
    return Outcome(
      SourceFolder(
        holder: location.holder, project: location.project, paths: paths, texts: texts,
        beside: beside.texts.map(\.path).sorted()), findings + beside.findings)
  }

  static func text(_ path: String, in holder: String) -> Outcome<SourceFile?> {
    do {
      let data = try Data(contentsOf: URL(filePath: holder + "/" + path))
      return TextDecoding.source(of: Array(data), path: path)
    } catch {
      return Outcome(
        nil,
        [
          Finding(
            rule: "unreadable-file", severity: .error, at: Place(path), "\"\(path)\" cannot be read",
            suggestion: "give read permission, or exclude it in scopebook.yml")
        ])
    }
  }
}
