import Documents
import Findings

extension SourceFolder {
  /// The folder as its settings have it: without what they exclude, with the evidence that lies beside the project folder.
  ///
  /// A pattern that no file matches is a finding. `earlier` is how the folder was read before.
  package func following(_ settings: Settings, knowing earlier: SourceFolder? = nil) -> Outcome<SourceFolder> {
    let excluded = settings.exclude
    let kept = excluding { path in excluded.contains { $0.matches(path) } }
    let outside = settings.evidence.filter { !isInProject($0.fixedFolder) }
    let branches = outside.map { Branch(folder: $0.fixedFolder, depth: $0.depth) }
    let outcome = kept.adding(branches, knowing: earlier) { path in
      outside.contains { $0.matches(path) } && !excluded.contains { $0.matches(path) }
    }
    let folder = outcome.value
    let files = folder.paths + folder.beside
    let layout = settings.layout
    let folders = layout.releases.isEmpty ? [] : folder.folders
    let unmatched =
      excluded.unmatched(in: self) { pattern in !paths.contains(where: pattern.matches) }
      + settings.evidence.unmatched(in: folder) { pattern in !files.contains(where: pattern.matches) }
      + layout.releases.unmatched(in: folder) { pattern in !(files + folders).contains(where: pattern.matchesWhole) }
      + layout.parts.map(\.pattern).unmatched(in: folder) { pattern in
        !files.contains { SourceFolder.isMarkdown($0) && pattern.matches($0) }
      }
    return Outcome(folder, outcome.findings + unmatched)
  }

  private func isInProject(_ path: String) -> Bool { path == project || path.hasPrefix(project + "/") }

  /// Every folder that holds a file, at any depth.
  private var folders: [String] {
    Set(paths.flatMap { path in path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) } }).sorted()
  }
}

extension [PathPattern] {
  /// A finding for each pattern that `isUnmatched` says so of.
  fileprivate func unmatched(in folder: SourceFolder, where isUnmatched: (PathPattern) -> Bool) -> [Finding] {
    filter(isUnmatched).map { UnmatchedPattern.finding($0, in: folder) }
  }
}
