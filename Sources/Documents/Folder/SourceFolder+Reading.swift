import Findings
import Foundation

extension SourceFolder {
  /// Reads the project folder that `path` leads to. `skipping` names folders to leave out, absolute or from here.
  ///
  /// `earlier` is how the folder was read before: what the disk says is the same is taken from there.
  /// Throws `SourceFolderError` when there is nothing to read; a single file that cannot be read is a finding.
  package static func reading(
    _ path: String, skipping: [String] = [], knowing earlier: SourceFolder? = nil
  ) throws -> Outcome<SourceFolder> {
    let skipped = Set(skipping.compactMap(realPath))
    let stamps = FileStamps()
    for location in try ProjectLocation.candidates(for: path) {
      let full = location.holder + "/" + location.project
      let isGiven = realPath(full) == realPath(path.isEmpty ? "." : path)
      let git = IgnoredByGit(in: location.project, of: location.holder)
      // A folder that is named on the command line is read, whatever git does with it.
      guard isGiven || !git.isWholeFolder else { continue }
      let walk = FolderWalk(
        holder: location.holder, folder: location.project, skipped: skipped, ignored: git.isWholeFolder ? [] : git.paths
      )
      guard !walk.isUnreadable else { throw SourceFolderError.unreadable(path: path.isEmpty ? "." : path) }
      // A folder of pictures or of code may be called docs or project too.
      guard walk.paths.contains(where: isScoping) else { continue }
      var stamps = stamps
      stamps.add(walk.stamps)
      let folder = SourceFolder(
        holder: location.holder, project: location.project, paths: walk.paths, beside: [], texts: [:],
        searchedFolders: walk.folders.union([location.holder]), skipped: skipped, stamps: stamps)
      let outcome = folder.withTexts(
        of: walk.paths + (isGiven ? [] : folder.beside(SourceFolder.settingsNames)), knowing: earlier)
      let whole = location.isDocs ? outcome.value.addingMeasured(knowing: earlier) : Outcome(outcome.value)
      return Outcome(whole.value, walk.findings + git.findings + outcome.findings + whole.findings)
    }
    throw SourceFolderError.nothingToRead(path: path.isEmpty ? "." : path)
  }

  /// Where to look for files beside the project folder.
  package struct Branch: Sendable {
    /// From the holder on; empty for the holder itself. It may be a file.
    let folder: String
    /// How many folders deep below the holder to look; `nil` for as deep as there are any.
    let depth: Int?

    package init(folder: String, depth: Int?) {
      self.folder = folder
      self.depth = depth
    }
  }

  /// The folder with texts that lie beside the project folder, where `isWanted` says so of their paths.
  ///
  /// `earlier` is how the folder was read before.
  package func adding(
    _ branches: [Branch], knowing earlier: SourceFolder? = nil, where isWanted: (String) -> Bool
  ) -> Outcome<SourceFolder> {
    var found: Set<String> = []
    var searched = searchedFolders
    var stamps = stamps
    var findings: [Finding] = []
    if case .revision(let files) = source { return adding(branches, of: files, where: isWanted) }
    let git = branches.isEmpty ? nil : IgnoredByGit(in: "", of: holder)
    for branch in branches where mayRead(branch.folder, ignored: git?.paths ?? []) {
      let walk = FolderWalk(
        holder: holder, folder: branch.folder, skipped: skipped, ignored: git?.paths ?? [], depth: branch.depth)
      found.formUnion(walk.paths.filter { SourceFolder.isText($0) && isWanted($0) })
      searched.formUnion(walk.folders)
      stamps.add(walk.stamps)
      findings += walk.findings.filter { isWanted($0.place.path) }
    }
    return adding(found, findings, in: searched, taken: stamps, knowing: earlier)
  }

  /// The folder with the texts of files beside it, of which some may be its own.
  func adding(
    _ found: Set<String>, _ findings: [Finding], in searched: Set<String>, taken: FileStamps,
    knowing earlier: SourceFolder? = nil
  ) -> Outcome<SourceFolder> {
    let added = found.subtracting(paths).sorted()
    guard !added.isEmpty || searched.count > searchedFolders.count else { return Outcome(self, findings) }
    let folder = SourceFolder(
      holder: holder, project: project, paths: paths, beside: (beside + added).sorted(), texts: texts,
      searchedFolders: searched, skipped: skipped, source: source, stamps: taken)
    let outcome = folder.withTexts(of: added, knowing: earlier)
    return Outcome(outcome.value, findings + outcome.findings)
  }

  /// The folder with what a team with a flat `docs` folder measures beside it, and with what DVC says is measured.
  func addingMeasured(knowing earlier: SourceFolder? = nil) -> Outcome<SourceFolder> {
    let known = adding(Self.measured.map { Branch(folder: $0, depth: nil) }, knowing: earlier) { _ in true }
    let named = known.value.texts["dvc.yaml"].map(DVCFile.metricsPaths) ?? []
    let more = known.value.adding(
      named.map { Branch(folder: $0, depth: nil) }, knowing: earlier, where: named.contains)
    return Outcome(more.value, known.findings + more.findings)
  }

  private static let measured = [
    "metrics.json", "metrics.yaml", "metrics.yml", "dvc.yaml", "dvclive/metrics.json", "mlruns",
  ]

  /// Files that say something about a project.
  static func isScoping(_ path: String) -> Bool {
    let name = path.pathNames.last?.lowercased() ?? ""
    return isMarkdown(name) || ["canvas.yml", "canvas.yaml", "goals.yml", "goals.yaml"].contains(name)
  }

  /// Whether a path in the holder is neither hidden nor ignored nor beyond a link out of the holder.
  private func mayRead(_ path: String, ignored: Set<String>) -> Bool {
    let ends = path.indices.filter { path[$0] == "/" } + [path.endIndex]
    guard !ends.contains(where: { ignored.contains(String(path[..<$0])) }) else { return false }
    guard !path.hasPrefix("."), !path.contains("/.") else { return false }
    return SourceFolder.realPath(holder + "/" + path).map { SourceFolder.isInside($0, holder) } ?? false
  }

  /// Those of some files that lie in the holder itself.
  private func beside(_ names: [String]) -> [String] {
    names.filter { FileManager.default.fileExists(atPath: holder + "/" + $0) }
  }

  func withTexts(of files: [String], knowing earlier: SourceFolder? = nil) -> Outcome<SourceFolder> {
    if case .revision(let revision) = source { return withTexts(of: files, from: revision) }
    var texts = texts
    var stamps = stamps
    var findings: [Finding] = []
    for path in files where SourceFolder.isText(path) {
      if let earlier, stamps.isSame(path, as: earlier.stamps), let known = earlier.texts[path] {
        texts[path] = known
        continue
      }
      let outcome = SourceFolder.text(path, in: holder)
      findings += outcome.findings
      if !outcome.findings.isEmpty { stamps.flawed.insert(path) }
      if let source = outcome.value { texts[path] = source }
    }
    return Outcome(
      SourceFolder(
        holder: holder, project: project, paths: paths, beside: beside, texts: texts,
        searchedFolders: searchedFolders, skipped: skipped, stamps: stamps), findings)
  }

  /// A text file; `name` is what places call it, its path where it has no other.
  static func text(_ path: String, in holder: String, named name: String? = nil) -> Outcome<SourceFile?> {
    let full = holder + "/" + path
    // Files beside the project folder come here without a walk.
    if let real = realPath(full), !isInside(real, holder) { return Outcome(nil) }
    do {
      return TextDecoding.source(of: try FileBytes.reading(full), path: name ?? path)
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
