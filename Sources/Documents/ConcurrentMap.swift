import Dispatch

extension Array where Element: Sendable {
  /// The results of `transform` in the order of the elements, made on all cores.
  package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    guard count > 1 else { return map(transform) }
    return [Result?](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let results = buffer.baseAddress
      DispatchQueue.concurrentPerform(iterations: count) { index in
        results.map { ($0 + index).initialize(to: transform(self[index])) }
      }
      initialized = count
    }.compactMap(\.self)
  }
}

/// Two results, made at the same time where there are two cores.
package func inParallel<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  nonisolated(unsafe) var ofFirst: First?
  nonisolated(unsafe) var ofSecond: Second?
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 { ofFirst = first() } else { ofSecond = second() }
  }
  guard let ofFirst, let ofSecond else { preconditionFailure("both are made before this comes back") }
  return (ofFirst, ofSecond)
}
