import Foundation
import Testing

/// Projects in git repositories of their own.
@Suite("When documents were changed last")
struct LastChangeTests {
  private let folder = TemporaryFolder([
    "docs/overview.md": "# Letters\n", "docs/release-1/product.md": "# Product\n",
    "docs/release-1/пи сьмо.md": "# Letter\n",
  ])

  @discardableResult
  private func git(_ arguments: String..., on day: String = "2026-01-05", in place: URL? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", (place ?? folder.url).path] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "Ana",
      "GIT_AUTHOR_EMAIL": "ana@example.org", "GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@example.org",
      "GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z", "GIT_COMMITTER_DATE": day + "T23:30:00+0900",
    ]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
    return text
  }

  private func commit(on day: String) throws {
    try git("add", "-A")
    try git("commit", "-q", "-m", "x", on: day)
  }

  private func build(_ project: URL? = nil, environment: [String: String] = [:]) throws -> (
    site: BuiltSite, errors: String
  ) {
    let site = folder.url.appending(path: "site")
    let run = try Tool.run(["build", (project ?? folder.url).path, "-o", site.path], environment: environment)
    try #require(run.status == 0, "\(run.errors)")
    return (BuiltSite(folder: site), run.errors)
  }

  @Test func tellsTheDayOfTheLastCommitThatChangedAFile() throws {
    try git("init", "-q")
    try commit(on: "2026-01-05")
    folder.write("docs/release-1/product.md", Data("# Product, anew\n".utf8))
    try commit(on: "2026-02-17")
    // What is not committed does not count, and what never was has no day.
    folder.write("docs/overview.md", Data("# Letters, anew\n".utf8))
    folder.write("docs/new.md", Data("# New\n".utf8))
    let (site, errors) = try build()
    #expect(
      site.text("release-1/product.html").contains("changed on <time datetime=\"2026-02-17\">17 February 2026</time>"))
    #expect(site.text("overview.html").contains("<time datetime=\"2026-01-05\">"))
    #expect(site.paths.contains { $0.hasPrefix("release-1/пи") && site.text($0).contains("datetime=\"2026-01-05\"") })
    #expect(!site.text("new.html").contains("changed on"))
    #expect(!errors.contains("shallow"))
  }

  @Test func countsMergesOnlyWhereTheyChangeSomething() throws {
    try git("init", "-q", "-b", "main")
    try commit(on: "2026-01-05")
    try git("checkout", "-q", "-b", "other")
    folder.write("docs/overview.md", Data("# Other\n".utf8))
    try commit(on: "2026-02-01")
    try git("checkout", "-q", "main")
    folder.write("docs/release-1/product.md", Data("# Main\n".utf8))
    try commit(on: "2026-02-02")
    try git("merge", "-q", "--no-edit", "other", on: "2026-03-01")
    let site = try build().site
    #expect(site.text("overview.html").contains("datetime=\"2026-02-01\""))
    #expect(site.text("release-1/product.html").contains("datetime=\"2026-02-02\""))
  }

  @Test func saysNothingInAShallowCloneButWhy() throws {
    try git("init", "-q")
    try commit(on: "2026-01-05")
    folder.write("docs/overview.md", Data("# Letters, anew\n".utf8))
    try commit(on: "2026-02-17")
    let clone = folder.url.appending(path: "clone")
    try git("clone", "-q", "--depth", "1", "file://" + folder.path, clone.path)
    let (site, errors) = try build(clone)
    #expect(!site.text("overview.html").contains("changed on"))
    #expect(errors.components(separatedBy: "this clone is shallow").count == 2)
    #expect(errors.contains("git fetch --unshallow"))
  }

  @Test func saysNothingWithoutARepositoryOrACommit() throws {
    #expect(try !build().site.text("overview.html").contains("changed on"))
    try git("init", "-q")
    let (site, errors) = try build()
    #expect(!site.text("overview.html").contains("changed on"))
    #expect(!errors.contains("clone"))
  }

  /// A repository from a stranger may name programs in its configuration.
  @Test func runsNothingThatTheRepositoryNames() throws {
    try git("init", "-q")
    folder.write("docs/.gitattributes", Data("*.md diff=evil filter=evil\n".utf8))
    try commit(on: "2026-01-05")
    let trap = folder.url.appending(path: "trap")
    let evil = folder.url.appending(path: "evil.sh")
    folder.write("evil.sh", Data("#!/bin/sh\necho ran >> \"\(trap.path)\"\ncat\n".utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: evil.path)
    for (key, value) in [
      ("core.fsmonitor", evil.path), ("core.pager", evil.path), ("pager.log", evil.path), ("diff.external", evil.path),
      ("diff.evil.textconv", evil.path), ("diff.evil.command", evil.path), ("filter.evil.clean", evil.path),
      ("filter.evil.smudge", evil.path), ("filter.evil.process", evil.path), ("gpg.program", evil.path),
      ("log.showSignature", "true"), ("core.hooksPath", folder.path), ("core.sshCommand", evil.path),
      ("core.editor", evil.path), ("alias.log", "!" + evil.path), ("alias.rev-parse", "!" + evil.path),
      ("interactive.diffFilter", evil.path), ("core.alternateRefsCommand", evil.path), ("credential.helper", evil.path),
    ] { try git("config", key, value) }
    folder.write("docs/overview.md", Data("# Letters, anew\n".utf8))
    let site = try build(environment: ["PAGER": evil.path, "GIT_PAGER": evil.path]).site
    #expect(site.text("overview.html").contains("datetime=\"2026-01-05\""))
    #expect(!FileManager.default.fileExists(atPath: trap.path))
  }
}
