/// Why a site was not published. Names are as the user gave them.
package enum PublishingError: Error, Equatable {
  case noGit
  /// `reason` is in git's words.
  case noRepository(path: String, reason: String)
  /// `known` are the remotes that there are, `nearest` the one that may be meant.
  case noRemote(String, known: [String], nearest: String?)
  case badBranch(String)
  /// `said` are git's lines.
  case unreachable(remote: String, said: [String])
  /// The branch holds the project itself, such as the file at `path`.
  case holdsSources(branch: String, path: String)
  /// Files over the limit, the largest first.
  case largeFiles([TemporarySite.File])
  case largeSite(bytes: Int, largest: [TemporarySite.File])
  /// The branch is not what it was when it was looked at.
  case overtaken(branch: String, remote: String)
  /// `said` are the lines of the other side, or git's.
  case refused(branch: String, remote: String, said: [String])
  /// The folder in which the site is put together, or a file in it; `reason` is in the system's words.
  case noRoom(path: String, reason: String)
  /// By Ctrl-C, while the other side was spoken to.
  case stopped
  /// Git could not do a step of its own.
  case failed(step: String, said: [String])
}

extension PublishingError: CustomStringConvertible {
  /// The message, below it what git said or the files, and on the last line what to do.
  package var description: String {
    ([message] + details.map { "    " + $0 } + [suggestion].map { "  " + $0 }).joined(separator: "\n")
  }

  private var message: String {
    switch self {
    case .noGit: "git is not installed, and sites are published with it"
    case .noRepository(let path, let reason): "\"\(path)\" lies in no git repository that can be read: \(reason)"
    case .noRemote(let name, let known, _):
      known.isEmpty
        ? "the repository has no remote to publish to"
        : "there is no remote \"\(name)\"; there \(known.count == 1 ? "is" : "are") \(known.joined(separator: ", "))"
    case .badBranch(let name): "\"\(name)\" is no name for a branch"
    case .unreachable(let remote, _): "\(remote) cannot be reached"
    case .holdsSources(let branch, let path):
      "the branch \(branch) holds the project itself, such as \"\(path)\", and a site would take its place"
    case .largeFiles(let files):
      "the site has \(files.count == 1 ? "a file that is" : "\(files.count) files that are") larger than the 100 MiB that GitHub takes"
    case .largeSite(let bytes, _):
      "the site is \(PublishingLimits.words(bytes)), and GitHub publishes at most 1 GB; its largest files"
    case .overtaken(let branch, let remote): "somebody else has changed \(branch) of \(remote) in the meantime"
    case .refused(let branch, let remote, _): "\(remote) refuses what was sent to \(branch)"
    case .noRoom(let path, let reason): "the site cannot be put together, for \"\(path)\" cannot be written: \(reason)"
    case .stopped: "stopped"
    case .failed(let step, _): "git could not \(step)"
    }
  }

  private var details: [String] {
    switch self {
    case .unreachable(_, let said), .refused(_, _, let said), .failed(_, let said): return said
    case .largeFiles(let files), .largeSite(_, let files):
      let sizes = files.prefix(10).map { PublishingLimits.words($0.size) }
      let width = sizes.map(\.count).max() ?? 0
      return zip(sizes, files).map { size, file in
        String(repeating: " ", count: width - size.count) + "\(size)  \(file.path)"
      } + (files.count > 10 ? ["and \(files.count - 10) more"] : [])
    default: return []
    }
  }

  private var suggestion: String {
    switch self {
    case .noGit: "install git"
    case .noRepository(_, let reason):
      reason.firstMatch(of: /dubious ownership.*('.*')/).map {
        "it belongs to somebody else; if you trust them: git config --global --add safe.directory \($0.1)"
      } ?? "publish from a clone of the repository that is to hold the site"
    case .noRemote(_, let known, let nearest):
      known.isEmpty
        ? "name one: git remote add origin https://github.com/ORGANISATION/REPOSITORY.git"
        : "name one with --remote\(nearest.map { "; did you mean \($0)?" } ?? "")"
    case .badBranch: "name one such as gh-pages with --branch"
    case .unreachable(let remote, _):
      "see to it that \"git ls-remote \(remote)\" works: the address, the network, your right to read"
    case .holdsSources: "name another branch with --branch, such as gh-pages"
    case .largeFiles: "take them out of the project folder, or link to where else they lie"
    case .largeSite: "take large files out of the project folder, or link to where else they lie"
    case .overtaken: "publish again, if yours is to follow theirs"
    case .refused: "see to it that you may push there, and that nothing protects the branch"
    case .noRoom: "name a folder with more room or other rights in TMPDIR"
    case .stopped: "publish again when you like; the branch holds the old site or the new one, and nothing in between"
    case .failed: "try again; \"git fsck\" says whether the repository is sound"
    }
  }
}
