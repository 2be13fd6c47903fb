import ArgumentParser
import Checks
import Documents
import Findings
import Foundation
import Preview
import ProjectModel
import Site

/// The two streams that a command prints to.
enum Terminal {
  static func print(_ text: String) {
    // Whoever reads it may have gone away.
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  /// The columns of the terminal that is printed to; `nil` where that is a file or another program.
  static var width: Int? {
    guard isatty(1) == 1 else { return nil }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
    return Int(size.ws_col)
  }

  /// How many columns running text is wrapped to: those of the terminal, from 40 to 100, and 80 where there is none.
  static var textWidth: Int {
    width.map { min(max($0, 40), 100) } ?? 80
  }

  /// Prints to the error stream; with a line end and the tool's name where `marked`.
  static func warn(_ text: String, marked: Bool = true) {
    FileHandle.standardError.write(Data((marked ? "scopebook: \(text)\n" : text).utf8))
  }
}

/// What a command has to say, on the terminal or in a file of the user's naming.
enum Printing {
  /// `text` gets the width to wrap to, `nil` for none, and how to colour: a file is neither wrapped nor coloured.
  static func write(to path: String?, color: ColorChoice, _ text: (Int?, TextStyle) -> String) throws {
    if let path { return try ReportFile.write(text(nil, TextStyle(isColoured: false)), to: path) }
    Terminal.print(text(Terminal.width, color.style))
  }
}

/// The end of a command.
enum Ending {
  /// Leaves at once with an exit code. `kept` is everything that was read: its memory goes back with the process, while
  /// freeing the trees of a large project node by node takes a good part of a second.
  static func exit<Kept>(_ code: Int32, keeping kept: Kept) -> Never {
    withExtendedLifetime(kept) { Foundation.exit(code) }
  }
}

/// When output is coloured.
enum ColorChoice: String, CommandLineChoice {
  case auto, always, never

  /// How to print to the output stream.
  var style: TextStyle { style(isTerminal: isatty(1) == 1, ProcessInfo.processInfo.environment) }

  /// On a terminal that is not dumb. `NO_COLOR` (no-color.org) refuses colours, and `FORCE_COLOR` (force-color.org) or
  /// `CLICOLOR_FORCE` asks for them where there is no terminal, as in the logs of CI servers.
  func style(isTerminal: Bool, _ environment: [String: String]) -> TextStyle {
    let isSet = { (name: String) in environment[name].map { !$0.isEmpty && $0 != "0" } ?? false }
    switch self {
    case .always: return TextStyle(isColoured: true)
    case .never: return TextStyle(isColoured: false)
    case .auto:
      if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return TextStyle(isColoured: false) }
      if isSet("FORCE_COLOR") || isSet("CLICOLOR_FORCE") { return TextStyle(isColoured: true) }
      return TextStyle(isColoured: isTerminal && environment["TERM"] != "dumb")
    }
  }
}

/// Why a command could not run: said once, with exit code 2.
enum Refusal {
  /// `progress` is over before anything is said.
  static func reported<Value>(showing progress: ProgressLine? = nil, _ body: () throws -> Value) throws -> Value {
    defer { progress?.end() }
    do {
      return try body()
    } catch let code as ExitCode {
      throw code
    } catch {
      Interruption.waitIfEnding()
      progress?.end()
      Terminal.warn(sentence(error))
      throw ExitCode(2)
    }
  }

  /// Our own errors have sentences; the system's describe themselves in its words.
  static func sentence(_ error: any Error) -> String {
    switch error {
    case let error as SourceFolderError: error.description
    case let error as UnreadableFile: error.description
    case let error as PipelineError: error.description
    case let error as OutputFolderError: error.description
    case let error as FileError: error.description
    case let error as ItemNameError: error.description
    case let error as RevisionError: error.description
    case let error as NewFilesError: error.description
    case let error as ReleaseDraftError: error.description
    case let error as PublishingError: error.description
    case let error as PreviewError: error.description
    default: error.localizedDescription
    }
  }
}
