import NIOCore

/// Answers that were made for one state of the site, by their address; at most so many bytes of them.
struct KeptAnswers {
  /// Those of a site of a few hundred pages.
  static let mostBytes = 32 << 20

  private var answers: [String: EventLoopFuture<Answer>] = [:]
  /// In the order in which they were made.
  private var made: [(address: String, size: Int)] = []
  private var size = 0

  /// The answer, made or being made; `nil` where nobody asked for it.
  subscript(address: String) -> EventLoopFuture<Answer>? { answers[address] }

  /// Keeps an answer that is being made: whoever asks for the same in the meantime waits for it too.
  mutating func expect(_ answer: EventLoopFuture<Answer>, at address: String) {
    answers[address] = answer
  }

  mutating func forget(_ address: String) { answers[address] = nil }

  /// Says how large the answer has become, and lets go of the oldest where they are too many.
  mutating func keep(_ address: String, size added: Int) {
    made.append((address, added))
    size += added
    while size > KeptAnswers.mostBytes, let oldest = made.first {
      made.removeFirst()
      size -= oldest.size
      answers[oldest.address] = nil
    }
  }
}
