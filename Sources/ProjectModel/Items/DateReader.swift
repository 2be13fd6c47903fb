import Documents

/// Reads dates as authors write them: ISO 8601, `2026-03`, `March 2026`, `15 March 2026`, `Q3 2026`.
package enum DateReader {
  private static let months = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12, "fev": 2, "abr": 4, "mai": 5, "ago": 8, "set": 9, "out": 10, "dez": 12, "ene": 1, "dic": 12, "янв": 1,
    "фев": 2, "мар": 3, "апр": 4, "мая": 5, "май": 5, "июн": 6, "июл": 7, "авг": 8, "сен": 9, "окт": 10, "ноя": 11,
    "дек": 12,
  ]

  /// The date in `text` as ISO 8601, as exact as it is written (`2026-03-15`, `2026-03`, `2026-Q3`, `2026`); `nil` where none
  /// stands there.
  package static func isoDate(_ text: String) -> String? {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "/" && $0 != "." }.map { word in
      // The full stop of a sentence is no part of a date.
      String(word.last == "." ? word.dropLast() : word)
    }
    for word in words {
      if let date = iso(word) ?? dayFirst(word) { return date }
    }
    for (index, word) in words.enumerated() {
      guard let year = year(word) else { continue }
      let before = words[max(0, index - 2)..<index].map { $0.lowercased() }
      if let quarter = before.last, quarter.count == 2, "qт".contains(quarter.first ?? " "),
        let number = quarter.last?.wholeNumberValue,
        (1...4).contains(number)
      {
        return "\(year)-Q\(number)"
      }
      guard let position = before.lastIndex(where: { month($0) != nil }), let month = month(before[position]) else {
        continue
      }
      let near = [position - 1, position + 1].filter { before.indices.contains($0) }.compactMap {
        Int(before[$0].filter(\.isNumber))
      }
      let day = near.first { (1...31).contains($0) }
      return "\(year)-\(two(month))" + (day.map { "-\(two($0))" } ?? "")
    }
    return nil
  }

  /// The date that ends an entry behind "by", "until", a dash or a colon; or begins it before one. With the words around it.
  static func date(endingEntry text: String) -> (text: String, rest: String)? {
    let lowered = text.lowercased()
    for joint in [
      " by ", " until ", " till ", " on ", " até ", " em ", " hasta ", " el ", " para ", " до ", " к ", ": ", " — ",
      " – ", " - ",
    ] {
      guard let range = lowered.range(of: joint) else { continue }
      var found = range
      while let next = lowered[found.upperBound...].range(of: joint) { found = next }
      let offset = lowered.distance(from: lowered.startIndex, to: found.lowerBound)
      let start = text.index(text.startIndex, offsetBy: min(offset, text.count))
      let end = text.index(start, offsetBy: min(joint.count, text.distance(from: start, to: text.endIndex)))
      let after = text[end...].trimmingBlanks
      let before = text[..<start].trimmingBlanks
      if isoDate(after) != nil, after.count <= 30 { return (after, before) }
      if isoDate(before) != nil, before.count <= 30 { return (before, after) }
    }
    return nil
  }

  private static func iso(_ word: String) -> String? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let year = year(String(parts[0])) else { return nil }
    if parts.count == 2, parts[1].uppercased().hasPrefix("Q"), let quarter = Int(parts[1].dropFirst()),
      (1...4).contains(quarter)
    {
      return "\(year)-Q\(quarter)"
    }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
    if parts.count == 2 { return "\(year)-\(two(month))" }
    guard let day = Int(parts[2]), (1...31).contains(day) else { return nil }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static func dayFirst(_ word: String) -> String? {
    for mark: Character in ["/", "."] {
      let parts = word.split(separator: mark)
      guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), let year = year(String(parts[2]))
      else { continue }
      if (1...31).contains(day), (1...12).contains(month) { return "\(year)-\(two(month))-\(two(day))" }
      if (1...12).contains(day), (1...31).contains(month) { return "\(year)-\(two(day))-\(two(month))" }
    }
    return nil
  }

  private static func year(_ word: String) -> Int? {
    guard word.count == 4, let year = Int(word), (1990...2100).contains(year) else { return nil }
    return year
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
    return months[String(word.prefix(3))]
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
