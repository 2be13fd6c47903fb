/// A number with its unit, as the grammar of targets reads it from tokens.
struct Quantity {
  let number: WrittenNumber
  /// From the words behind the number: a thousand for `10k`, else one.
  let scale: Double
  let sign: Sign
  /// Normalised; empty for none.
  let unit: String
  /// The tokens it takes.
  let range: Range<Int>
  /// The token of the number itself.
  let numberIndex: Int

  enum Sign { case none, plus, minus }

  /// What it is worth, with the number's mark before decimals.
  var asDecimal: Double { signed(number.asDecimal) }
  /// What it is worth with the number's mark between thousands; the same where the mark cannot stand there.
  var asThousands: Double { signed(number.asThousands ?? number.asDecimal) }

  private func signed(_ value: Double) -> Double { (sign == .minus ? -value : value) * scale }

  func with(unit: String, end: Int) -> Quantity {
    Quantity(
      number: number, scale: scale, sign: sign, unit: unit, range: range.lowerBound..<end, numberIndex: numberIndex)
  }
}

/// Reads quantities at a place in a row of tokens.
struct QuantityReader {
  let tokens: [QuantityToken]

  /// The quantity that begins at `index`: `US$ 1.5M`, `−3 p.p.`, `100 requests/second`; `nil` for none, and for numbers that
  /// are parts of ratios (`24/7`) and of unknown words (`5xx`).
  func quantity(at index: Int) -> Quantity? {
    var position = index
    var sign = Quantity.Sign.none
    var currency: String?
    func readSign() {
      guard sign == .none, let text = spelling(position), text == "-" || text == "+" else { return }
      // A dash with a blank behind it is no sign.
      guard token(position + 1)?.isGlued == true else { return }
      sign = text == "-" ? .minus : .plus
      position += 1
    }
    readSign()
    if let word = spelling(position), Unit.prefixes.contains(word) {
      currency = Unit.symbols[word]
      position += 1
      readSign()
    }
    guard let number = token(position)?.number, !isRatio(position) else { return nil }
    let numberIndex = position
    position += 1
    let scale = readScale(&position)
    var unit = currency ?? ""
    if let read = self.unit(at: position) {
      if currency == nil { unit = read.symbol }
      position = read.end
    } else if token(position)?.isGlued == true, token(position)?.word != nil {
      return nil
    }
    let quantity = Quantity(
      number: number, scale: scale, sign: sign, unit: unit, range: index..<position, numberIndex: numberIndex)
    return withRate(quantity)
  }

  func token(_ index: Int) -> QuantityToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  func spelling(_ index: Int) -> String? { token(index)?.spelling }

  /// `24/7`, `3 of 4`: two numbers that mean something only together.
  private func isRatio(_ index: Int) -> Bool {
    if spelling(index + 1) == "/", token(index + 1)?.isGlued == true, token(index + 2)?.number != nil { return true }
    return spelling(index - 1) == "/" && token(index - 2)?.number != nil && token(index)?.isGlued == true
  }

  private func readScale(_ position: inout Int) -> Double {
    guard let token = token(position), let word = token.word, let scale = Unit.scales[word] else { return 1 }
    // A letter alone stands right behind the number: 10k.
    guard token.isGlued || word.count > 1 else { return 1 }
    position += 1
    return scale
  }

  /// The unit that stands at `index`, the longest first; letters alone and `x` stand right behind their number or are spelled out.
  private func unit(at index: Int) -> (symbol: String, end: Int)? {
    var start = index
    // 90-second, 3-minute
    if spelling(start) == "-", token(start)?.isGlued == true, token(start + 1)?.isGlued == true,
      token(start + 1)?.word != nil
    {
      start += 1
    }
    for count in [3, 2, 1] where start + count <= tokens.count {
      let words = tokens[start..<start + count].compactMap(\.spelling)
      guard words.count == count, let symbol = Unit.symbols[words.joined(separator: " ")] else { continue }
      let isLetter = count == 1 && words[0].count == 1 && words[0].first?.isLetter == true
      // "5 x 3" and "4 с половиной" are no units; "5 s" and "24 h" are.
      if isLetter, !tokens[start].isGlued, ["x", "d", "с", "д"].contains(words[0]),
        token(start + 1).map({ $0.word != nil || $0.number != nil }) ?? false
      {
        return nil
      }
      return (symbol, start + count)
    }
    return nil
  }

  /// With what it is counted by: a time makes a rate, anything else is left out.
  private func withRate(_ quantity: Quantity) -> Quantity {
    var position = quantity.range.upperBound
    // 100 requests/second: what is counted stands between.
    if quantity.unit.isEmpty, token(position)?.word != nil, let next = spelling(position + 1), Unit.per.contains(next),
      let word = spelling(position + 2), Unit.each[word] != nil
    {
      position += 1
    }
    guard let per = spelling(position), Unit.per.contains(per), let word = spelling(position + 1) else {
      return quantity
    }
    if let time = Unit.each[word], quantity.unit != "%" {
      return quantity.with(unit: "\(quantity.unit)/\(time)", end: position + 2)
    }
    guard token(position + 1)?.word != nil, token(position + 2)?.number == nil,
      per == "/" || Self.counting.contains(per)
    else { return quantity }
    return quantity.with(unit: quantity.unit, end: position + 2)
  }

  /// Words that surely lead to what is counted by: "por requisição" but not "на".
  private static let counting: Set = ["per", "por", "cada"]
}
