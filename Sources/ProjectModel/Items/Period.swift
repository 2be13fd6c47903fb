import Documents
import Findings

/// The days that a date names: one for `2026-03-15`, all of them for `March 2026` and `Q1 2026`.
package struct Period: Sendable, Equatable {
  /// ISO 8601, with a day; of a month, the 31st counts as its last.
  package let first: String
  package let last: String

  /// The days from the first to the last date in a text: `15–20 March 2026`, `March – April 2026`; `nil` where none is.
  package init?(in text: String) {
    guard let date = DateReader.isoDate(text), let days = Self.days(date) else { return nil }
    first = days.first
    // A range ends with its last date.
    let ends = Self.rangeMarks.compactMap { text.range(of: $0, options: .backwards)?.upperBound }
    let end = ends.max().flatMap { DateReader.isoDate(String(text[$0...])) }.flatMap(Self.days)
    last = max(days.last, end?.last ?? days.last)
  }

  private static let rangeMarks = [" – ", " — ", " - ", " to ", " a ", " até ", " hasta ", " до ", "–", "→", " / "]

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
