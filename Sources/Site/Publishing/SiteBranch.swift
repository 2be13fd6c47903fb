import Documents
import Findings
import Foundation

/// A branch of another repository on which sites are published.
///
/// The user's repository lends its objects, its settings and its remotes; its work tree, index, branches and configuration stay
/// as they are.
package struct SiteBranch: Sendable {
  package let name: String
  /// As people know it, without a password that its address may hold.
  package let remote: String
  let git: GitProgram
  /// For git: a name or an address.
  let address: String

  var reference: String { "refs/heads/" + name }

  /// Throws `PublishingError.noGit`, `.noRepository`, `.noRemote` or `.badBranch`. Asks no other repository.
  package init(_ name: String, at remote: String, around folder: String) throws {
    do {
      git = GitProgram(folder: try Repository(around: folder).top, connects: true)
    } catch RevisionError.noGit {
      throw PublishingError.noGit
    } catch RevisionError.noRepository(let path, let reason) {
      throw PublishingError.noRepository(path: path, reason: reason)
    }
    let isName = git.answer(["check-ref-format", "refs/heads/" + name])?.isGood ?? false
    guard isName, !name.hasPrefix("-"), name != "HEAD" else { throw PublishingError.badBranch(name) }
    self.name = name
    let known = git.answer(["remote"])?.text.split(separator: "\n").map(String.init) ?? []
    if known.contains(remote) || remote.contains(":") && !remote.hasPrefix("-") {
      address = remote
    } else if remote.contains("/"), !remote.hasPrefix("-") {
      // From where the user is, not from the top of the repository.
      address = URL(filePath: remote).standardizedFileURL.path
    } else {
      throw PublishingError.noRemote(remote, known: known, nearest: nearestName(to: remote, among: known))
    }
    self.remote = remote.replacing(/\/\/[^\/@]*@/, with: "//")
  }

  /// The id of the branch's last commit at the other side; `nil` where it has no such branch.
  ///
  /// Throws `PublishingError.unreachable`.
  package func tip() throws(PublishingError) -> String? {
    guard let answer = git.answer(["ls-remote", address, reference]) else { throw .noGit }
    guard !answer.wasStopped else { throw .stopped }
    guard answer.isGood else { throw .unreachable(remote: remote, said: answer.saidLines) }
    for line in answer.text.split(separator: "\n") {
      let words = line.split(separator: "\t")
      if words.count == 2, words[1] == reference { return String(words[0]) }
    }
    return nil
  }

  /// Where GitHub shows the site, unless a domain of its own says otherwise; `nil` for other hosts.
  package var pagesURL: String? {
    let answer = git.answer(["remote", "get-url", address])
    let url = answer.flatMap { $0.isGood ? $0.text.trimmingCharacters(in: .newlines) : nil } ?? address
    return GitHubPages.address(ofRepository: url)
  }
}

/// Sites of GitHub's.
enum GitHubPages {
  /// `https://org.github.io/repo/` for `git@github.com:Org/repo.git`; `nil` for a repository of another host.
  static func address(ofRepository url: String) -> String? {
    guard
      let match = url.wholeMatch(
        of: /(?:https?:\/\/|ssh:\/\/|git:\/\/)?(?:[^\/@]*@)?github\.com(?::\d+)?[:\/]+([\w-]+)\/([\w.-]+?)(?:\.git)?\/?/
          .ignoresCase())
    else { return nil }
    let host = match.1.lowercased() + ".github.io"
    return match.2.lowercased() == host ? "https://\(host)/" : "https://\(host)/\(match.2)/"
  }
}

extension GitProgram.Answer {
  /// What git printed for people, without its advice and blank lines.
  var saidLines: [String] {
    let lines = errors.split(whereSeparator: \.isNewline).map(String.init)
    let advice = ["Please make sure you have the correct access rights", "and the repository exists."]
    return Array(
      lines.filter { !$0.hasPrefix("hint: ") && !advice.contains($0) && !$0.allSatisfy(\.isWhitespace) }.prefix(12))
  }
}
