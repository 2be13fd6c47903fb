import Foundation
import Synchronization

/// `git`, asked about one folder: without a shell, hooks, filters or the network.
struct GitProgram {
  /// An absolute path.
  let folder: String

  /// What git said.
  struct Answer {
    let output: Data
    /// Its complaint, on one line; empty where it had none.
    let complaint: String
    let status: Int32

    var isGood: Bool { status == 0 }
    var text: String { String(decoding: output, as: UTF8.self) }
    /// Whether there is no such program.
    var isMissing: Bool { status == 127 }
  }

  /// More does not fit into a pipe that nobody reads yet.
  static let longestInput = 15_000

  /// Runs git to its end. `input` is at most `longestInput` bytes. `nil` where no program can be started at all.
  func answer(_ arguments: [String], input: [UInt8] = []) -> Answer? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder, "-c", "core.fsmonitor=false"] + arguments
    process.environment = GitProgram.environment
    let (given, output, errors) = (Pipe(), Pipe(), Pipe())
    // All that git is given lies in the pipe before it begins, so that neither waits for the other.
    guard (try? given.fileHandleForWriting.write(contentsOf: Data(input.prefix(Self.longestInput)))) != nil,
      (try? given.fileHandleForWriting.close()) != nil
    else { return nil }
    process.standardInput = given
    process.standardOutput = output
    process.standardError = errors
    guard (try? process.run()) != nil else { return nil }
    let complaint = Complaint(errors.fileHandleForReading)
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(output: printed, complaint: complaint.text, status: process.terminationStatus)
  }

  /// Hooks of git set the first ones, about another folder perhaps; the rest keep git from asking, locking and fetching.
  private static var environment: [String: String] {
    let ours = [
      "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
      "LC_ALL": "C",
    ]
    return ProcessInfo.processInfo.environment.filter { name, _ in
      !["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"].contains(name)
    }.merging(ours) { $1 }
  }

  /// What a program complains about, read while it runs.
  private final class Complaint: Sendable {
    private let bytes = Mutex<Data>(Data())
    private let end = DispatchSemaphore(value: 0)

    init(_ handle: FileHandle) {
      let stream = handle.fileDescriptor
      DispatchQueue.global().async {
        let handle = FileHandle(fileDescriptor: stream, closeOnDealloc: false)
        let read = handle.readDataToEndOfFile()
        self.bytes.withLock { $0 = read }
        self.end.signal()
      }
    }

    /// The first line that says what is wrong.
    var text: String {
      end.wait()
      defer { end.signal() }
      let lines = String(decoding: bytes.withLock { $0 }, as: UTF8.self).split(separator: "\n")
      let line = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.first ?? ""
      return String((line.split(separator: ": ", maxSplits: 1).last ?? "").prefix(300))
    }
  }
}
