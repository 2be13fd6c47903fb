import Foundation
import Synchronization

/// Ctrl-C, and what else asks a program to end.
enum Interruption {
  /// What the program does when it is interrupted.
  private struct Plan {
    var cleaning: [@Sendable () -> Void] = []
    /// Whether that is how it is meant to end.
    var isGood = false
    var isEnding = false
  }

  private static let plan = Mutex(Plan())

  /// Ends the program at once and well when it is interrupted from now on: nothing is written that could be left half done.
  static func endProgram() {
    plan.withLock { $0.isGood = true }
    _ = watcher
  }

  /// Does something before the program ends, where it is interrupted from now on; what was asked for last is done first.
  static func beforeEnd(_ cleaning: @escaping @Sendable () -> Void) {
    plan.withLock { $0.cleaning.append(cleaning) }
    _ = watcher
  }

  /// Comes back unless the program is about to end: what goes wrong then is nobody's concern.
  static func waitIfEnding() {
    guard plan.withLock({ $0.isEnding }) else { return }
    while true { pause() }
  }

  /// The pipe that carries the number of a signal from its handler, which may do little else, to a thread that may do anything.
  private static let pipe = Pipe()
  nonisolated(unsafe) private static var writing: Int32 = -1

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Begins to listen, once. A handler, since programs that are started from here would inherit it if signals were ignored.
  private static let watcher: Void = {
    writing = pipe.fileHandleForWriting.fileDescriptor
    let reading = pipe.fileHandleForReading.fileDescriptor
    Thread.detachNewThread {
      // Whoever starts a program may have blocked them, and so for all its threads.
      var all = sigset_t()
      sigemptyset(&all)
      for number in signals { sigaddset(&all, number) }
      pthread_sigmask(SIG_UNBLOCK, &all, nil)
      var number: UInt8 = 0
      while read(reading, &number, 1) != 1 {}
      end(by: Int32(number))
    }
    for number in signals {
      let formerly = signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(Interruption.writing, &byte, 1)
      }
      // nohup lets a program outlive its terminal.
      if number == SIGHUP, unsafeBitCast(formerly, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }()

  private static func end(by number: Int32) -> Never {
    let (cleaning, isGood) = plan.withLock { plan in
      plan.isEnding = true
      return (plan.cleaning, plan.isGood)
    }
    for clean in cleaning.reversed() { clean() }
    if isGood { _exit(0) }
    // So that whoever started the program sees what ended it.
    signal(number, SIG_DFL)
    kill(getpid(), number)
    while true { pause() }
  }
}
