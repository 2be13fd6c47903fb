extension Item {
  /// Whether what was measured reaches every target; `nil` where nothing is promised.
  package var verdict: Verdict? {
    guard !targets.isEmpty else { return nil }
    guard !measurements.isEmpty else { return targets.allSatisfy(\.isChange) ? .notComparable : .unmeasured }
    let verdicts = targets.flatMap { target in measurements.map { target.verdict(on: $0) } }
    if verdicts.contains(.missed) { return .missed }
    return verdicts.contains(.met) ? .met : .notComparable
  }
}

extension Target {
  /// Whether one measurement reaches this target. NaN never does.
  package func verdict(on measurement: Measurement) -> Verdict {
    if measurement.value.isNaN { return .missed }
    guard !isChange, !isAmbiguous else { return .notComparable }
    let promised = Unit.canonical(value, unit)
    let measured = measured(measurement)
    guard promised.kind == measured.kind || measurement.unit.isEmpty || unit.isEmpty else { return .notComparable }
    let top = upper.map { Unit.canonical($0, unit).value }
    return isMet(by: measured.value, promised.value, top) ? .met : .missed
  }

  /// The measured value in the target's terms: a bare number has the target's unit; a bare number up to 1 is a fraction.
  private func measured(_ measurement: Measurement) -> (value: Double, kind: String) {
    if measurement.unit.isEmpty {
      if unit == "%", abs(measurement.value) <= 1 { return (measurement.value, "share") }
      return Unit.canonical(measurement.value, unit)
    }
    if unit.isEmpty, measurement.unit == "%", abs(value) > 1 { return (measurement.value, "") }
    return Unit.canonical(measurement.value, measurement.unit)
  }

  private func isMet(by measured: Double, _ promised: Double, _ top: Double?) -> Bool {
    // Written decimals are not exact in binary: 70 % and 0.7 must be equal.
    let slack = max(abs(promised), abs(measured)) * 1e-9
    switch comparator {
    case .atLeast: return measured >= promised - slack
    case .above: return measured > promised + slack
    case .atMost: return measured <= (top ?? promised) + slack
    case .below: return measured < (top ?? promised) - slack
    case .between: return measured >= promised - slack && measured <= (top ?? promised) + slack
    // "About" is met within a twentieth.
    case .about: return abs(measured - promised) <= max(abs(promised) / 20, slack)
    case .equal: return abs(measured - promised) <= slack
    }
  }
}
