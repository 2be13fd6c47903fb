import Documents
import Foundation

/// References of our own in the user's repository, which live as long as one publication: no branch is touched.
struct PrivateReferences {
  /// What the other side holds.
  let published: String
  /// The commit that is sent.
  let next: String
  private let git: GitProgram

  private static let folder = "refs/scopebook/"

  /// Removes what publications left behind that were killed.
  init(_ git: GitProgram) {
    self.git = git
    let name = Self.folder + String(getpid())
    (published, next) = (name + "/published", name + "/next")
    let left = git.answer(["for-each-ref", "--format=%(refname)", Self.folder])?.text.split(separator: "\n") ?? []
    for reference in left {
      let process = reference.dropFirst(Self.folder.count).split(separator: "/").first.flatMap { pid_t($0) }
      guard let process, process != getpid(), kill(process, 0) != 0, errno == ESRCH else { continue }
      _ = git.answer(["update-ref", "--no-deref", "-d", String(reference)])
    }
  }

  func remove() {
    for reference in [published, next] { _ = git.answer(["update-ref", "--no-deref", "-d", reference]) }
  }
}
