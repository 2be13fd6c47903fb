/// The cost of containers inside containers: every line is compared with each that is open.
struct NestingCost {
  private var depth = 0
  private var cost = 0
  private var isAfterBlank = true

  /// Costs more than what a line of text does.
  private static let most = ParsingCost.most / 10

  mutating func read(_ prefix: LinePrefix) -> String? {
    defer { isAfterBlank = prefix.isBlank }
    guard prefix.marks <= Nesting.deepest else {
      return "\(prefix.marks) marks of lists and quotes in one line"
    }
    let own = min(prefix.marks + prefix.indentation / 2, Nesting.deepest)
    // A blank line closes nothing, and a line without indentation may go on lazily in what is open.
    if own > 0 || (isAfterBlank && !prefix.isBlank) { depth = max(own, isAfterBlank ? 0 : depth) }
    cost += depth
    guard cost <= Self.most else { return "too many lines inside deep lists and quotes" }
    return nil
  }
}
