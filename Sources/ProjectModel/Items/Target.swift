import Findings

/// A promised value: `≥ 85 %`, `< 200 ms`, `15–20 %`.
package struct Target: Sendable, Hashable {
  package let comparator: Comparator
  package let value: Double
  /// The upper end of a range; else `nil`.
  package let upper: Double?
  /// As normalised: `%`, `ms`, `s`, `min`, `h`, `d`, `x`, a currency; empty for none.
  package let unit: String
  /// "by 20 %": a change against a baseline, which no single measurement answers.
  package let isChange: Bool
  /// `1.500`: fifteen hundred or one and a half, which nobody can tell, so that no verdict rests on it.
  package let isAmbiguous: Bool
  /// As written.
  package let text: String
  package let place: Place

  package enum Comparator: String, Sendable {
    case atLeast = "≥"
    case above = ">"
    case atMost = "≤"
    case below = "<"
    case about = "≈"
    case between = "–"
    case equal = "="
  }
}

/// A measured value.
package struct Measurement: Sendable, Hashable {
  /// NaN where the source says so: never met.
  package let value: Double
  /// As normalised; empty for none.
  package let unit: String
  /// As written.
  package let text: String
  /// The file, and the key or cell in it.
  package let place: Place
  /// `metrics.json: offline.recall`, or the column's head.
  package let source: String
}

/// Whether measured values reach their targets.
package enum Verdict: String, Sendable, Codable {
  case met, missed, unmeasured
  case notComparable = "not-comparable"

  package var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}
