import Findings

/// A promised value: `≥ 85 %`, `< 200 ms`, `15–20 %`.
package struct Target: Sendable, Hashable {
  package let comparator: Comparator
  package let value: Double
  /// The upper end of a range; else `nil`.
  ///
  /// Within `between` the value must lie in the range. Any other range, `15–20 %`, asks for its nearer end: as much as 15 %
  /// where more is better, as little as 20 % where less is.
  package let upper: Double?
  /// As normalised: `%`, `pp`, `ms`, `R$`, `R$/mo`, `/s`; empty for none.
  package let unit: String
  /// "by 20 %": a change against a baseline, which no single measurement answers.
  package let isChange: Bool
  package internal(set) var level: Level
  /// The words in front that say what is promised: `AUC` of "AUC ≥ 0.80 and F1 ≥ 0.70"; empty for none.
  package let subject: String
  /// The number in it that can be read in two ways; `nil` where none can.
  package internal(set) var ambiguity: DoubtfulNumber?
  /// As written.
  package let text: String
  package internal(set) var place: Place
  /// The slice and dataset that its row names, in lower case; empty for none.
  package internal(set) var scope = ""

  package enum Comparator: String, Sendable {
    case atLeast = "≥"
    case above = ">"
    case atMost = "≤"
    case below = "<"
    case about = "≈"
    case between = "–"
    case equal = "="
  }

  /// How much it is wanted.
  package enum Level: String, Sendable {
    /// What must be reached.
    case minimum
    /// A wish beyond that, which holds nothing up.
    case desired
  }
}

/// A number with one mark before three digits, `1.500`, which is fifteen hundred or one and a half.
package struct DoubtfulNumber: Sendable, Hashable {
  /// As written, without its unit.
  package let text: String
  package internal(set) var place: Place
  /// What the number alone is worth in both readings.
  package let decimal: Double
  package let thousands: Double
  /// Its mark, `.` or `,`.
  let mark: WrittenNumber.Mark
  /// What the whole statement is worth where the mark parts thousands.
  let bounds: Bounds
}

/// The value of a target or measurement, and the upper end where it is a range.
struct Bounds: Sendable, Hashable {
  let value: Double
  let upper: Double?
}

/// Whether measured values reach their targets.
package enum Verdict: String, CaseIterable, Sendable, Codable {
  case met, missed, unmeasured
  case notComparable = "not-comparable"

  package var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}
