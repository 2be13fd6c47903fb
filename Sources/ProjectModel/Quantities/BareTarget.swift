/// The target of a cell that compares nothing: `85 %`, `12–14`, `+15 %`, `zero`.
struct BareTarget {
  let grammar: TargetGrammar

  /// `nil` where the cell does not begin with a number, or with one that promises nothing: a year, `3 of 4`, `24/7`.
  var statement: TargetStatement? {
    let start = grammar.tokens.first?.sign == "(" ? 1 : 0
    if let zero = zero(at: start) { return zero }
    if grammar.spelling(start) == "±", let quantity = grammar.reader.quantity(at: start + 1) {
      var statement = TargetStatement(
        comparator: .between, lower: quantity.opposite, upper: quantity, range: start..<quantity.range.upperBound)
      statement.isChange = true
      return statement
    }
    guard let quantity = grammar.reader.quantity(at: start), !quantity.isYear else { return nil }
    // Nothing is less than nothing: a bare zero is the most there may be.
    // Nor does anybody promise to take 15 s or longer.
    let isMost = quantity.asDecimal == 0 || ["µs", "ms", "s"].contains(quantity.unit)
    let comparator: Target.Comparator = isMost ? .atMost : grammar.ownComparator
    var statement = grammar.ranged(comparator, from: start, quantity)
    if quantity.sign != .none, TargetGrammar.changeUnits.contains(statement.unit) {
      statement = TargetStatement(
        comparator: quantity.sign == .plus ? .atLeast : .atMost, lower: quantity, upper: statement.upper,
        isChange: true, range: statement.range)
    }
    return TargetContext(grammar: grammar, statement: statement, previous: nil).isPromise ? statement : nil
  }

  private func zero(at index: Int) -> TargetStatement? {
    guard let word = grammar.spelling(index), TargetWords.zero.contains(word), let number = WrittenNumber("0") else {
      return nil
    }
    let quantity = Quantity(
      number: number, scale: 1, sign: .none, unit: "", range: index..<index + 1, numberIndex: index)
    return TargetStatement(comparator: .atMost, lower: quantity, range: index..<index + 1)
  }
}

extension Quantity {
  fileprivate var opposite: Quantity {
    Quantity(number: number, scale: scale, sign: .minus, unit: unit, range: range, numberIndex: numberIndex)
  }
}
