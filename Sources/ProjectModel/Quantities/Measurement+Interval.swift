import Documents
import Findings

extension Measurement {
  /// What a cell says behind "±": `± 0.028` of `0.644 ± 0.028`; `nil` where it says nothing.
  static func interval(in text: String) -> String? {
    for mark in ["±", "+/-", "+-"] {
      guard let range = text.range(of: mark) else { continue }
      let spread = text[range.upperBound...].trimmingBlanks
      return spread.isEmpty ? nil : "± \(spread)"
    }
    return nil
  }

  /// The ends of its interval in its own unit; `nil` where none is given, or one that is no two numbers.
  package var intervalEnds: ClosedRange<Double>? {
    guard let interval, value.isFinite else { return nil }
    func number(_ text: some StringProtocol) -> Double? {
      let read = MeasuredValue(String(text).trimmingBlanks, at: { _ in place })?.value
      return read.flatMap { $0.isFinite ? $0 : nil }
    }
    if interval.hasPrefix("±") {
      guard let spread = number(interval.dropFirst()) else { return nil }
      return value - abs(spread)...value + abs(spread)
    }
    let ends = interval.split(separator: "–").compactMap { number($0) }
    guard ends.count == 2 else { return nil }
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }
}
