/// Targets that are changes: "reduce by 15–20 %", "aumentar em 10 %", "снизить на 20 %", "from 20 to 40".
extension TargetGrammar {
  /// The size of a change, or the value it leads to, behind a verb of change in the same sentence.
  func changed(at index: Int) -> TargetStatement? {
    guard let word = spelling(index) else { return nil }
    if let match = TargetWords.changeTo.match(tokens, at: index),
      let quantity = reader.quantity(at: skippingFillers(match.end)), !quantity.isYear,
      let isDecrease = changeVerb(before: index)
    {
      return ranged(isDecrease ? .atMost : .atLeast, from: index, quantity)
    }
    let isOf = TargetWords.changeOf.contains(word)
    guard isOf || TargetWords.changeBy.contains(word),
      let quantity = reader.quantity(at: skippingFillers(index + 1, alsoChange: true)),
      isOf ? isChangeWord(index - 1) : changeVerb(before: index) != nil
    else { return nil }
    var statement = ranged(.atLeast, from: index, quantity)
    statement.isChange = true
    let isAnyUnit = ["by", "на"].contains(word) && !statement.unit.isEmpty
    guard isAnyUnit || Self.changeUnits.contains(statement.unit), !isFrom(statement.range.upperBound) else {
      return nil
    }
    return statement
  }

  /// Whether a statement is about a change: "by at least 20 %", "an increase of > 10 %", "≥ 15 % over the baseline".
  func isChange(_ statement: TargetStatement, saidBy index: Int, from start: Int) -> Bool {
    guard !statement.unit.isEmpty else { return false }
    let words = [index, start - 1].compactMap(spelling)
    if words.contains(where: { TargetWords.changeBy.contains($0) && $0 != "un" }), changeVerb(before: start) != nil {
      return true
    }
    guard Self.changeUnits.contains(statement.unit) else { return false }
    if changeWords(behind: statement.range.upperBound) != nil { return true }
    if isChangeWord(start - 1) { return true }
    return spelling(start - 1).map(TargetWords.changeOf.contains) == true && isChangeWord(start - 2)
  }

  /// The index behind words that make the number before them a change: "faster", "vs. baseline".
  func changeWords(behind index: Int) -> Int? {
    let start = spelling(index) == "," ? index + 1 : index
    guard let match = TargetWords.changeAfter.match(tokens, at: start) else { return nil }
    // "90 % fewer than 3 errors" compares with the next number.
    if let next = spelling(match.end), ["than", "que", "чем"].contains(next), reader.quantity(at: match.end + 1) != nil
    {
      return nil
    }
    return match.end
  }

  /// Which way the nearest verb of change before `index` in the sentence goes; `nil` for none.
  func changeVerb(before index: Int) -> Bool? {
    for position in stride(from: index - 1, through: max(0, index - 30), by: -1) {
      guard let word = spelling(position) else { continue }
      if [".", ";", "!", "?"].contains(word) { return nil }
      if tokens[position].word != nil, let isDecrease = TargetWords.isDecrease(word) { return isDecrease }
    }
    return nil
  }

  private func isChangeWord(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), let word = tokens[index].word else { return false }
    return TargetWords.isDecrease(word) != nil
  }

  /// "de 20 % para 10 %": the number before is where the change starts.
  private func isFrom(_ index: Int) -> Bool {
    guard let match = TargetWords.changeTo.match(tokens, at: index) else { return false }
    return reader.quantity(at: skippingFillers(match.end)) != nil
  }
}

extension Quantity {
  /// Whether the number may be a year: `2027`, "2027 года".
  var isYear: Bool {
    ["", "y"].contains(unit) && number.mark == nil && scale == 1 && (1_900...2_100).contains(number.asDecimal)
      && number.asDecimal == number.asDecimal.rounded()
  }
}
