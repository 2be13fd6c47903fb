/// Whether an objective only names a limit.
extension Item {
  /// What an objective limits, where limits are all it says: "latency", "hosting costs", "gdpr"; `nil` for any other.
  ///
  /// A word of change makes it an outcome, and so does any number besides.
  package var limit: String? {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { $0.lowercased() }
    guard !words.contains(where: { TargetWords.isDecrease($0) != nil }) else { return nil }
    guard !targets.isEmpty else { return BoundDirection.lawKept(in: words) }
    let rest = targets.reduce(text) { $0.replacing($1.text, with: " ") }
    guard !rest.split(separator: " ").contains(where: { $0.first?.isNumber ?? false }) else { return nil }
    let limits = targets.map { target in target.isChange ? nil : BoundDirection.limit(target, in: text, words) }
    return limits.contains(nil) ? nil : limits.first ?? nil
  }
}
