/// Whether an objective only names a limit.
extension Item {
  /// What an objective limits, where limits are all it says: "latency", "hosting costs", "GDPR"; `nil` for any other.
  ///
  /// A word of change makes it an outcome, and so does any number besides.
  package var limit: String? {
    let limits = targets.map { target in target.isChange ? nil : BoundDirection.limit(target, in: text) }
    guard !limits.contains(nil) else { return nil }
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    guard let limit = limits.first ?? BoundDirection.lawKept(in: words),
      !words.contains(where: { TargetWords.isDecrease($0.lowercased()) != nil })
    else { return nil }
    let rest = targets.reduce(text) { $0.replacing($1.text, with: " ") }
    return rest.blankSeparated.contains { $0.first?.isNumber ?? false } ? nil : limit
  }
}
