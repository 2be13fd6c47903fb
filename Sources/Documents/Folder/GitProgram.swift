import Foundation
import Synchronization

/// `git`, run in one folder: without a shell or hooks and, unless it connects, without filters and the network.
package struct GitProgram: Sendable {
  /// An absolute path.
  let folder: String
  /// Whether it may talk to other repositories, and ask for a password where there is a terminal.
  let connects: Bool

  package init(folder: String, connects: Bool = false) {
    self.folder = folder
    self.connects = connects
  }

  /// What git said.
  package struct Answer {
    package let output: Data
    /// All that it printed for people.
    package let errors: String
    let status: Int32

    fileprivate init(output: Data, errors: String, of process: Process) {
      self.output = output
      self.errors = errors
      status = process.terminationStatus
      wasStopped = process.terminationReason == .uncaughtSignal && status == SIGINT
    }

    package var isGood: Bool { status == 0 }
    package var text: String { String(decoding: output, as: UTF8.self) }
    /// Whether there is no such program.
    var isMissing: Bool { status == 127 }
    /// Whether the user ended it, with Ctrl-C.
    package let wasStopped: Bool

    /// The first line that says what is wrong; empty where there is none.
    var complaint: String {
      let lines = errors.split(separator: "\n")
      let line = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.first ?? ""
      return String((line.split(separator: ": ", maxSplits: 1).last ?? "").prefix(300))
    }
  }

  /// More does not fit into a pipe that nobody reads yet.
  static let longestInput = 15_000

  /// Runs git to its end. `input` is at most `longestInput` bytes. `nil` where no program can be started at all.
  package func answer(_ arguments: [String], input: [UInt8] = []) -> Answer? {
    let (process, streams, end) = prepared(arguments)
    // All that git is given lies in the pipe before it begins, so that neither waits for the other.
    guard (try? streams.input.fileHandleForWriting.write(contentsOf: Data(input.prefix(Self.longestInput)))) != nil,
      (try? streams.input.fileHandleForWriting.close()) != nil
    else { return nil }
    // Ctrl-Z would stop a git that has the terminal, and nobody could wake it.
    let formerly = connects ? signal(SIGTSTP, SIG_IGN) : nil
    defer { if connects { signal(SIGTSTP, formerly) } }
    guard (try? process.run()) != nil else { return nil }
    let terminal = connects ? LentTerminal(to: process.processIdentifier) : nil
    let errors = ReadStream(streams.errors)
    let output = streams.output.fileHandleForReading.readDataToEndOfFile()
    end.wait()
    terminal?.takeBack()
    return Answer(output: output, errors: errors.text, of: process)
  }

  /// Runs git to its end and hands it input of any length piece by piece, by the function that `feed` gets.
  ///
  /// Throws what `feed` throws; git sees the end of its input then. A git that ends early reads no more, and says why.
  package func answer(
    _ arguments: [String], feeding feed: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> Answer? {
    let (process, streams, end) = prepared(arguments)
    // Writing to a program that has ended fails then, instead of ending this one.
    let formerly = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, formerly) }
    guard (try? process.run()) != nil else { return nil }
    let (output, errors) = (ReadStream(streams.output), ReadStream(streams.errors))
    let input = streams.input.fileHandleForWriting
    let fed = Result {
      try feed { piece in
        do { try input.write(contentsOf: Data(piece)) } catch { throw HasEnded() }
      }
    }
    try? input.close()
    end.wait()
    if case .failure(let error) = fed, !(error is HasEnded) { throw error }
    return Answer(output: output.bytes, errors: errors.text, of: process)
  }

  /// The program reads no more.
  private struct HasEnded: Error {}

  /// The program, its streams, and what says once that it has ended: Foundation's own waiting looks 20 times a second.
  private func prepared(
    _ arguments: [String]
  ) -> (Process, (input: Pipe, output: Pipe, errors: Pipe), DispatchSemaphore) {
    let process = Process()
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", folder, "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"] + arguments
    process.environment = environment
    let streams = (input: Pipe(), output: Pipe(), errors: Pipe())
    process.standardInput = streams.input
    process.standardOutput = streams.output
    process.standardError = streams.errors
    return (process, streams, end)
  }

  /// Hooks of git set the first ones, about another folder perhaps; the rest keep git from asking, locking and fetching.
  private var environment: [String: String] {
    var ours = ["GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"]
    if connects {
      if isatty(2) != 1 { ours["GIT_TERMINAL_PROMPT"] = "0" }
    } else {
      ours.merge(["GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"]) { $1 }
    }
    return ProcessInfo.processInfo.environment.filter { name, _ in
      !["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"].contains(name)
    }.merging(ours) { $1 }
  }
}

/// What a program prints, read while it runs.
private final class ReadStream: Sendable {
  private let read = Mutex<Data>(Data())
  private let end = DispatchSemaphore(value: 0)

  init(_ pipe: Pipe) {
    let stream = pipe.fileHandleForReading
    let descriptor = stream.fileDescriptor
    DispatchQueue.global().async {
      let read = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readDataToEndOfFile()
      self.read.withLock { $0 = read }
      self.end.signal()
    }
  }

  /// All of it, once the program has ended.
  var bytes: Data {
    end.wait()
    defer { end.signal() }
    return read.withLock { $0 }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The terminal while another program may ask there for a password.
///
/// Foundation puts a program into a process group of its own, which the terminal stops as soon as it reads.
private struct LentTerminal {
  private let terminal: Int32

  /// `nil` where there is no terminal, or it is somebody else's.
  init?(to program: pid_t) {
    terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    guard tcgetpgrp(terminal) == getpgrp(), tcsetpgrp(terminal, program) == 0 else {
      close(terminal)
      return nil
    }
    // It may have been stopped before it was given the terminal.
    kill(-program, SIGCONT)
  }

  func takeBack() {
    // Not being in front, we would be stopped for this.
    let formerly = signal(SIGTTOU, SIG_IGN)
    _ = tcsetpgrp(terminal, getpgrp())
    signal(SIGTTOU, formerly)
    close(terminal)
  }
}
