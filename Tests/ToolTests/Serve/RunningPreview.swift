import Foundation

/// `scopebook serve`, running: started on a free port, ended with its last user.
final class RunningPreview {
  let process = Process()
  let port: Int
  private let scratch = TemporaryFolder()
  private let folder: TemporaryFolder?

  enum Refusal: Error {
    case notStarted(output: String, errors: String)
    case never(String)
  }

  /// Serves a folder that stays as long as the preview runs.
  convenience init(_ folder: TemporaryFolder) throws { try self.init(folder.path, keeping: folder) }

  init(_ path: String, _ arguments: String..., keeping folder: TemporaryFolder? = nil) throws {
    self.folder = folder
    let output = scratch.url.appending(path: "output")
    let errors = scratch.url.appending(path: "errors")
    for file in [output, errors] { try Data().write(to: file) }
    process.executableURL = Tool.executable
    process.arguments = ["serve", path] + (arguments.contains("--port") ? arguments : ["--port", "0"] + arguments)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var port: Int?
    for _ in 0..<600 where port == nil && process.isRunning {
      let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
      port = text.firstMatch(of: /http:\/\/[^:]+:(\d+)\//).flatMap { Int($0.1) }
      if port == nil { usleep(50_000) }
    }
    guard let port else {
      let errors = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
      throw Refusal.notStarted(output: (try? String(contentsOf: output, encoding: .utf8)) ?? "", errors: errors)
    }
    self.port = port
  }

  deinit { if process.isRunning { process.terminate() } }

  var output: String { read("output") }
  var errors: String { read("errors") }

  private func read(_ name: String) -> String {
    (try? String(contentsOf: scratch.url.appending(path: name), encoding: .utf8)) ?? ""
  }

  /// The memory that the server takes, in megabytes; `nil` where the system does not say.
  var megabytes: Int? {
    let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
    return status.firstMatch(of: /VmRSS:\s+(\d+) kB/).flatMap { Int($0.1) }.map { $0 / 1024 }
  }

  func connection() throws -> RawConnection { try RawConnection(port: port) }

  /// One request on a connection of its own.
  func request(_ target: String, method: String = "GET", _ headers: [String] = []) throws -> RawConnection.Response {
    let connection = try connection()
    let host = headers.contains { $0.lowercased().hasPrefix("host:") } ? [] : ["Host: 127.0.0.1:\(port)"]
    try connection.send(
      "\(method) \(target) HTTP/1.1\r\n\((host + headers + ["Connection: close"]).joined(separator: "\r\n"))\r\n\r\n")
    return try connection.response(hasBody: method != "HEAD")
  }

  /// A page's text; empty where it is not there.
  func page(_ address: String) throws -> String {
    let response = try request("/" + address)
    return response.status == 200 ? response.text : ""
  }

  /// Comes back once something is so; throws where it never is.
  func wait(for words: String, until isSo: () throws -> Bool) throws {
    for _ in 0..<400 {
      if try isSo() { return }
      usleep(50_000)
    }
    throw Refusal.never(words)
  }
}
