import Synchronization

/// Which paths outside the project were asked for, and whether anything is there.
///
/// A class, because the copies of a folder share it: check and pages get the same answer, and the disk is asked once.
final class AskedPaths: Sendable {
  private let answers = Mutex<[String: Bool]>([:])

  func answer(_ path: String, _ ask: () -> Bool) -> Bool {
    if let known = answers.withLock({ $0[path] }) { return known }
    let answer = ask()
    answers.withLock { $0[path] = answer }
    return answer
  }

  /// All answers so far.
  var all: [String: Bool] { answers.withLock { $0 } }
}
