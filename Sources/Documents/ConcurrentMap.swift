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
