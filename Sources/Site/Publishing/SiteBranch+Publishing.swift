import Documents
import Foundation

/// What came of publishing a site.
package struct Publication: Sendable {
  package let changes: SiteChanges
  /// The branch's commit now, shortened; `nil` for a dry run that would begin the branch.
  package let commit: String?
  /// Whether the branch begins with this site.
  package let isFirst: Bool
  /// The domain of the branch's `CNAME`.
  package let domain: String?
  /// Whether git knows nobody who commits, so that Scopebook signed.
  package let isUnsigned: Bool
}

extension SiteBranch {
  /// Puts a site onto the branch: one commit, or none where nothing changed. `tip` is what the branch was a moment ago.
  ///
  /// Keeps the branch's `CNAME`. A dry run sends nothing. Throws `PublishingError`, and `OutputFolderError` where the site cannot
  /// be read.
  package func publish(_ site: TemporarySite, after tip: String?, message: String, dryRun: Bool) throws -> Publication {
    let references = PrivateReferences(git)
    defer { references.remove() }
    let parent = try tip.map { _ in try fetchedTip(into: references.published) }
    let old = try parent.map(tree) ?? .empty
    let files = try site.files()
    let new = SiteTree(entries: try entries(of: files, in: site, keeping: old))
    if let parent { try refuseSources(old, of: parent, beside: new) }
    let changes = SiteChanges(from: old, to: new)
    let identity = Identity(git)
    var commit = parent
    if !changes.isEmpty, !dryRun {
      let (author, committer) = (identity.author, identity.committer)
      let stream = FastImport(
        reference: references.next, author: author, committer: committer, message: message, parent: parent)
      commit = try makeCommit(stream, of: files, in: site, new: new, old: old)
      try push(references.next, after: parent)
    }
    return Publication(
      changes: changes, commit: commit.map { String($0.prefix(7)) }, isFirst: parent == nil,
      domain: new.entries["CNAME"].flatMap(domain), isUnsigned: identity.isUnknown)
  }

  // MARK: The branch as it is

  /// Fetches the branch and nothing else, with its history: a shallow fetch would make the repository shallow.
  private func fetchedTip(into target: String) throws -> String {
    let answer = git.answer([
      "-c", "fetch.prune=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false", "fetch", "--quiet", "--no-tags",
      "--no-write-fetch-head",
      "--no-recurse-submodules", "--refmap=", address, "+\(reference):\(target)",
    ])
    if answer?.wasStopped == true { throw PublishingError.stopped }
    guard let answer, answer.isGood else {
      throw PublishingError.unreachable(remote: remote, said: answer?.saidLines ?? [])
    }
    return try line(["rev-parse", "--verify", target], doing: "find what was fetched")
  }

  private func tree(of commit: String) throws -> SiteTree {
    let answer = git.answer(["ls-tree", "-r", "-z", "--full-tree", commit])
    guard let answer, answer.isGood else {
      throw PublishingError.failed(step: "list the files of \(name)", said: answer?.saidLines ?? [])
    }
    return SiteTree(listing: answer.output)
  }

  /// A branch with files of the project is no place for a site; one that only resembles it, such as another site, is.
  private func refuseSources(_ old: SiteTree, of parent: String, beside new: SiteTree) throws {
    guard let head = git.answer(["ls-tree", "-r", "-z", "--full-tree", "HEAD"]), head.isGood else { return }
    let common = SiteTree(listing: head.output).entries.keys.filter { old.entries[$0] != nil && new.entries[$0] == nil }
    let ours = common.sorted().first {
      !["CNAME", "README.md", "LICENSE", ".gitignore", ".gitattributes"].contains($0)
    }
    guard let ours else { return }
    let checkedOut = git.answer(["symbolic-ref", "--quiet", "HEAD"])?.text.trimmingCharacters(in: .newlines)
    let first = git.answer(["ls-remote", "--symref", address, "HEAD"])?.text.hasPrefix("ref: \(reference)\t") ?? false
    let isRelated = git.answer(["merge-base", parent, "HEAD"])?.isGood ?? false
    if checkedOut == reference || first || isRelated {
      throw PublishingError.holdsSources(branch: name, path: ours)
    }
  }

  private func domain(_ entry: SiteTree.Entry) -> String? {
    let text = git.answer(["cat-file", "blob", entry.id])?.text.split(whereSeparator: \.isWhitespace).first
    return text.map(String.init)
  }

  // MARK: The site as a commit

  /// Every file with its id, and the branch's own domain.
  private func entries(
    of files: [TemporarySite.File], in site: TemporarySite, keeping old: SiteTree
  ) throws -> [String: SiteTree.Entry] {
    let answer = try git.answer(["hash-object", "--no-filters", "--stdin-paths"]) { write in
      for file in files { try write(Array((site.place(of: file) + "\n").utf8)) }
    }
    let ids = answer?.text.split(separator: "\n").map(String.init) ?? []
    guard answer?.isGood == true, ids.count == files.count else {
      throw PublishingError.failed(step: "read the site", said: answer?.saidLines ?? [])
    }
    var entries: [String: SiteTree.Entry] = [:]
    for (file, id) in zip(files, ids) { entries[file.path] = SiteTree.Entry(mode: "100644", id: id) }
    if entries["CNAME"] == nil, let domain = old.entries["CNAME"] { entries["CNAME"] = domain }
    return entries
  }

  private func makeCommit(
    _ stream: FastImport, of files: [TemporarySite.File], in site: TemporarySite, new: SiteTree, old: SiteTree
  ) throws -> String {
    let answer = try git.answer(["fast-import", "--quiet", "--done"]) { write in
      try write(stream.head)
      for file in files where old.entries[file.path] != new.entries[file.path] {
        try write(FastImport.file(file.path, try site.bytes(of: file)))
      }
      for (path, entry) in new.entries.sorted(by: { $0.key < $1.key }) where old.entries[path] == entry {
        try write(FastImport.known(path, entry))
      }
      try write(FastImport.end)
    }
    guard let answer, answer.isGood else {
      throw PublishingError.failed(step: "make the commit", said: answer?.saidLines ?? [])
    }
    return try line(["rev-parse", "--verify", stream.reference], doing: "find the commit")
  }

  /// Sends the commit where the branch still is what it was.
  private func push(_ commit: String, after parent: String?) throws {
    let answer = git.answer([
      "-c", "push.recurseSubmodules=no", "-c", "push.followTags=false", "-c", "push.gpgSign=false", "push",
      "--porcelain",
      "--no-verify", "--force-with-lease=\(reference):\(parent ?? "")", address, "\(commit):\(reference)",
    ])
    guard let answer else { throw PublishingError.noGit }
    if answer.isGood { return }
    if answer.wasStopped { throw PublishingError.stopped }
    let rejected = answer.text.split(separator: "\n").first { $0.hasPrefix("!") } ?? ""
    let isOvertaken = ["(stale info)", "(fetch first)", "(non-fast-forward)", "but expected", "(incorrect old value"]
      .contains { rejected.contains($0) || answer.errors.contains($0) }
    if isOvertaken { throw PublishingError.overtaken(branch: name, remote: remote) }
    guard !rejected.isEmpty else { throw PublishingError.unreachable(remote: remote, said: answer.saidLines) }
    let reason = rejected.split(separator: "\t").last.map(String.init) ?? ""
    let said = answer.saidLines.filter { !$0.hasPrefix("error: failed to push") && !$0.hasPrefix("To ") }
    throw PublishingError.refused(branch: name, remote: remote, said: said + [reason])
  }

  private func line(_ arguments: [String], doing step: String) throws -> String {
    let answer = git.answer(arguments)
    guard let answer, answer.isGood else {
      throw PublishingError.failed(step: step, said: answer?.saidLines ?? [])
    }
    return answer.text.trimmingCharacters(in: .newlines)
  }
}

/// Who commits, as git knows it.
private struct Identity {
  let author: String
  let committer: String
  /// Whether git knows nobody: it would otherwise make a name up from the machine's.
  let isUnknown: Bool

  init(_ git: GitProgram) {
    let known = ["GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"].map { name -> String? in
      let answer = git.answer(["-c", "user.useConfigOnly=true", "var", name])
      return answer.flatMap { $0.isGood ? $0.text.trimmingCharacters(in: .newlines) : nil }
    }
    let stand = "Scopebook <scopebook@localhost> \(Int(Date().timeIntervalSince1970)) +0000"
    author = known[0] ?? stand
    committer = known[1] ?? stand
    isUnknown = known[1] == nil
  }
}
