import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Graphviz's `dot`, the one program that is started: it reads a graph and prints SVG.
///
/// It gets no shell, no file, next to no environment, and a limit of time, output and memory; what is not done by then is
/// ended with all its children.
package struct DotProgram: Sendable {
  /// The program's file.
  let path: String
  let limits: Limits

  /// What one graph, and all graphs of a build together, may take.
  package struct Limits: Sendable {
    package var seconds = 10.0
    package var secondsInAll = 60.0
    package var outputBytes = 8 << 20
    package var memoryBytes = 2 << 30

    package init() {}
  }

  package init(path: String, limits: Limits = Limits()) {
    self.path = path
    self.limits = limits
  }

  /// The first `dot` on the search path; `nil` where there is none. Folders that are not absolute are left out.
  package static func installed(searchPath: String?) -> DotProgram? {
    for folder in (searchPath ?? "").split(separator: ":") where folder.hasPrefix("/") {
      let file = folder + "/dot"
      var status = stat()
      guard access(String(file), X_OK) == 0, stat(String(file), &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      return DotProgram(path: String(file))
    }
    return nil
  }

  /// A drawing function for one build: the limit for all graphs begins with this call.
  package var drawing: Diagrams.Draw {
    let end = DispatchTime.now().seconds + limits.secondsInAll
    return { graph in
      let deadline = min(DispatchTime.now().seconds + limits.seconds, end)
      guard DispatchTime.now().seconds < deadline else { return .failure(.noTimeLeft(seconds: limits.secondsInAll)) }
      return output(for: graph, before: deadline)
    }
  }

  // MARK: Running

  private func output(for graph: String, before deadline: Double) -> Result<[UInt8], DrawingFailure> {
    let started: StartedProgram
    switch StartedProgram.start(path, arguments: ["-Tsvg"] + DotProgram.fonts, environment: environment) {
    case .failure(let code): return .failure(.cannotStart(reason: String(cString: strerror(code.number))))
    case .success(let program): started = program
    }
    started.limit(memory: limits.memoryBytes, seconds: Int(limits.seconds) + 1)
    let ending = started.exchange(Array(graph.utf8), upTo: limits.outputBytes, before: deadline)
    switch ending {
    case .overTime: return .failure(.overTime(seconds: limits.seconds))
    case .tooMuch: return .failure(.tooMuch(bytes: limits.outputBytes))
    case .finished(let output, let errors, let hasExited):
      if hasExited, !output.isEmpty { return .success(output) }
      guard hasExited else { return .failure(.brokeOff) }
      return .failure(.refused(message: DotProgram.complaint(errors), line: DotProgram.line(errors)))
    }
  }

  /// What is measured comes nearer to the page's font than Graphviz's own choice.
  private static let fonts = ["-Gfontname=Helvetica", "-Nfontname=Helvetica", "-Efontname=Helvetica"]

  /// With `SERVER_NAME`, Graphviz opens no file that a graph names. Fontconfig's variables say where fonts are.
  private var environment: [String] {
    let kept = ["PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH"].compactMap { (name: String) -> String? in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    return kept + ["SERVER_NAME=scopebook", "LC_ALL=C"]
  }

  // MARK: Complaints

  /// The first error in Graphviz's words, without its own place.
  static func complaint(_ errors: String) -> String {
    let lines = errors.split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("Error:") }) else { return "" }
    let words = line.dropFirst("Error:".count).replacing("<stdin>:", with: "")
    return String(words.trimmingCharacters(in: .whitespaces).prefix(160))
  }

  /// The line of the graph that the first error names.
  static func line(_ errors: String) -> Int? {
    guard let start = errors.range(of: "in line ") else { return nil }
    return Int(errors[start.upperBound...].prefix { $0.isASCII && $0.isNumber })
  }
}

/// Why a diagram was not drawn by a program that is there.
package enum DrawingFailure: Error, Sendable, Equatable {
  case cannotStart(reason: String)
  case overTime(seconds: Double)
  case noTimeLeft(seconds: Double)
  case tooMuch(bytes: Int)
  /// It crashed, or the system ended it, as for memory that it may not have.
  case brokeOff
  /// In Graphviz's words, empty where it had none; the line counts from 1 in the graph as it was given.
  case refused(message: String, line: Int?)
}

extension DispatchTime {
  fileprivate var seconds: Double { Double(uptimeNanoseconds) / 1e9 }
}
