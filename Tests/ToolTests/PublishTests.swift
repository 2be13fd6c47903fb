import Foundation
import Testing

/// `scopebook publish`, into bare repositories.
struct PublishTests {
  private let round = PublishedProject()

  @Test func putsTheSiteOntoABranchAndLeavesEverythingElseAlone() throws {
    round.folder.write("work/project/overview.md", Data("# Not committed\n".utf8))
    round.folder.write("work/project/пи сьмо \"1\".md", Data("# Letter\n".utf8))
    round.folder.write("work/scrap.txt", Data("scrap\n".utf8))
    try round.git("add", "scrap.txt")
    let before = try round.traces()
    let run = try round.publish()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("gh-pages of origin: "))
    #expect(run.errors.contains("the site holds changes that are not committed"))
    let files = try round.published()
    #expect(files.contains("index.html") && files.contains(".nojekyll"))
    #expect(!files.contains { $0.hasPrefix(".scopebook") || $0 == "scrap.txt" })
    #expect(try round.site("show", "gh-pages:overview.html").contains("Not committed"))
    #expect(files.contains { $0.hasPrefix("пи") && $0.hasSuffix(".html") }, "\(files)")
    #expect(try round.site("log", "--format=%an <%ae>%n%B", "gh-pages").hasPrefix("Ana <ana@example.org>\nSite of "))
    #expect(try round.traces() == before)
  }

  @Test func makesNoCommitWhereNothingChanged() throws {
    _ = try round.publish()
    let tip = try round.site("rev-parse", "gh-pages")
    let again = try round.publish()
    #expect(again.output.hasPrefix("gh-pages of origin: nothing has changed ("))
    #expect(try round.site("rev-parse", "gh-pages") == tip)
    round.folder.write("work/project/overview.md", Data("# Anew\n".utf8))
    #expect(try round.publish("--verbose").output.contains("\n  ~ overview.html\n"))
    #expect(try round.site("rev-list", "--count", "gh-pages") == "2\n")
  }

  @Test func keepsTheDomainAndDropsWhatIsNoLongerThere() throws {
    try round.somebody(pushes: ["CNAME": "plans.example.org\n", "old.html": "old"], to: "gh-pages")
    let run = try round.publish()
    #expect(run.output.contains(" 1 removed ("))
    #expect(run.output.hasSuffix("\nhttps://plans.example.org/\n"))
    #expect(try round.site("show", "gh-pages:CNAME") == "plans.example.org\n")
    #expect(try !round.published().contains("old.html"))
    #expect(try round.site("rev-list", "--count", "gh-pages") == "2\n")
  }

  @Test func aDryRunSendsNothing() throws {
    let before = try round.traces()
    let run = try round.publish("--dry-run")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("gh-pages of origin: would have "))
    #expect(try round.site("for-each-ref", "refs/heads/gh-pages").isEmpty)
    #expect(try round.traces() == before)
  }

  @Test func worksWhateverIsCheckedOut() throws {
    try round.git("checkout", "-q", "--detach")
    #expect(try round.publish().status == 0)
    // The branch itself, in a work tree of its own.
    try round.git("fetch", "-q", "origin", "gh-pages:gh-pages")
    try round.git("worktree", "add", "-q", round.folder.path + "/pages", "gh-pages")
    round.folder.write("work/project/overview.md", Data("# Anew\n".utf8))
    let before = try round.traces()
    #expect(try round.publish().status == 0)
    #expect(try round.traces() == before)
    #expect(try round.site("rev-list", "--count", "gh-pages") == "2\n")
  }

  @Test func findsTheRepositoryAboveAProjectInASubfolder() throws {
    round.folder.write("work/plans/deep/project/overview.md", Data("# Deep\n".utf8))
    let run = try round.publish(path: "plans/deep", "--branch", "pages", "--remote", "../site.git")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try round.site("show", "pages:overview.html").contains("Deep"))
  }

  @Test func signsForWhomGitDoesNotKnow() throws {
    let run = try round.publish(identity: [:])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("git knows nobody who commits, so the commit is signed \"Scopebook\""))
    #expect(try round.site("log", "--format=%an %cn", "gh-pages") == "Scopebook Scopebook\n")
  }

  // MARK: Refusals

  @Test func saysWhereNothingIsToPublishTo() throws {
    let other = try round.publish("--remote", "orgin")
    #expect(other.status == 2)
    #expect(other.errors.contains("there is no remote \"orgin\"; there is origin\n"))
    #expect(other.errors.contains("did you mean origin?"))
    try round.git("remote", "remove", "origin")
    #expect(try round.publish().errors.contains("git remote add origin https://"))
    let gone = try round.publish("--remote", "../nowhere.git")
    #expect(gone.errors.contains("cannot be reached\n"))
    #expect(gone.errors.contains("does not appear to be a git repository"))
    let alone = TemporaryFolder(["project/overview.md": "# Alone\n"])
    #expect(try Tool.run("publish", alone.path).errors.contains("lies in no git repository"))
    #expect(try round.publish("--branch", "a..b").errors.contains("\"a..b\" is no name for a branch"))
  }

  @Test func saysWhereTheSiteCannotBePutTogether() throws {
    let place = round.folder.path + "/nowhere"
    let run = try round.publish(identity: ["TMPDIR": place])
    #expect(run.status == 2)
    #expect(run.errors.contains("for \"\(place)\" cannot be written") && run.errors.contains("TMPDIR"), "\(run.errors)")
  }

  @Test func tellsWhatTheOtherSideSays() throws {
    try round.hook("pre-receive", "echo 'No sites on Fridays.' >&2; exit 1")
    let before = try round.traces()
    let run = try round.publish()
    #expect(run.status == 2)
    #expect(run.errors.contains("origin refuses what was sent to gh-pages\n"))
    #expect(run.errors.contains("No sites on Fridays."))
    #expect(run.errors.contains("[remote rejected] (pre-receive hook declined)"))
    #expect(try round.traces() == before)
  }

  @Test func doesNotOverwriteWhatSomebodyElseHasPublishedMeanwhile() throws {
    try round.somebody(pushes: ["index.html": "first"], to: "gh-pages")
    // As if the other had pushed between our look and our push.
    try round.hook(
      "pre-receive",
      """
      unset GIT_QUARANTINE_PATH
      new=$(git commit-tree -p gh-pages -m theirs "gh-pages^{tree}")
      printf '%s\\n' "$new" > refs/heads/gh-pages
      """)
    let run = try round.publish()
    #expect(run.status == 2)
    #expect(run.errors.contains("somebody else has changed gh-pages of origin in the meantime"), "\(run.errors)")
    #expect(run.errors.contains("publish again"))
    #expect(try round.site("log", "-1", "--format=%s", "gh-pages") == "theirs\n")
  }

  @Test func refusesABranchThatHoldsTheProject() throws {
    try round.git("push", "-q", "origin", "HEAD:main")
    let run = try round.publish("--branch", "main")
    #expect(run.status == 2)
    #expect(run.errors.contains("the branch main holds the project itself, such as \"project/overview.md\""))
    #expect(try round.site("show", "main:project/overview.md") == "# Letters\n")
  }

  @Test func refusesFilesThatGitHubWouldNotTake() throws {
    let drawing = round.folder.url.appending(path: "work/project/film.mp4")
    try Data().write(to: drawing)
    let handle = try FileHandle(forWritingTo: drawing)
    try handle.truncate(atOffset: 105_000_000)
    try handle.close()
    round.folder.write("work/project/overview.md", Data("# Film\n\n[film](film.mp4)\n".utf8))
    let run = try round.publish()
    #expect(run.status == 2)
    #expect(
      run.errors.contains(
        "the site has a file that is larger than the 100 MiB that GitHub takes\n    105.0 MB  film.mp4\n"))
    #expect(try round.site("for-each-ref").isEmpty)
  }
}

/// A project in a repository `work`, whose `origin` is the bare repository `site.git` beside it.
private struct PublishedProject {
  let folder = TemporaryFolder(["work/project/overview.md": "# Letters\n"])
  private static let ana = [
    "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.org", "GIT_COMMITTER_NAME": "Ana",
    "GIT_COMMITTER_EMAIL": "ana@example.org",
  ]
  private static let apart = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"]

  init() {
    _ = try? run(["init", "-q", "--bare", folder.path + "/site.git"])
    _ = try? git("init", "-q", "-b", "main")
    _ = try? git("remote", "add", "origin", "../site.git")
    _ = try? git("add", "-A")
    _ = try? git("commit", "-q", "-m", "Begin")
  }

  func publish(path: String = ".", identity: [String: String] = ana, _ options: String...) throws -> Tool.Run {
    try Tool.run(
      ["publish", path] + options, in: folder.url.appending(path: "work"),
      environment: Self.apart.merging(identity) { $1 }.merging(["HOME": folder.path]) { $1 })
  }

  @discardableResult
  func git(_ arguments: String...) throws -> String { try run(["-C", folder.path + "/work"] + arguments) }

  @discardableResult
  func site(_ arguments: String...) throws -> String { try run(["-C", folder.path + "/site.git"] + arguments) }

  func published() throws -> [String] {
    try site("ls-tree", "-r", "-z", "--name-only", "gh-pages").split(separator: "\0").map(String.init)
  }

  func hook(_ name: String, _ script: String) throws {
    folder.write("site.git/hooks/" + name, Data("#!/bin/sh\n\(script)\n".utf8))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/site.git/hooks/" + name)
  }

  func somebody(pushes files: [String: String], to branch: String) throws {
    let theirs = folder.path + "/theirs"
    try run(["init", "-q", "-b", branch, theirs])
    for (path, text) in files { folder.write("theirs/" + path, Data(text.utf8)) }
    try run(["-C", theirs, "add", "-A"])
    try run(["-C", theirs, "commit", "-q", "-m", "Theirs"])
    try run(["-C", theirs, "push", "-q", folder.path + "/site.git", branch])
  }

  /// What a publication must not touch, but for what is known of the other side.
  func traces() throws -> [String] {
    let root = folder.url.appending(path: "work")
    let index = try Data(contentsOf: root.appending(path: ".git/index"))
    let head = try String(contentsOf: root.appending(path: ".git/HEAD"), encoding: .utf8)
    let settings = try String(contentsOf: root.appending(path: ".git/config"), encoding: .utf8)
    let references = try git("for-each-ref").split(separator: "\n").filter { !$0.contains("refs/remotes/") }
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { !$0.hasPrefix(".git") }.sorted()
    return ["\(index.hashValue)", head, settings] + references.map(String.init) + files
      + [FileManager.default.fileExists(atPath: root.path + "/.git/FETCH_HEAD").description]
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let run = try Tool.run(
      program: URL(filePath: "/usr/bin/env"), ["git"] + arguments,
      environment: Self.apart.merging(Self.ana) { $1 })
    try #require(run.status == 0, "git \(arguments): \(run.errors)")
    return run.output
  }
}
