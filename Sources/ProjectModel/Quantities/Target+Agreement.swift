/// Whether two promises of one metric go together.
extension Target {
  /// Whether another promise asks for more or less than this one; `false` too where the two cannot be compared: a wish and
  /// what must be, a change and a value, other slices, data or percentiles, an upper and a lower limit, strange units.
  ///
  /// A number that can be read in two ways agrees where one of its readings does.
  package func disagrees(with other: Target, ofMetric name: String) -> Bool {
    guard level == other.level, isChange == other.isChange, scope == other.scope, let limits = Limits(self, other)
    else {
      return false
    }
    for mine in readings {
      for its in other.readings where limits.agree(mine, its) { return false }
    }
    return TargetTopic(self, of: name).isSame(as: TargetTopic(other, of: name))
  }

  private var readings: [Bounds] { [Bounds(value: value, upper: upper)] + (ambiguity.map { [$0.bounds] } ?? []) }

  /// Whether what is promised may be a value of a metric: the words in front name no other one.
  ///
  /// In "AUC ≥ 0.80 and F1 ≥ 0.70" each number belongs to one metric.
  package func concerns(metric name: String) -> Bool {
    guard !subject.isEmpty else { return true }
    let said = MetricName(subject).metrics
    guard !said.isEmpty else { return true }
    let known = MetricName(name).metrics
    return known.isEmpty || !known.isDisjoint(with: said)
  }

  /// Whether the words in front surely name a metric: both are known by name, and are one.
  package func names(metric name: String) -> Bool {
    !subject.isEmpty && !MetricName(subject).metrics.isDisjoint(with: MetricName(name).metrics)
  }
}

/// What a target of a metric is about, as far as the words in front of it say more than the metric's name.
private struct TargetTopic {
  private let metrics: Set<String>
  /// `p95`, `@10`.
  private let marks: Set<String>
  private let split: DataSplit?
  /// "F1 for new customers": the words behind the preposition.
  private let part: Set<String>

  init(_ target: Target, of metric: String) {
    let name = MetricName(metric)
    let subject = MetricName(target.subject)
    metrics = subject.metrics.isEmpty ? name.metrics : subject.metrics
    marks = name.qualifiers.union(subject.qualifiers).filter(Self.isMark)
    split = subject.split ?? name.split
    let words = NameTokens.tokens(target.subject)
    part =
      words.firstIndex(where: TargetWords.parts.contains).map {
        Set(words[$0...].dropFirst().map(NameTokens.stem)).subtracting(name.qualifiers)
      } ?? []
  }

  func isSame(as other: TargetTopic) -> Bool {
    (metrics.isEmpty || other.metrics.isEmpty || !metrics.isDisjoint(with: other.metrics)) && marks == other.marks
      && split == other.split && part == other.part
  }

  private static func isMark(_ word: String) -> Bool {
    MetricName.isCutoff(word) || (word.first == "p" && word.count > 1 && word.dropFirst().allSatisfy(\.isASCIIDigit))
  }
}

/// How the numbers of two targets compare.
private struct Limits {
  private let first: Target
  private let second: Target

  /// `nil` where they cannot: one is an upper limit and the other a lower one, or their units measure different things.
  init?(_ first: Target, _ second: Target) {
    self.first = first
    self.second = second
    let sides = Set([first.comparator.side, second.comparator.side])
    guard !sides.isSuperset(of: [.upper, .lower]), !sides.contains(.both) || sides.count == 1 else { return nil }
    guard first.unit != second.unit, !first.unit.isEmpty, !second.unit.isEmpty else { return }
    guard Unit.canonical(1, first.unit).kind == Unit.canonical(1, second.unit).kind else { return nil }
  }

  func agree(_ a: Bounds, _ b: Bounds) -> Bool {
    guard areEqual(worth(a, first, beside: second), worth(b, second, beside: first)) else { return false }
    guard first.comparator == .between, let top = a.upper, let other = b.upper else { return true }
    return areEqual(worth(top, first, second), worth(other, second, first))
  }

  /// The number that decides: of a range where less is better, its upper end.
  private func worth(_ bounds: Bounds, _ target: Target, beside other: Target) -> Double {
    worth(target.comparator.side == .upper ? bounds.upper ?? bounds.value : bounds.value, target, other)
  }

  /// In the smallest unit of the kind. A bare number has the other's unit; beside per cent, one up to 1 is a fraction, and of
  /// two bare ones a number above 1 beside a fraction is per cent.
  private func worth(_ value: Double, _ target: Target, _ other: Target) -> Double {
    if target.unit.isEmpty {
      if other.unit == "%", abs(value) <= 1 { return value }
      if other.unit.isEmpty { return abs(value) > 1 && abs(value) <= 100 && abs(other.value) < 1 ? value / 100 : value }
      return Unit.canonical(value, other.unit).value
    }
    return Unit.canonical(value, target.unit).value
  }

  private func areEqual(_ a: Double, _ b: Double) -> Bool {
    let isAbout = first.comparator == .about || second.comparator == .about
    // "About" is met within a twentieth.
    return abs(a - b) <= max(abs(a), abs(b)) * (isAbout ? 0.05 : 1e-9)
  }
}

extension Target.Comparator {
  enum Side { case lower, upper, both, none }

  /// Which end of what is allowed it sets.
  var side: Side {
    switch self {
    case .atLeast, .above: .lower
    case .atMost, .below: .upper
    case .between: .both
    case .about, .equal: .none
    }
  }
}
