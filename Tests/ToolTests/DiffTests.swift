import Foundation
import Testing

/// What `diff` says of a repository's revisions and of releases.
struct DiffTests {
  /// A repository with two commits: `one`, tagged v1, and `two` on main.
  private final class SampleRepository {
    let folder = TemporaryFolder()

    init(_ files: [String: String] = [:]) throws {
      try git("init", "-q", "-b", "main")
      for (path, text) in files { write(path, text) }
    }

    func write(_ path: String, _ text: String) { folder.write(path, Data(text.utf8)) }

    func commit(tag: String? = nil) throws {
      try git("add", "-A")
      try git("commit", "-q", "-m", "state")
      if let tag { try git("tag", tag) }
    }

    @discardableResult
    func git(_ arguments: String...) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", folder.path, "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        + arguments
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }

    func diff(_ arguments: String..., environment: [String: String] = [:]) throws -> Tool.Run {
      try Tool.run(["diff"] + arguments, in: folder.url, environment: environment)
    }
  }

  private static func product(_ rows: String...) -> String {
    "# Product\n\n| ID | Requirement | Priority | Status |\n| - | - | - | - |\n" + rows.map { "| \($0) |\n" }.joined()
  }

  private func sample() throws -> SampleRepository {
    let repository = try SampleRepository([
      "project/scopebook.yml": "templates: []\n",
      "project/release-1/product.md": Self.product("R1 | Sort mail | must | Todo", "R2 | Read mail | must | Todo"),
      "code/model.py": "x = 1\n",
    ])
    try repository.commit(tag: "v1")
    repository.write(
      "project/release-1/product.md", Self.product("R1 | Sort mail | must | Done", "R3 | Send mail | must | Todo"))
    try repository.commit(tag: "v2")
    return repository
  }

  @Test func comparesTwoRevisionsWithoutACheckout() throws {
    let repository = try sample()
    // What lies in the folder plays no part.
    repository.write("project/release-1/product.md", "# Nothing\n")
    let run = try repository.diff("--git", "v1..v2")
    #expect(run.status == 0, "\(run.errors)")
    for line in ["status: todo → complete", "R3  requirement  Send mail", "R2  requirement  Read mail"] {
      #expect(run.output.contains(line), "\(line) is not in \(run.output)")
    }
    #expect(run.output.hasPrefix("v1 → v2\n"))
    #expect(try repository.diff("--git", "v2..v2").output == "v2 → v2\nno changes\n")
  }

  @Test func comparesARevisionWithTheFilesInTheFolder() throws {
    let repository = try sample()
    #expect(try repository.diff("--git", "HEAD").output == "HEAD → the work tree\nno changes\n")
    repository.write("project/release-1/product.md", Self.product("R1 | Sort mail | must | Done"))
    let run = try repository.diff("--git", "v2", "--format", "json")
    #expect(run.output.contains("\"what\" : \"removed\"") && run.output.contains("\"workTree\" : true"))
  }

  @Test func comparesWithWhereABranchBegan() throws {
    let repository = try sample()
    try repository.git("checkout", "-q", "-b", "side", "v1")
    repository.write("project/release-1/notes.md", "# Notes\n")
    try repository.commit()
    // main went on, which is none of the branch's doing.
    #expect(try repository.diff("--git", "main...side").output.hasSuffix("no changes\n"))
    #expect(try repository.diff("--git", "main..side").output.contains("Added (1)"))
  }

  @Test func readsARevisionAsItReadsTheDisk() throws {
    let repository = try SampleRepository([
      "docs/prd.md":
        "# PRD\n\nSee [the code](../code/model.py), [notes](notes.md) and [nothing](no.md).\n\n- O1: at least 90 % hits (M1)\n",
      "docs/.hidden.md": "# Hidden\n\nR77\n", "docs/old/.scopebook-manifest.json": "{}", "docs/old/page.md": "# Page\n",
      "code/model.py": "x\n", "docs/notes-source.md": "# Notes\n", "metrics.json": "{\"hits\": 0.91}",
      "docs/metrics.md": "| ID | Metric | Target |\n| - | - | - |\n| M1 | Hits | ≥ 90 % |\n",
      "scopebook.yml": "title: Mail\nevidence: [models/*.json]\n", "models/a.json": "{\"other\": 1}",
    ])
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: repository.folder.path + "/docs/notes.md", withDestinationPath: "notes-source.md")
    try manager.createSymbolicLink(atPath: repository.folder.path + "/docs/out.md", withDestinationPath: "/etc/passwd")
    try manager.createSymbolicLink(atPath: repository.folder.path + "/docs/loop.md", withDestinationPath: "loop.md")
    try manager.createSymbolicLink(atPath: repository.folder.path + "/docs/folder.md", withDestinationPath: "../code")
    try repository.commit()
    // The same findings, links, titles and measured values: nothing is new, and nothing is gone.
    #expect(try repository.diff("--git", "HEAD").output == "HEAD → the work tree\nno changes\n")
    let folder = repository.folder.path + "/docs"
    #expect(try repository.diff("--git", "HEAD", "--project", folder).output.hasSuffix("no changes\n"))
  }

  @Test func takesAProjectThatWasNotThereForEmpty() throws {
    let repository = try SampleRepository(["README.txt": "x"])
    try repository.commit(tag: "before")
    repository.write("project/release-1/product.md", Self.product("R1 | Sort mail | must | Todo"))
    try repository.commit()
    #expect(try repository.diff("--git", "before..HEAD").output.contains("release-1: Release 1, a new release"))
    let run = try repository.diff("--git", "before..before")
    #expect(run.status == 2 && run.errors.contains("neither side holds a project"))
  }

  @Test func runsNothingThatARepositoryNames() throws {
    let repository = try sample()
    let mark = repository.folder.path + "/ran"
    let script = repository.folder.path + "/run.sh"
    repository.write("run.sh", "#!/bin/sh\ntouch \(mark)\ncat\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    repository.write(".gitattributes", "*.md filter=bad diff=bad\n")
    for (key, value) in [
      ("filter.bad.smudge", script), ("filter.bad.clean", script), ("diff.bad.textconv", script),
      ("core.fsmonitor", script), ("core.pager", script), ("core.sshCommand", script),
    ] { try repository.git("config", key, value) }
    let run = try repository.diff("--git", "v1..v2")
    #expect(run.status == 0)
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  @Test(arguments: [
    ("v9..v1", "there is no revision \"v9\"; did you mean \"v1\"?"), ("mian", "did you mean \"main\"?"),
    ("v1..--output=x", "\"--output=x\" is no name of a revision"), ("..", "\"..\" is no name of a revision"),
    ("v1:project", "there is no revision \"v1:project\""),
  ])
  func refusesWhatIsNoRevision(range: String, message: String) throws {
    let run = try sample().diff("--git=\(range)")
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func saysThatACloneIsShallow() throws {
    let repository = try sample()
    let clone = TemporaryFolder()
    try repository.git("clone", "-q", "--depth", "1", "file://" + repository.folder.path, clone.path + "/clone")
    let run = try Tool.run("diff", "--git", "HEAD~1..HEAD", "--project", clone.path + "/clone")
    #expect(run.status == 2)
    #expect(run.errors.contains("this clone is shallow"))
  }

  @Test func saysWhereThereIsNoRepositoryOrNoGit() throws {
    let folder = TemporaryFolder(["project/release-1/product.md": "# P\n"])
    let ceiling = ["GIT_CEILING_DIRECTORIES": folder.url.deletingLastPathComponent().path]
    let run = try Tool.run(["diff", "--git", "HEAD", "--project", folder.path], environment: ceiling)
    #expect(run.status == 2 && run.errors.contains("lies in no git repository"), "\(run.errors)")
    let without = try Tool.run(["diff", "--git", "HEAD", "--project", folder.path], environment: ["PATH": "/no-such"])
    #expect(without.status == 2 && without.errors.contains("git is not installed"))
  }

  @Test func comparesReleasesAndWritesFiles() throws {
    let folder = TemporaryFolder([
      "project/release-1/product.md": Self.product("R1 | Sort mail | must | Todo"),
      "project/release-2/product.md": Self.product("R1 | Sort mail | must | Done"),
    ])
    let file = folder.path + "/changes.md"
    let run = try Tool.run(
      "diff", "release-1", "release-2", "--project", folder.path, "--format", "markdown", "--output", file)
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(try String(contentsOf: URL(filePath: file), encoding: .utf8).contains("status: todo → complete"))
    #expect(try Tool.run("diff", "release-2", "release-2", "--project", folder.path).output.contains("no changes"))
    let unknown = try Tool.run("diff", "release-1", "release-3", "--project", folder.path)
    #expect(
      unknown.status == 2 && unknown.errors.contains("there is no release \"release-3\"; did you mean \"release-1\"?"))
    #expect(try Tool.run("diff", "release-1", "--project", folder.path).status == 64)
  }
}

struct TraceCommandTests {
  @Test func printsWhatTheSiteHolds() throws {
    let folder = TemporaryFolder()
    let example = Tool.package.appending(path: "example-project").path
    let site = folder.url.appending(path: "site")
    try #require(try Tool.run("build", example, "-o", site.path).status == 0)
    for (format, file) in [("json", "project.json"), ("needs", "needs.json"), ("csv", "trace.csv")] {
      let run = try Tool.run("trace", "--project", example, "--format", format)
      #expect(run.output == BuiltSite(folder: site).text(file), "\(file) is not what trace prints")
    }
  }

  @Test func drawsAGraphThatGraphvizTakes() throws {
    let dot = "/usr/bin/dot"
    guard FileManager.default.isExecutableFile(atPath: dot) else { return }
    let folder = TemporaryFolder()
    let example = Tool.package.appending(path: "example-project").path
    for arguments in [[], ["R6"]] {
      let file = folder.path + "/trace.dot"
      try #require(
        try Tool.run(["trace"] + arguments + ["--project", example, "--format", "dot", "--output", file]).status == 0)
      let process = Process()
      process.executableURL = URL(filePath: dot)
      process.arguments = ["-Tsvg", file, "-o", folder.path + "/trace.svg"]
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
    }
  }

  @Test(arguments: [
    (["trace", "R99"], Int32(2), "no item has the id R99; did you mean R9?"),
    (["trace", "R6", "--format", "csv"], 64, "csv is a format of whole projects"),
    (["trace", "R6", "--release", "release-1"], 64, "leave out --release"),
    (["trace", "--release", "release-3"], 2, "there is no release \"release-3\""),
  ])
  func refusesWhatItCannotDo(arguments: [String], status: Int32, message: String) throws {
    let run = try Tool.run(arguments + ["--project", Tool.package.appending(path: "example-project").path])
    #expect(run.status == status)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
