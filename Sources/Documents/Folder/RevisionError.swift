import Findings

/// Why a revision cannot be read. Names are as the user gave them.
package enum RevisionError: Error, Equatable {
  /// There is no `git` program.
  case noGit
  /// In git's words.
  case noRepository(path: String, reason: String)
  /// The nearest name of a branch or tag.
  case unknown(name: String, nearest: String?, isShallow: Bool)
  /// A name that git would take for an option, or that no revision can have.
  case badName(String)
  /// Two revisions without a common ancestor.
  case unrelated(String, String)
  /// In git's words.
  case unreadable(name: String, reason: String)
  /// Neither side holds a project.
  case noProject(path: String)
}

extension RevisionError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noGit: "git is not installed, and revisions can only be read with it"
    case .noRepository(let path, let reason): "\"\(path)\" lies in no git repository that can be read: \(reason)"
    case .unknown(let name, let nearest, let isShallow):
      "there is no revision \"\(name)\""
        + (isShallow
          ? "; this clone is shallow: run \"git fetch --unshallow\", or let CI fetch the whole history"
          : nearest.map { "; did you mean \"\($0)\"?" } ?? "; \"git log --oneline --all\" lists them")
    case .badName(let name): "\"\(name)\" is no name of a revision; write --git main..HEAD, --git v1.0, or two commits"
    case .unrelated(let old, let new):
      "\"\(old)\" and \"\(new)\" have no common ancestor; write two dots instead of three"
    case .unreadable(let name, let reason): "the files of \"\(name)\" cannot be read: \(reason)"
    case .noProject(let path): "neither side holds a project in \"\(path)\""
    }
  }
}
