import Findings
import Foundation

/// When files of a folder were changed last, as git knows it.
///
/// A file's day is that of the last commit that changed it: what is not committed does not count, so that the same commit
/// gives the same site, and a file that never was has no day.
package struct LastChanges: Sendable {
  /// ISO 8601 days by path from the holder on.
  private let days: [String: String]
  /// What was found wrong when git was asked.
  private let findings: [Finding]
  /// Where the repository stood; `nil` where that cannot be told without asking git.
  private let state: RepositoryState?

  package static let none = LastChanges(days: [:])

  package init(days: [String: String]) {
    self.init(days: days, [], nil)
  }

  private init(days: [String: String], _ findings: [Finding], _ state: RepositoryState?) {
    self.days = days
    self.findings = findings
    self.state = state
  }

  package func isSame(as other: LastChanges) -> Bool { days == other.days }

  /// The day of the last change; `nil` where git knows none.
  package func day(of path: String) -> String? { days[path] }

  /// Asks git once for all files of the project folder.
  ///
  /// Without git or outside a repository there are none. A shallow clone has lost the days; that is a note.
  /// `earlier` is what it said before; where the repository still stands there, that is the answer.
  package static func reading(_ folder: SourceFolder, knowing earlier: LastChanges = .none) -> Outcome<LastChanges> {
    let state = RepositoryState(of: folder)
    if let state, let known = earlier.state, state.isSame(as: known) { return Outcome(earlier, earlier.findings) }
    let asked = asking(folder)
    return Outcome(LastChanges(days: asked.value, asked.findings, state), asked.findings)
  }

  private static func asking(_ folder: SourceFolder) -> Outcome<[String: String]> {
    let top = folder.top
    let git = GitProgram(folder: top)
    guard SourceFolder.repository(of: top) != nil,
      let facts = git.answer(["rev-parse", "--show-toplevel", "--is-shallow-repository"]), facts.isGood
    else { return Outcome([:]) }
    let lines = facts.text.split(separator: "\n").map(String.init)
    guard lines.count == 2, let root = SourceFolder.realPath(lines[0]) else { return Outcome([:]) }
    guard lines[1] == "false" else {
      let finding = Finding(
        rule: "unreadable-file", severity: .note, at: Place(folder.project.isEmpty ? "." : folder.project),
        "this clone is shallow, so the site does not say when documents were changed last",
        suggestion:
          "fetch the whole history: \"git fetch --unshallow\", or \"fetch-depth: 0\" for GitHub's checkout action")
      return Outcome([:], [finding])
    }
    guard let log = git.answer(arguments), log.isGood else { return Outcome([:]) }
    return Outcome(days(in: log.output, of: root, from: folder.holder))
  }

  /// One walk over the history, of names alone: nothing here runs a pager, a filter, an external diff or `gpg`, whatever the
  /// repository's configuration says.
  private static let arguments = [
    "--no-pager", "--literal-pathspecs", "log", "-z", "--format=%x01%cs", "--name-only", "--no-renames",
    "--no-ext-diff",
    "--no-textconv", "--no-show-signature", "--no-color", "--ignore-submodules=all", "-c", "--", ".",
  ]

  /// `\u{1}DAY` and the names that the commit changed, the latest commit first, with NUL between all.
  private static func days(in log: Data, of root: String, from holder: String) -> [String: String] {
    var days: [String: String] = [:]
    var day = ""
    let start = holder == "/" ? "/" : holder + "/"
    for piece in log.split(separator: 0) {
      var name = piece
      while name.first == 0x0A { name = name.dropFirst() }
      if name.first == 1, name.count == 11 {
        let text = String(decoding: name.dropFirst(), as: UTF8.self)
        day = text.allSatisfy { $0.isNumber || $0 == "-" } ? text : ""
        continue
      }
      let path = root + "/" + String(decoding: name, as: UTF8.self)
      guard !day.isEmpty, path.hasPrefix(start) else { continue }
      let key = String(path.dropFirst(start.count))
      if days[key] == nil { days[key] = day }
    }
    return days
  }
}
