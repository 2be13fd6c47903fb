import Findings
import Foundation

/// What git ignores in a folder: by `.gitignore` at any depth, by `.git/info/exclude`, by the user's own settings.
struct IgnoredByGit {
  /// Files, and folders of which all is ignored, from the holder on; empty without git or outside a repository.
  let paths: Set<String>
  /// Whether the folder asked about is ignored itself, with all that is in it.
  let isWholeFolder: Bool
  /// A note where there is a repository and git cannot answer.
  let findings: [Finding]

  /// Asks about a folder in `holder`, empty for the holder itself. The repository may begin there or above.
  ///
  /// `check-ignore` would answer for single paths, and gives up at the first that lies in a submodule.
  init(in folder: String, of holder: String) {
    let top = folder.isEmpty ? holder : holder + "/" + folder
    guard SourceFolder.repository(of: top) != nil else {
      self.init(paths: [], isWholeFolder: false, findings: [])
      return
    }
    guard let answer = IgnoredByGit.answer(in: top) else {
      let finding = Finding(
        rule: "unreadable-file", severity: .note, at: Place(folder.isEmpty ? "." : folder),
        "git cannot say which files it ignores, so all are read", suggestion: "try \"git status\" here, which says why")
      self.init(paths: [], isWholeFolder: false, findings: [finding])
      return
    }
    let prefix = folder.isEmpty ? "" : folder + "/"
    let names = answer.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    self.init(paths: Set(names.map { prefix + $0 }), isWholeFolder: names.contains("."), findings: [])
  }

  private init(paths: Set<String>, isWholeFolder: Bool, findings: [Finding]) {
    self.paths = paths
    self.isWholeFolder = isWholeFolder
    self.findings = findings
  }

  /// What git ignores below a folder, from it on, folders with a slash at the end; `nil` where it cannot be run or fails.
  private static func answer(in folder: String) -> [String]? {
    let arguments = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"]
    guard let answer = GitProgram(folder: folder).answer(arguments), answer.isGood else { return nil }
    return answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
