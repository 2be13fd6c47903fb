import Findings
import Foundation

extension SourceFolder {
  /// Reads the project folder that `path` leads to, as a revision has it; `nil` where that holds no project.
  ///
  /// Files count that the revision holds, also where git is told to ignore them. Throws `SourceFolderError` when `path` is
  /// no folder.
  package static func reading(_ files: RevisionFiles, at path: String) throws -> Outcome<SourceFolder>? {
    let given = path.isEmpty ? "." : path
    guard let real = realPath(given) else { throw SourceFolderError.notFound(path: given) }
    for location in ProjectLocation.candidates(for: real, in: .revision(files)) ?? [] {
      let isGiven = location.holder + "/" + location.project == real
      let walk = RevisionWalk(files, holder: location.holder, folder: location.project)
      guard walk.paths.contains(where: isScoping) else { continue }
      let folder = SourceFolder(
        holder: location.holder, project: location.project, paths: walk.paths, beside: [], texts: [:], skipped: [],
        source: .revision(files))
      let settings = settingsNames.filter { files.entry(location.holder + "/" + $0) != nil }
      let outcome = folder.withTexts(of: walk.paths + (isGiven ? [] : settings))
      let whole = location.isDocs ? outcome.value.addingMeasured() : Outcome(outcome.value)
      return Outcome(
        whole.value, walk.findings + folder.broken(files.brokenPaths) + outcome.findings + whole.findings)
    }
    return nil
  }

  /// A folder with nothing in it, as a revision from before the project has it.
  package static func empty(like other: SourceFolder) -> SourceFolder {
    SourceFolder(holder: other.holder, project: other.project, paths: [], texts: [:])
  }

  private func broken(_ paths: [String]) -> [Finding] {
    paths.filter { $0.contains(project + "/") || project.isEmpty }.map { path in
      Finding(
        rule: "unreadable-file", severity: .warning, at: Place(path),
        "\"\(path)\": cannot be read; its name may not be UTF-8", suggestion: "rename it")
    }
  }

  /// The folder with texts of the revision that lie beside the project folder, where `isWanted` says so of their paths.
  func adding(
    _ branches: [Branch], of files: RevisionFiles, where isWanted: (String) -> Bool
  ) -> Outcome<SourceFolder> {
    var found: Set<String> = []
    var findings: [Finding] = []
    for branch in branches where !branch.folder.hasPrefix(".") && !branch.folder.contains("/.") {
      let walk = RevisionWalk(files, holder: holder, folder: branch.folder, depth: branch.depth)
      found.formUnion(walk.paths.filter { SourceFolder.isText($0) && isWanted($0) })
      findings += walk.findings.filter { isWanted($0.place.path) }
    }
    return adding(found, findings, in: [], taken: stamps)
  }

  /// The folder with the texts of some files, read from the object store in a few batches.
  func withTexts(of paths: [String], from files: RevisionFiles) -> Outcome<SourceFolder> {
    var entries: [(path: String, entry: RevisionFiles.Entry)] = []
    for path in paths where SourceFolder.isText(path) {
      if case .success(let entry) = files.file(holder + "/" + path, within: holder) { entries.append((path, entry)) }
    }
    let sizes = files.sizes(of: entries.map(\.entry))
    let wanted = entries.filter { (sizes[$0.entry.object] ?? 0) <= TextDecoding.largest }
    var contents: [String: [UInt8]] = [:]
    files.read(wanted.map(\.entry), sizes: sizes) { contents[$0] = $1 }
    var texts = texts
    var findings: [Finding] = []
    for (path, entry) in entries {
      let outcome: Outcome<SourceFile?>
      if let bytes = contents[entry.object] {
        outcome = TextDecoding.source(of: bytes, path: path)
      } else if let size = sizes[entry.object] {
        outcome = TextDecoding.tooLarge(size, path: path)
      } else {
        findings.append(
          Finding(
            rule: "unreadable-file", severity: .error, at: Place(path), "\"\(path)\" is not in this clone",
            suggestion: "fetch the whole history: \"git fetch --refetch --filter=blob:limit=16m\", or clone anew"))
        continue
      }
      findings += outcome.findings
      if let source = outcome.value { texts[path] = source }
    }
    return Outcome(
      SourceFolder(
        holder: holder, project: project, paths: self.paths, beside: beside, texts: texts, skipped: skipped,
        source: source), findings)
  }
}
