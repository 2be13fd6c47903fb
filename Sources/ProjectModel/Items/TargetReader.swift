import Documents
import Findings

/// Reads promised values in the ways that teams write them.
struct TargetReader {
  private let characters: [Character]

  private init(_ text: String) {
    characters = Array(text)
  }

  /// The targets in running text: only what a comparator or a comparing word marks as one.
  static func targets(in text: String, at place: (Range<Int>) -> Place) -> [Target] {
    // No target without a digit.
    guard text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return [] }
    return TargetReader(cleaned(text)).targets(at: place)
  }

  /// The target of a cell that holds nothing else; a bare number counts, in the direction that `isLowerBetter` says.
  static func target(ofCell text: String, isLowerBetter: Bool, at place: Place) -> [Target] {
    let marked = targets(in: text) { _ in place }
    if !marked.isEmpty { return marked.map { $0.with(text: text.collapsingBlanks) } }
    let rest = Substring(cleaned(text).trimmingBlanks.trimmingCurrency)
    guard let number = NumberReader.number(at: rest) else { return [] }
    let unit = Unit.unit(at: rest.dropFirst(number.length))
    return [
      Target(
        comparator: isLowerBetter ? .atMost : .atLeast, value: number.value, upper: nil, unit: unit.unit,
        isChange: false, isAmbiguous: NumberReader.isAmbiguous(at: rest), text: text.collapsingBlanks, place: place)
    ]
  }

  /// The value and unit of a cell of measured values; `nil` where it holds no number.
  static func measured(_ text: String) -> (value: Double, unit: String)? {
    let cleaned = cleaned(text)
    var rest = Substring(cleaned)
    while let first = rest.first {
      let before = rest.startIndex == cleaned.startIndex ? nil : cleaned[cleaned.index(before: rest.startIndex)]
      let startsNumber =
        first.isASCIIDigit || ((first == "-" || first == "−") && rest.dropFirst().first?.isASCIIDigit == true)
      if startsNumber, before?.isLetter != true, before?.isNumber != true, let number = NumberReader.number(at: rest) {
        return (number.value, Unit.unit(at: rest.dropFirst(number.length)).unit)
      }
      rest = rest.dropFirst()
    }
    return ["nan", "inf", "-inf", "infinity"].contains(cleaned.trimmingBlanks.lowercased()) ? (.nan, "") : nil
  }

  /// TeX's signs as characters, emphasis dropped; every replaced piece keeps its number of characters where places matter little.
  private static func cleaned(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "`") })
    else {
      return text
    }
    var result = text
    for (tex, sign) in [("\\geq", "≥"), ("\\ge", "≥"), ("\\leq", "≤"), ("\\le", "≤"), ("\\%", "%"), ("\\pm", "±")] {
      result = result.replacing(tex, with: sign)
    }
    return result.filter { $0 != "*" && $0 != "`" }
  }

  // MARK: Running text

  private func targets(at place: (Range<Int>) -> Place) -> [Target] {
    var targets: [Target] = []
    var index = 0
    while index < characters.count {
      if let found = target(from: index) {
        let lower = utf8Offset(index)
        let range = lower..<utf8Offset(found.end)
        targets.append(
          Target(
            comparator: found.comparator, value: found.value, upper: found.upper, unit: found.unit,
            isChange: found.isChange, isAmbiguous: found.isAmbiguous,
            text: String(characters[index..<found.end]).collapsingBlanks, place: place(range))
        )
        index = found.end
      } else {
        index += 1
      }
    }
    return targets
  }

  private func utf8Offset(_ index: Int) -> Int {
    characters[..<index].reduce(0) { $0 + $1.utf8.count }
  }

  private struct Found {
    let comparator: Target.Comparator
    let value: Double
    let upper: Double?
    let unit: String
    let isChange: Bool
    let isAmbiguous: Bool
    let end: Int
  }

  private func target(from index: Int) -> Found? {
    guard let comparison = comparator(at: index) else { return nil }
    var position = skipBlanks(index + comparison.length)
    position = skipCurrency(position)
    guard position < characters.count, let number = NumberReader.number(at: substring(from: position)) else {
      return nil
    }
    let isAmbiguous = NumberReader.isAmbiguous(at: substring(from: position))
    position += number.length
    var upper: Double?
    if let range = rangeEnd(at: position) {
      upper = range.value
      position = range.end
    }
    let unit = Unit.unit(at: substring(from: position))
    position += unit.length
    let isChange = comparison.isChange || (changeWord(before: index) && unit.unit == "%")
    return Found(
      comparator: upper != nil && comparison.comparator == .about ? .between : comparison.comparator,
      value: number.value,
      upper: upper, unit: unit.unit, isChange: isChange, isAmbiguous: isAmbiguous, end: position)
  }

  private func substring(from index: Int) -> Substring {
    Substring(String(characters[index..<min(characters.count, index + 40)]))
  }

  private func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    return index
  }

  private func skipCurrency(_ index: Int) -> Int {
    let rest = substring(from: min(index, characters.count))
    let trimmed = rest.description.trimmingCurrency
    return index + (rest.count - trimmed.count)
  }

  /// `–20` behind a number: the upper end of a range.
  private func rangeEnd(at index: Int) -> (value: Double, end: Int)? {
    let position = skipBlanks(index)
    guard position < characters.count, "–—-".contains(characters[position]) else { return nil }
    let start = skipBlanks(position + 1)
    guard start < characters.count, let number = NumberReader.number(at: substring(from: start)), number.value >= 0
    else {
      return nil
    }
    return (number.value, start + number.length)
  }

  private func comparator(at index: Int) -> (comparator: Target.Comparator, length: Int, isChange: Bool)? {
    let first = characters[index]
    let second = index + 1 < characters.count ? characters[index + 1] : " "
    switch (first, second) {
    case (">", "="), ("=", ">"): return (.atLeast, 2, false)
    case ("<", "="): return (.atMost, 2, false)
    case ("≥", _): return (.atLeast, 1, false)
    case ("≤", _): return (.atMost, 1, false)
    case (">", _): return (.above, 1, false)
    case ("<", _): return (.below, 1, false)
    case ("≈", _), ("~", _): return (.about, 1, false)
    default: break
    }
    guard first.isLetter, index == 0 || !characters[index - 1].isLetter else { return nil }
    let rest = String(characters[index..<min(characters.count, index + 24)]).lowercased()
    for (phrase, comparator) in Self.phrases where rest.hasPrefix(phrase) {
      let end = index + phrase.count
      guard end >= characters.count || !characters[end].isLetter else { continue }
      return (comparator, phrase.count, changeWord(before: index))
    }
    return nil
  }

  /// Whether what stands before says that a change is meant: "by more than 20 %", "increase … by >20%".
  private func changeWord(before index: Int) -> Bool {
    let before = String(characters[max(0, index - 4)..<index]).lowercased().collapsingBlanks
    return before == "by" || before.hasSuffix(" by")
  }

  /// Longer phrases first, so that "no more than" is not read as "more than".
  private static let phrases: [(String, Target.Comparator)] = [
    ("no less than", .atLeast), ("not less than", .atLeast), ("no fewer than", .atLeast), ("at least", .atLeast),
    ("a minimum of", .atLeast), ("minimum of", .atLeast), ("pelo menos", .atLeast), ("no mínimo", .atLeast),
    ("ao menos", .atLeast), ("al menos", .atLeast), ("por lo menos", .atLeast), ("como mínimo", .atLeast),
    ("não menos de", .atLeast), ("не менее", .atLeast), ("не меньше", .atLeast), ("минимум", .atLeast),
    ("no more than", .atMost), ("not more than", .atMost), ("at most", .atMost), ("a maximum of", .atMost),
    ("maximum of", .atMost), ("up to", .atMost), ("within", .atMost), ("no máximo", .atMost), ("até", .atMost),
    ("como máximo", .atMost), ("a lo sumo", .atMost), ("hasta", .atMost), ("не более", .atMost), ("не больше", .atMost),
    ("more than", .above), ("greater than", .above), ("higher than", .above), ("above", .above), ("over", .above),
    ("exceeds", .above), ("mais de", .above), ("maior que", .above), ("acima de", .above), ("más de", .above),
    ("mayor que", .above), ("por encima de", .above), ("более", .above), ("выше", .above), ("больше", .above),
    ("less than", .below), ("fewer than", .below), ("lower than", .below), ("below", .below), ("under", .below),
    ("menos de", .below), ("menor que", .below), ("abaixo de", .below), ("por debajo de", .below), ("менее", .below),
    ("ниже", .below), ("меньше", .below),
  ]
}

extension Target {
  fileprivate func with(text: String) -> Target {
    Target(
      comparator: comparator, value: value, upper: upper, unit: unit, isChange: isChange, isAmbiguous: isAmbiguous,
      text: text, place: place)
  }
}

extension String {
  /// Without a currency in front: `US$ 75` is `75`.
  fileprivate var trimmingCurrency: String {
    for mark in ["US$", "R$", "USD", "EUR", "GBP", "BRL", "$", "€", "£", "₽"] where hasPrefix(mark) {
      return String(dropFirst(mark.count).drop { $0 == " " || $0 == "\u{A0}" })
    }
    return self
  }
}
