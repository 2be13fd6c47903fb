import ProjectModel

/// A scale on which a target and what was measured both stand.
struct TargetScale {
  let target: Target
  let measured: Double?
  /// The ends of what was measured, where it is uncertain.
  let interval: ClosedRange<Double>?
  let verdict: Verdict
  let low: Double
  let high: Double

  /// The scale of an item's first target that is a plain value; `nil` where there is none, or where what was measured has
  /// another unit.
  init?(_ item: Item) {
    guard let verdict = item.verdict, verdict != .notComparable,
      let target = item.targets.first(where: { !$0.isChange })
    else { return nil }
    var measured: Double?
    var interval: ClosedRange<Double>?
    if let measurement = item.measurements.first {
      guard let value = TargetScale.value(measurement.value, of: measurement, on: target) else { return nil }
      measured = value
      interval = TargetScale.interval(of: measurement, on: target)
    }
    self.target = target
    self.verdict = verdict
    self.measured = measured
    self.interval = interval
    let values = [target.value, target.upper, measured, interval?.lowerBound, interval?.upperBound].compactMap { $0 }
    low = min(0, values.min() ?? 0)
    let top = values.max() ?? 0
    let isShare = target.unit == "%" ? top <= 100 : target.unit.isEmpty && top <= 1
    high = isShare ? (target.unit == "%" ? 100 : 1) : TargetScale.roundUp(top * 1.15)
    guard high > low, high.isFinite else { return nil }
  }

  /// A value of a measurement in the target's unit, or `nil` where the units differ.
  private static func value(_ value: Double, of measurement: Measurement, on target: Target) -> Double? {
    guard value.isFinite, measurement.value.isFinite else { return nil }
    if measurement.unit == target.unit { return value }
    if measurement.unit.isEmpty { return target.unit == "%" && abs(measurement.value) <= 1 ? value * 100 : value }
    if target.unit.isEmpty, measurement.unit == "%" { return abs(target.value) > 1 ? value : value / 100 }
    return nil
  }

  private static func interval(of measurement: Measurement, on target: Target) -> ClosedRange<Double>? {
    guard let ends = measurement.intervalEnds,
      let low = value(ends.lowerBound, of: measurement, on: target),
      let high = value(ends.upperBound, of: measurement, on: target)
    else { return nil }
    return min(low, high)...max(low, high)
  }

  /// The next number with one digit other than zero, or one and a half or two and a half of those.
  private static func roundUp(_ value: Double) -> Double {
    guard value > 0 else { return 1 }
    // Nothing is larger than infinity, and the search below would not end.
    guard value.isFinite else { return value }
    var step = 1.0
    while step * 10 <= value { step *= 10 }
    while step > value { step /= 10 }
    return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map { $0 * step }.first { $0 >= value } ?? value
  }

  /// Where a value stands, from 0 to 1.
  func fraction(_ value: Double) -> Double {
    let fraction = (min(max(value, low), high) - low) / (high - low)
    // Numbers near the largest there are have no difference.
    return fraction.isFinite ? fraction : 0
  }

  /// The part of the scale where the target is met.
  var good: ClosedRange<Double> {
    let value = min(max(target.value, low), high)
    let upper = min(max(target.upper ?? target.value, value), high)
    return switch target.comparator {
    case .atLeast, .above: value...high
    case .atMost, .below: low...upper
    case .between: value...upper
    case .about, .equal: value...value
    }
  }

  var isLowerBetter: Bool { target.comparator == .atMost || target.comparator == .below }
  var isHigherBetter: Bool { target.comparator == .atLeast || target.comparator == .above }

  /// The scale in words, for those who do not see it.
  var sentence: Phrase { "Scale from \(withUnit(low)) to \(withUnit(high))." }

  func withUnit(_ value: Double) -> String {
    target.unit.isEmpty ? hundredths(value) : "\(hundredths(value)) \(target.unit)"
  }
}
