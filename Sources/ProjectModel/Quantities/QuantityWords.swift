extension Target {
  /// The target in one form: `≥ 85 %`; a change as it was written.
  package var words: String {
    if isChange { return text }
    let number = { (value: Double) in unit.isEmpty ? shortNumber(value) : "\(shortNumber(value)) \(unit)" }
    let range = upper.map { "\(shortNumber(value))–\(number($0))" } ?? number(value)
    let words = comparator == .between ? range : "\(comparator.rawValue) \(range)"
    return level == .desired ? "\(words) if possible" : words
  }
}

extension Item {
  /// Every target once, parted by "and"; as written where no number could be read from it; empty for none.
  package var targetWords: String {
    if let words = targetInWords { return words }
    var seen: Set<String> = []
    return targets.map(\.words).filter { seen.insert($0).inserted }.joined(separator: " and ")
  }

  /// The first measurement in the target's terms: `49 %` for 0.49 where the target is in per cent; `nil` for none.
  package var measuredWords: String? { measurements.first.map(words) }

  /// A measurement in the target's terms.
  package func words(for measurement: Measurement) -> String {
    guard measurement.unit.isEmpty, measurement.value.isFinite,
      let unit = targets.first(where: { !$0.isChange })?.unit, !unit.isEmpty
    else { return measurement.text }
    let isFraction = unit == "%" && abs(measurement.value) <= 1
    return "\(shortNumber(isFraction ? measurement.value * 100 : measurement.value)) \(unit)"
  }
}

/// A number as people write it: without zeros at the end, at most six digits behind the point.
package func shortNumber(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
  if value == value.rounded() { return String(Int(value)) }
  // A million times as much must be a whole number still.
  guard abs(value) < 1e12 else { return "\(value)" }
  let scaled = Int((abs(value) * 1e6).rounded())
  var decimals = String(scaled % 1_000_000)
  decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
  while decimals.last == "0" { decimals.removeLast() }
  return (value < 0 ? "-" : "") + "\(scaled / 1_000_000)" + (decimals.isEmpty ? "" : ".\(decimals)")
}
