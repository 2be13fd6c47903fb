import Synchronization

/// What was found in one document by itself, kept for the next time that the project is read.
///
/// A class, because the copies of a document share it.
package final class DocumentMemory: Sendable {
  private let answers = Mutex<[ObjectIdentifier: Answer]>([:])

  private struct Answer: Sendable {
    let given: any Hashable & Sendable
    let value: any Sendable
  }

  package init() {}

  /// The answer to a question as it was found before with the same `given`, else as it is found now.
  package func answer<Given: Hashable & Sendable, Value: Sendable>(
    _ question: ObjectIdentifier, given: Given, _ find: () -> Value
  ) -> Value {
    if let known = answers.withLock({ $0[question] }), known.given as? Given == given, let value = known.value as? Value
    {
      return value
    }
    let value = find()
    answers.withLock { $0[question] = Answer(given: given, value: value) }
    return value
  }
}

extension Document {
  /// A memory for a piece of the document, where the document has one.
  package var memoryOfPiece: DocumentMemory? { memory.map { _ in DocumentMemory() } }

  /// What is found in the document; found once, where it has a memory.
  ///
  /// `question` is a type that stands for what is asked, and `given` is all that the answer depends on besides the document,
  /// the settings and the templates.
  package func remembering<Given: Hashable & Sendable, Value: Sendable>(
    _ question: Any.Type, given: Given = true, _ find: () -> Value
  ) -> Value {
    memory?.answer(ObjectIdentifier(question), given: given, find) ?? find()
  }
}
