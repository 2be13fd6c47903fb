/// What stands around a statement, and whether it is a promise there: not a version, an alert's threshold or a condition.
struct TargetContext {
  let grammar: TargetGrammar
  let statement: TargetStatement
  /// The promise before.
  let previous: TargetStatement?

  private var start: Int { statement.range.lowerBound }

  var isPromise: Bool {
    !isRatio && !isVersionOrAge && !isYear && !isWindow && !isCondition && !isGiven && !isDifference && !isOrigin
  }

  private func spelling(_ index: Int) -> String? { grammar.spelling(index) }

  /// "at least 2 of the 4 metrics".
  private var isRatio: Bool {
    guard statement.unit.isEmpty, let match = TargetWords.of.match(grammar.tokens, at: statement.range.upperBound)
    else {
      return false
    }
    let behind = ["the", "os", "as", "los", "las"].contains(spelling(match.end) ?? "") ? match.end + 1 : match.end
    return grammar.reader.quantity(at: behind).map { $0.unit.isEmpty } ?? false
  }

  /// "Python ≥ 3.10", "children (< 18 years)".
  private var isVersionOrAge: Bool {
    let before = spelling(start - 1) == "(" ? start - 2 : start - 1
    guard let word = spelling(before), TargetWords.notMeasured.contains(word) else { return false }
    return ["", "y", "mo", "d"].contains(statement.unit)
  }

  /// "until 2027": a word that can lead to a date, and a number that can be one.
  private var isYear: Bool {
    grammar.tokens[start].word != nil && statement.lower.isYear && statement.upper == nil
  }

  /// "over 30 days": how long, not how much.
  private var isWindow: Bool {
    ["over", "after"].contains(spelling(start) ?? "")
      && ["s", "min", "h", "d", "wk", "mo", "y"].contains(statement.unit)
  }

  /// "differ by more than 1 point".
  private var isDifference: Bool {
    spelling(start - 1) == "by" && !statement.isChange
  }

  /// "by 100 % (from 20 to 40)": the same change twice.
  private var isOrigin: Bool {
    guard let previous, previous.isChange else { return false }
    guard TargetWords.changeTo.match(grammar.tokens, at: start) != nil, !statement.isChange else { return false }
    return !(previous.range.upperBound..<start).contains { [".", ";"].contains(spelling($0)) }
  }

  /// "recall ≥ 0.9 at precision ≥ 0.8": the second number is the condition of the first.
  private var isGiven: Bool {
    guard let previous, start - previous.range.upperBound <= Self.reach,
      let first = spelling(previous.range.upperBound), TargetWords.given.contains(first)
    else { return false }
    return !(previous.range.upperBound..<start).contains { index in
      spelling(index).map { [",", ";", ".", "(", ")", "and", "e", "y", "и"].contains($0) } ?? false
    }
  }

  /// More words than a clause has: a text without a stop must not be read again for each of its numbers.
  private static let reach = 60

  /// "alert if < 0.6", "when drift > 0.2", but not "a success if AUC ≥ 0.75".
  private var isCondition: Bool {
    var position = start - 1
    while position >= max(0, start - Self.reach), let word = spelling(position) ?? Optional("") {
      if [".", ";"].contains(word) { break }
      if position >= start - 3, TargetWords.alerts.contains(word) { return true }
      if [",", ":", "("].contains(word) { break }
      if TargetWords.conditions.contains(word) { return !isSuccess(before: position) }
      position -= 1
    }
    return false
  }

  private func isSuccess(before index: Int) -> Bool {
    for position in stride(from: index - 1, through: max(0, index - 30), by: -1) {
      guard let word = spelling(position) else { continue }
      if [".", ";"].contains(word) { return false }
      if TargetWords.success.contains(word) { return true }
    }
    return false
  }
}
