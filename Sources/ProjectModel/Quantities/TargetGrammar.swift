/// Finds the targets that a row of tokens states.
///
/// In running text a number is a target only where a comparator, a comparing word, a label or a verb of change makes it one.
struct TargetGrammar {
  let tokens: [QuantityToken]
  let direction: MetricDirection
  /// Whether the text is a cell of targets, where "about" and level words promise too.
  let isCell: Bool
  var reader: QuantityReader { QuantityReader(tokens: tokens) }

  /// Every statement, in order.
  func statements() -> [TargetStatement] {
    var found: [TargetStatement] = []
    var index = 0
    while index < tokens.count {
      guard let statement = statement(at: index) else {
        index += 1
        continue
      }
      if TargetContext(grammar: self, statement: statement, previous: found.last).isPromise { found.append(statement) }
      index = max(index + 1, statement.range.upperBound)
    }
    return found
  }

  private func statement(at index: Int) -> TargetStatement? {
    compared(at: index) ?? levelled(at: index) ?? measured(at: index) ?? labelled(at: index) ?? changed(at: index)
  }

  func spelling(_ index: Int) -> String? { tokens.indices.contains(index) ? tokens[index].spelling : nil }

  /// The comparator of a number that no word compares.
  var ownComparator: Target.Comparator { direction.isLowerBetter ? .atMost : .atLeast }

  // MARK: Comparators

  /// `≥ 0.8`, "at least 85 %", "between 0.7 and 0.9".
  private func compared(at index: Int) -> TargetStatement? {
    if isCell, index == 0, spelling(0) == "=", let quantity = reader.quantity(at: 1) {
      return ranged(.equal, from: 0, quantity)
    }
    guard let match = TargetWords.before.match(tokens, at: index), case .comparator(let comparator) = match.meaning
    else {
      return nil
    }
    if comparator == .about, !isCell { return nil }
    // "aumentar hasta 90 %" leads to a value, whichever way.
    if ["até", "hasta", "до"].contains(spelling(index) ?? ""), let led = changed(at: index) { return led }
    let isWord = tokens[index].word != nil
    var position = match.end
    if isWord { position = skippingFillers(position, alsoChange: true) }
    guard let quantity = reader.quantity(at: position) else { return nil }
    if comparator == .between || spelling(index) == "от" || spelling(index) == "de" {
      guard let and = spelling(quantity.range.upperBound), TargetWords.and.contains(and),
        let upper = reader.quantity(at: quantity.range.upperBound + 1)
      else { return comparator == .between ? nil : ranged(comparator, from: index, quantity) }
      return TargetStatement(
        comparator: .between, lower: quantity, upper: upper, range: index..<upper.range.upperBound)
    }
    var statement = ranged(comparator, from: index, quantity)
    statement.isChange = isChange(statement, saidBy: position > match.end ? position - 1 : index - 1, from: index)
    if isDesired(before: index) { statement.level = .desired }
    return statement
  }

  /// With the end of a range or a tolerance behind the number.
  func ranged(_ comparator: Target.Comparator, from index: Int, _ quantity: Quantity) -> TargetStatement {
    if let upper = tolerance(behind: quantity) {
      return TargetStatement(
        comparator: .between, lower: quantity, upper: upper, isTolerance: true, range: index..<upper.range.upperBound)
    }
    guard let upper = rangeEnd(behind: quantity) else {
      return TargetStatement(comparator: comparator, lower: quantity, range: index..<quantity.range.upperBound)
    }
    return TargetStatement(
      comparator: comparator == .about ? .between : comparator, lower: quantity, upper: upper,
      range: index..<upper.range.upperBound)
  }

  func tolerance(behind quantity: Quantity) -> Quantity? {
    guard spelling(quantity.range.upperBound) == "±",
      let upper = reader.quantity(at: quantity.range.upperBound + 1),
      upper.unit == quantity.unit || upper.unit.isEmpty || quantity.unit.isEmpty
        || (upper.unit == "pp" && quantity.unit == "%")
    else { return nil }
    return upper
  }

  func rangeEnd(behind quantity: Quantity) -> Quantity? {
    let dash = quantity.range.upperBound
    guard let sign = spelling(dash), ["-", "–", "—"].contains(sign), sign != "—" || tokens[dash].isGlued,
      let upper = reader.quantity(at: dash + 1), upper.sign == .none,
      quantity.unit.isEmpty || upper.unit.isEmpty || upper.unit == quantity.unit,
      upper.asDecimal * (upper.unit.isEmpty ? 1 : 1) >= quantity.asDecimal
    else { return nil }
    return upper
  }

  /// Over articles and the like, at most three; with `alsoChange` over "на" and "em" too.
  func skippingFillers(_ index: Int, alsoChange: Bool = false) -> Int {
    var position = index
    if spelling(position) == ".", tokens[position].isGlued { position += 1 }
    while position < index + 3, let word = spelling(position),
      TargetWords.fillers.contains(word) || word == ":" || (alsoChange && TargetWords.changeBy.contains(word))
    {
      position += 1
    }
    return position
  }

  private func isDesired(before index: Int) -> Bool {
    for position in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      guard let word = spelling(position) else { return false }
      if TargetWords.desired.contains(word) { return true }
      if [",", ";", "."].contains(word) { return false }
    }
    return false
  }

  // MARK: Numbers first

  /// "0.8 or higher", "90 %+", "50 % ± 5 %", "0.7 (min)", "20 % faster".
  private func measured(at index: Int) -> TargetStatement? {
    guard let quantity = reader.quantity(at: index) else { return nil }
    let end = quantity.range.upperBound
    if tolerance(behind: quantity) != nil { return ranged(.between, from: index, quantity) }
    let bracket = spelling(end) == "(" ? end + 1 : end
    if let match = TargetWords.after.match(tokens, at: bracket), spelling(bracket) != "+" || tokens[end].isGlued,
      !(match.meaning.isLevel && reader.quantity(at: skippingFillers(match.end)) != nil)
    {
      let comparator: Target.Comparator =
        if case .comparator(let stated) = match.meaning { stated } else { ownComparator }
      var statement = TargetStatement(comparator: comparator, lower: quantity, range: index..<match.end)
      statement.isChange = isChange(statement, saidBy: index - 1, from: index)
      return statement
    }
    if isCell, let word = spelling(bracket), TargetWords.desired.contains(word) {
      return TargetStatement(comparator: ownComparator, lower: quantity, level: .desired, range: index..<bracket + 1)
    }
    let whole = ranged(ownComparator, from: index, quantity)
    guard Self.changeUnits.contains(whole.unit), let behind = changeWords(behind: whole.range.upperBound) else {
      return nil
    }
    var statement = TargetStatement(
      comparator: .atLeast, lower: quantity, upper: whole.upper, isTolerance: whole.isTolerance, range: index..<behind)
    statement.isChange = true
    return statement
  }

  static let changeUnits: Set = ["%", "pp", "x"]

  /// "desired 0.8", "acceptable: 0.7".
  private func levelled(at index: Int) -> TargetStatement? {
    guard let word = spelling(index) else { return nil }
    let isDesired = TargetWords.desired.contains(word)
    guard isDesired || TargetWords.required.contains(word) else { return nil }
    guard let quantity = reader.quantity(at: skippingFillers(skippingMarks(index + 1))) else { return nil }
    var statement = ranged(ownComparator, from: index, quantity)
    statement.level = isDesired ? .desired : .minimum
    return statement
  }

  func skippingMarks(_ index: Int) -> Int {
    guard let mark = spelling(index), TargetWords.labelMarks.contains(mark) else { return index }
    return index + 1
  }

  /// "Target: ~12–14", "meta de 80 %".
  private func labelled(at index: Int) -> TargetStatement? {
    guard let word = spelling(index), TargetWords.labels.contains(word) else { return nil }
    let marks = skippingMarks(index + 1)
    guard marks > index + 1, let quantity = reader.quantity(at: skippingFillers(marks)) else { return nil }
    let comparator: Target.Comparator = quantity.asDecimal == 0 ? .atMost : ownComparator
    var statement = ranged(comparator, from: index, quantity)
    statement.isChange = changeWords(behind: statement.range.upperBound) != nil
    return statement
  }
}

extension TargetWords.Comparison {
  /// Whether the words may as well stand before the next number.
  fileprivate var isLevel: Bool { if case .comparator = self { true } else { false } }
}
