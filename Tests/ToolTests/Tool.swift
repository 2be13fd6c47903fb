import Foundation

/// Runs the built executable, as a user would.
enum Tool {
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The executable, beside the test program.
  static var executable: URL {
    Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "scopebook") ?? URL(filePath: "scopebook")
  }

  static func run(_ arguments: String..., in folder: URL? = nil, environment: [String: String] = [:]) throws -> Run {
    try run(arguments, in: folder, environment: environment)
  }

  /// Runs the built executable, or another program.
  static func run(
    program: URL = executable, _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files rather than pipes, which fill while nobody reads.
    let scratch = TemporaryFolder()
    let output = scratch.url.appending(path: "output")
    let errors = scratch.url.appending(path: "errors")
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// The package's folder.
  static var package: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}

/// A folder that is gone with its last user.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "scopebook-test-\(UUID().uuidString)")

  init(_ files: [String: String] = [:]) {
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { write(path, Data(text.utf8)) }
  }

  func write(_ path: String, _ data: Data) {
    let file = url.appending(path: path)
    try? FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: file)
  }

  var path: String { url.path }

  deinit { try? FileManager.default.removeItem(at: url) }
}
