import Findings
import Foundation

/// The measured values that a team keeps beside its `docs` folder: `metrics.json`, what `dvc.yaml` names, `dvclive/`, `mlruns/`.
struct FilesBesideDocs {
  private(set) var texts: [SourceFile] = []
  private(set) var findings: [Finding] = []

  /// `skipped` are absolute paths of folders to leave out.
  init(_ location: ProjectLocation, skipped: Set<String>) {
    let holder = location.holder
    guard location.project == "docs" else { return }
    var paths = ["metrics.json", "metrics.yaml", "metrics.yml", "dvclive/metrics.json"]
    if isFile("dvc.yaml", in: holder), let source = SourceFolder.text("dvc.yaml", in: holder).value {
      texts.append(source)
      paths += DVCFile.metricsPaths(of: source).filter { SourceFolder.isText($0) && !$0.hasPrefix("docs/") }
    }
    if FileManager.default.fileExists(atPath: holder + "/mlruns"), !skipped.contains(holder + "/mlruns") {
      paths += FolderWalk(holder: holder, project: "mlruns", skipped: skipped).paths.filter(SourceFolder.isText)
    }
    var seen: Set<String> = []
    paths = paths.filter { seen.insert($0).inserted }
    let ignored = IgnoredByGit.paths(among: paths, in: holder)
    for path in paths where !ignored.contains(path) && isFile(path, in: holder) {
      let outcome = SourceFolder.text(path, in: holder)
      findings += outcome.findings
      if let source = outcome.value { texts.append(source) }
    }
  }

  /// Whether a plain file stands there, and no link that leaves the holder.
  private func isFile(_ path: String, in holder: String) -> Bool {
    guard let real = SourceFolder.realPath(holder + "/" + path), SourceFolder.isInside(real, holder) else {
      return false
    }
    var status = stat()
    return stat(real, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
