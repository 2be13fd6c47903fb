import Documents
import Foundation

/// What a published site was made of.
package struct PublishedSource: Sendable {
  /// The commit that is checked out, shortened; `nil` before the first.
  package let commit: String?
  /// Whether the project has changes that are not in it.
  package let isChanged: Bool

  /// Looks at the project folder at an absolute path, in a repository.
  package init(_ folder: String) {
    let git = GitProgram(folder: folder)
    let head = git.answer(["rev-parse", "--verify", "--quiet", "--short", "HEAD"])
    commit = head.flatMap { $0.isGood ? $0.text.trimmingCharacters(in: .newlines) : nil }
    let changes = git.answer(["status", "--porcelain", "--untracked-files=all", "--ignore-submodules=all", "--", "."])
    isChanged = !(changes?.output.isEmpty ?? true)
  }

  /// The message of a commit that publishes its site.
  package func message(version: String) -> String {
    let title = commit.map { "Site of \($0)" + (isChanged ? " with changes that are not committed" : "") } ?? "Site"
    return "\(title)\n\nBuilt by Scopebook \(version).\n"
  }
}
