import Dispatch
import Foundation

/// Ctrl-C, and what else asks a program to end.
enum Interruption {
  /// Ends the program at once when it is interrupted from now on: nothing is written that could be left half done.
  static func endProgram() { _ = sources }

  /// Kept, since they work as long as they live.
  nonisolated(unsafe) private static let sources: [any DispatchSourceSignal] = [SIGINT, SIGTERM, SIGHUP].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
    source.setEventHandler { @Sendable in _exit(0) }
    source.resume()
    return source
  }
}
