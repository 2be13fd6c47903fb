import ArgumentParser
import Foundation
import Synchronization

/// How much a command says.
struct Verbosity: ParsableArguments {
  @Flag(name: [.short, .long], help: "Print nothing but what goes wrong.")
  var quiet = false

  @Flag(help: "Say each step with the time that it takes.")
  var verbose = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
  }

  func say(_ text: String) {
    if !quiet { Terminal.print(text) }
  }
}

/// The line on a terminal that says what a command is doing, and is gone when that is done. Into a pipe nothing is said.
///
/// Verbose, each step is a line that stays, with the seconds that it took, in a pipe too.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let isVerbose: Bool
  private let state = Mutex(State())

  private struct State {
    var step: String?
    var began = DispatchTime.now()
    /// When the line was last drawn, so that counting costs nothing.
    var drawn = DispatchTime.now()
    /// How far the step had come when it was last counted.
    var count = ""
  }

  convenience init(_ verbosity: Verbosity) {
    self.init(isQuiet: verbosity.quiet, isVerbose: verbosity.verbose)
  }

  init(isQuiet: Bool, isVerbose: Bool = false) {
    self.isVerbose = isVerbose
    let isTerminal = isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    isShown = isTerminal && !isQuiet && !isVerbose
  }

  /// Ends the step before.
  func begin(_ step: String) {
    end()
    state.withLock { state in
      state = State(step: step)
      if isShown { Self.draw(step + "…") }
    }
  }

  /// How far the step has come. May be called from several threads.
  func count(_ done: Int, of total: Int) {
    guard isShown || isVerbose else { return }
    state.withLock { state in
      guard let step = state.step else { return }
      state.count = ": \(done) of \(total) pages"
      let now = DispatchTime.now()
      guard isShown, now.uptimeNanoseconds &- state.drawn.uptimeNanoseconds > 100_000_000 else { return }
      state.drawn = now
      Self.draw(step + state.count)
    }
  }

  func end() {
    state.withLock { state in
      guard let step = state.step else { return }
      state.step = nil
      if isShown { Self.draw("") }
      guard isVerbose else { return }
      let hundredths = (DispatchTime.now().uptimeNanoseconds &- state.began.uptimeNanoseconds) / 10_000_000
      let rest = hundredths % 100
      Terminal.warn("\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s  \(step)\n", marked: false)
    }
  }

  /// From the start of the line on, and nothing behind it. Back at the start, so that what git asks stands in its place.
  private static func draw(_ text: String) {
    Terminal.warn("\r\(text)\u{1B}[K\r", marked: false)
  }
}
