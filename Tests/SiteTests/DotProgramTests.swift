import Documents
import Foundation
import Testing

@testable import Site

/// Runs programs that behave as `dot` must not be trusted not to.
struct DotProgramTests {
  /// A script in the place of `dot`, and what comes of a drawing.
  private func drawing(
    _ script: String, of graph: String = "digraph { a -> b }",
    limits change: (inout DotProgram.Limits) -> Void = { _ in }
  ) throws -> Result<[UInt8], DrawingFailure> {
    let folder = try TemporaryFolder()
    let file = folder.path + "/dot"
    try Data(("#!/bin/sh\n" + script + "\n").utf8).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    var limits = DotProgram.Limits()
    change(&limits)
    // A program that another test starts at this moment may hold the script open for writing.
    for _ in 0..<2_000 {
      let result = DotProgram(path: file, limits: limits).drawing(graph)
      if result != .failure(.cannotStart(reason: "Text file busy")) { return result }
      usleep(5_000)
    }
    return .failure(.cannotStart(reason: "Text file busy"))
  }

  private func text(_ result: Result<[UInt8], DrawingFailure>) throws -> String {
    String(decoding: try result.get(), as: UTF8.self)
  }

  @Test func givesTheGraphAndTakesWhatIsPrinted() throws {
    #expect(try text(drawing("cat", of: "digraph { é }")) == "digraph { é }")
  }

  @Test func passesArgumentsAndNextToNoEnvironment() throws {
    setenv("SCOPEBOOK_TEST_SECRET", "x", 1)
    #expect(try text(drawing("echo \"$@\"")).hasPrefix("-Tsvg -G"))
    let environment = try text(drawing("env")).split(separator: "\n").map { $0.prefix { $0 != "=" } }
    let known: Set<Substring> = [
      "PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "SERVER_NAME", "LC_ALL", "PWD", "OLDPWD", "SHLVL", "_",
    ]
    #expect(Set(environment).subtracting(known) == [])
    #expect(environment.contains("SERVER_NAME"))
    #expect(try text(drawing("pwd")) == "/\n")
  }

  /// More than pipes hold goes both ways at once.
  @Test func readsAndWritesAtOnce() throws {
    let graph = String(repeating: "x", count: 3_000_000)
    #expect(try text(drawing("cat", of: graph)) == graph)
    #expect(try text(drawing("cat >&2; echo done", of: graph)) == "done\n")
  }

  @Test func survivesAProgramThatReadsNothing() throws {
    let graph = String(repeating: "x", count: 3_000_000)
    #expect(try text(drawing("exec <&-; echo done", of: graph)) == "done\n")
  }

  @Test(arguments: ["sleep 100", "exec >&- 2>&-; sleep 100", "trap '' TERM; while :; do :; done", "sleep 100 & echo x"])
  func endsAtTheTimeLimit(script: String) throws {
    let drawn = try drawing(script) { $0.seconds = 0.3 }
    #expect(drawn == .failure(.overTime(seconds: 0.3)))
  }

  @Test func endsItsChildrenToo() async throws {
    let printed = try text(drawing("sleep 60 </dev/null >/dev/null 2>&1 & echo $!"))
    let child = try #require(Int32(printed.trimmingCharacters(in: .whitespacesAndNewlines)))
    // What is ended may still have to be collected by the system.
    var isRunning = true
    for _ in 0..<200 where isRunning {
      let words = (try? Data(contentsOf: URL(filePath: "/proc/\(child)/cmdline"))) ?? Data()
      isRunning = kill(child, 0) == 0 && !words.isEmpty
      if isRunning { try await Task.sleep(for: .milliseconds(10)) }
    }
    #expect(!isRunning)
  }

  @Test func stopsAtTheLimitForAll() throws {
    let result = try drawing("echo x") { $0.secondsInAll = 0 }
    #expect(result == .failure(.noTimeLeft(seconds: 0)))
  }

  @Test func stopsAtTheLimitOfOutput() throws {
    let result = try drawing("yes") { $0.outputBytes = 100_000 }
    #expect(result == .failure(.tooMuch(bytes: 100_000)))
    #expect(try drawing("head -c 100000000 /dev/zero") == .failure(.tooMuch(bytes: 8 << 20)))
  }

  @Test func collectsComplaintsOnlySoFar() throws {
    let result = try drawing("head -c 50000000 /dev/zero >&2; echo x")
    #expect(try text(result) == "x\n")
  }

  @Test func writesNoFile() throws {
    let folder = try TemporaryFolder()
    let result = try drawing("sleep 0.2; echo written > \(folder.path)/file; echo x")
    #expect(result != .success(Array("written".utf8)))
    let written = try? String(contentsOfFile: folder.path + "/file", encoding: .utf8)
    #expect(written ?? "" == "")
  }

  @Test(arguments: [
    ("exit 1", DrawingFailure.refused(message: "", line: nil)),
    ("kill -SEGV $$", .brokeOff),
    (
      "echo 'Error: <stdin>: syntax error in line 3 near x' >&2; exit 1",
      .refused(message: "syntax error in line 3 near x", line: 3)
    ),
    ("echo 'Warning: font' >&2; exit 1", .refused(message: "", line: nil)),
  ])
  func tellsWhyNothingCame(script: String, failure: DrawingFailure) throws {
    #expect(try drawing(script) == .failure(failure))
  }

  @Test func tellsThatAProgramDoesNotStart() throws {
    let result = DotProgram(path: "/no/such/dot").drawing("digraph {}")
    #expect(result == .failure(.cannotStart(reason: "No such file or directory")))
  }

  @Test func looksInAbsoluteFoldersOfThePathAlone() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/one/dot", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: folder.path + "/two", withIntermediateDirectories: true)
    try Data("#!/bin/sh\n".utf8).write(to: URL(filePath: folder.path + "/two/dot"))
    let path = "\(folder.path)/one:.:relative:\(folder.path)/two"
    #expect(DotProgram.installed(searchPath: path) == nil)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/two/dot")
    #expect(DotProgram.installed(searchPath: path)?.path == folder.path + "/two/dot")
    #expect(DotProgram.installed(searchPath: nil) == nil)
  }

  /// Many at once, as a build does it: no one keeps another's end open.
  @Test func drawsManyAtOnce() async throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/dot"
    try Data("#!/bin/sh\ncat\n".utf8).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    let draw = DotProgram(path: file).drawing
    while draw("") == .failure(.cannotStart(reason: "Text file busy")) { usleep(1_000) }
    let graphs = (0..<60).map { "graph \($0)" }
    let drawn = graphs.concurrentMap { draw($0) }
    #expect(drawn == graphs.map { .success(Array($0.utf8)) })
  }
}
