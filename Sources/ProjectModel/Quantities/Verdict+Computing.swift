import Documents

extension Item {
  /// Whether what was measured reaches every target that must be reached; `nil` where nothing is promised.
  ///
  /// Wishes count only where there is nothing but wishes. A metric whose target is stated in words that no number answers
  /// ("better than the baseline") cannot be compared.
  package var verdict: Verdict? {
    guard !targets.isEmpty else { return targetInWords == nil ? nil : .notComparable }
    let binding = targets.filter { $0.level == .minimum }
    let judged = binding.isEmpty ? targets : binding
    guard !measurements.isEmpty else { return judged.allSatisfy(\.isChange) ? .notComparable : .unmeasured }
    let verdicts = judged.flatMap { target in measurements.map { target.verdict(on: $0) } }
    if verdicts.contains(.missed) { return .missed }
    return verdicts.contains(.met) ? .met : .notComparable
  }

  /// A metric's target as its author wrote it, where no number could be read from it; `nil` for none and for placeholders.
  package var targetInWords: String? {
    guard id.kind == .metric, targets.isEmpty, let text = field(.target)?.text, !Placeholders.isWhole(text),
      !Placeholders.isDash(text), Placeholders.notApplicable(text) == nil
    else { return nil }
    return text
  }
}

extension Target {
  /// Whether one measurement reaches this target. NaN never does, and nothing is rounded: 0.7999 is not 0.80.
  ///
  /// A number that can be read in two ways decides nothing: where its readings disagree the two cannot be compared.
  package func verdict(on measurement: Measurement) -> Verdict {
    if measurement.value.isNaN { return .missed }
    guard !isChange else { return .notComparable }
    let promises = [Bounds(value: value, upper: upper)] + (ambiguity.map { [$0.bounds] } ?? [])
    let values = [measurement.value] + (measurement.ambiguity.map { [$0.bounds.value] } ?? [])
    let verdicts = Set(
      promises.flatMap { promise in values.map { verdict(of: $0, measurement.unit, promise) } })
    return verdicts.count == 1 ? verdicts.first ?? .notComparable : .notComparable
  }

  private func verdict(of measured: Double, _ measuredUnit: String, _ promise: Bounds) -> Verdict {
    let promised = Unit.canonical(promise.value, unit)
    let measured = canonical(measured, measuredUnit)
    guard promised.kind == measured.kind || measuredUnit.isEmpty || areBothShares(measured.kind) else {
      return .notComparable
    }
    let top = promise.upper.map { Unit.canonical($0, unit).value }
    return isMet(by: measured.value, promised.value, top) ? .met : .missed
  }

  /// A fraction without a unit and a share in per cent.
  private func areBothShares(_ kind: String) -> Bool { unit.isEmpty && ["", "share"].contains(kind) }

  /// The measured value in the target's terms: a bare number has the target's unit; a bare number up to 1 is a fraction.
  private func canonical(_ measured: Double, _ measuredUnit: String) -> (value: Double, kind: String) {
    if measuredUnit.isEmpty {
      if unit == "%", abs(measured) <= 1 { return (measured, "share") }
      return Unit.canonical(measured, unit)
    }
    if unit.isEmpty, measuredUnit == "%", abs(value) > 1 { return (measured, "") }
    return Unit.canonical(measured, measuredUnit)
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
