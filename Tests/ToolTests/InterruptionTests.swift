import Foundation
import Testing

@Suite("Ctrl-C leaves nothing unfinished behind")
struct InterruptionTests {
  private let folder = TemporaryFolder([
    "work/project/overview.md": "# Letters\n\n```dot\ndigraph { a -> b }\n```\n",
    "temporary/README": "What programs put here for a while.",
  ])

  /// A program that says that it was started, by a file, and then takes its time; it finds others of its name elsewhere.
  private func slow(_ name: String, when condition: String = "*", otherwise: String = "true") throws {
    let script = """
      #!/bin/sh
      PATH=/usr/bin:/bin
      case "$*" in
      \(condition)) echo > "\(folder.path)/started"; exec sleep 20 ;;
      esac
      exec \(otherwise) "$@"

      """
    folder.write("bin/\(name)", Data(script.utf8))
    let file = folder.url.appending(path: "bin/\(name)").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
  }

  private enum Refusal: Error {
    case notStarted(errors: String)
  }

  /// Interrupts a command once a slow program has been started; what the command printed, and the signal that ended it.
  private func interrupting(
    _ arguments: [String], by signal: Int32
  ) throws -> (errors: String, signal: Int32, names: [String]) {
    let process = Process()
    process.executableURL = Tool.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url.appending(path: "work")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PATH": "\(folder.path)/bin:\(path)", "TMPDIR": folder.path + "/temporary",
    ]) { $1 }
    folder.write("errors", Data())
    process.standardError = try FileHandle(forWritingTo: folder.url.appending(path: "errors"))
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    for _ in 0..<600 where process.isRunning && !has("started") { usleep(50_000) }
    guard process.isRunning, has("started") else { throw Refusal.notStarted(errors: text("errors")) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/work") + left
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    return (text("errors"), process.terminationStatus, names)
  }

  private func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.path + "/" + name) }

  private func text(_ name: String) -> String {
    (try? String(contentsOf: folder.url.appending(path: name), encoding: .utf8)) ?? ""
  }

  private var left: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/temporary")) ?? []
    return names.filter { $0.hasPrefix("scopebook-") }
  }

  @Test(arguments: [SIGINT, SIGTERM]) func ofABuild(signal: Int32) throws {
    try slow("dot")
    let run = try interrupting(["build"], by: signal)
    #expect(run.names.contains { $0.hasPrefix("._site.scopebook-") }, "\(run.names)")
    #expect(run.signal == signal)
    #expect(run.errors.isEmpty, "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/work") == ["project"])
  }

  @Test(arguments: [SIGINT, SIGTERM]) func ofAPublication(signal: Int32) throws {
    let work = folder.url.appending(path: "work")
    let git = URL(filePath: "/usr/bin/env")
    for arguments in [
      ["init", "-q"], ["init", "-q", "--bare", "../site.git"], ["remote", "add", "origin", "../site.git"],
    ] {
      #expect(try Tool.run(program: git, ["git"] + arguments, in: work).status == 0)
    }
    try slow("git", when: "*hash-object*", otherwise: "git")
    let run = try interrupting(["publish"], by: signal)
    #expect(run.names.contains { $0.hasPrefix("scopebook-") }, "the site was not built yet: \(run.names)")
    #expect(run.signal == signal)
    #expect(run.errors.isEmpty, "\(run.errors)")
    #expect(left.isEmpty, "\(left)")
  }
}
