import Documents
import Findings

/// The days that a date may mean: one for `2026-03-15`, all of them for `March 2026` and `Q1 2026`.
package struct Period: Sendable, Equatable {
  /// ISO 8601, with a day; of a month, the 31st counts as its last.
  package let first: String
  package let last: String

  /// The days from the first to the last date in a text: `15–20 March 2026`, `March – April 2026`; `nil` where none is.
  package init?(in text: String) {
    guard let date = DateReader.isoDate(text), let days = Self.days(date) else { return nil }
    // Nobody can tell whether 04/01/2026 is in April or in January.
    if let other = Self.monthFirst(text) {
      first = min(date, other)
      last = max(date, other)
      return
    }
    let range = Self.range(text)
    first = min(range?.first ?? days.first, days.first)
    last = max(range?.last ?? days.last, days.last)
  }

  private static let rangeMarks = [" – ", " — ", " - ", " to ", " a ", " até ", " hasta ", " до ", "–", "→", " / "]

  /// What stands on both sides of the last mark of a range; `nil` where the right one is no date. The left one may leave out
  /// the year, or month and year.
  private static func range(_ text: String) -> (first: String, last: String)? {
    let marks = rangeMarks.compactMap { text.range(of: $0, options: .backwards) }
    guard let mark = marks.max(by: { $0.upperBound < $1.upperBound }),
      let end = DateReader.isoDate(String(text[mark.upperBound...])), let last = days(end)
    else { return nil }
    let head = text[..<mark.lowerBound].trimmingBlanks
    if let start = DateReader.isoDate(head) ?? DateReader.isoDate("\(head) \(end.prefix(4))"), let first = days(start) {
      return (first.first, last.last)
    }
    let digits = head.reversed().prefix { $0.isNumber }
    guard end.count == 10, let day = Int(String(digits.reversed())), (1...31).contains(day) else { return last }
    return ("\(end.prefix(8))\(two(day))", last.last)
  }

  /// The other reading of a date such as `04/01/2026`; `nil` for any other.
  private static func monthFirst(_ text: String) -> String? {
    for word in text.split(whereSeparator: { !$0.isNumber && $0 != "/" }) {
      let parts = word.pathNames
      guard parts.count == 3, parts[2].count == 4, let month = Int(parts[0]), let day = Int(parts[1]) else { continue }
      return (1...12).contains(month) && (1...12).contains(day) ? "\(parts[2])-\(two(month))-\(two(day))" : nil
    }
    return nil
  }

  private static func days(_ date: String) -> (first: String, last: String)? {
    let parts = date.split(separator: "-").map(String.init)
    switch parts.count {
    case 1: return ("\(date)-01-01", "\(date)-12-31")
    case 2 where parts[1].hasPrefix("Q"):
      guard let quarter = parts[1].dropFirst().first?.wholeNumberValue, (1...4).contains(quarter) else { return nil }
      let months = (quarter * 3 - 2, quarter * 3)
      return ("\(parts[0])-\(two(months.0))-01", "\(parts[0])-\(two(months.1))-31")
    case 2: return ("\(date)-01", "\(date)-31")
    default: return (date, date)
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Item {
  /// When a milestone is due: what its date column says, else a date in its words; `nil` where none is.
  package var due: (period: Period, place: Place)? {
    if let field = field(.date) { return Period(in: field.text).map { ($0, field.place) } }
    return Period(in: text).map { ($0, textPlace) }
  }
}
