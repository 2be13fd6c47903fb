import ProjectModel

/// A metric's numbers in words.
struct MetricCells {
  private let item: Item

  init(_ item: Item) {
    self.item = item
  }

  /// Every target once, parted by "and"; as written where no number could be read from it.
  var targetWords: String {
    if let words = item.targetInWords { return words }
    var seen: Set<String> = []
    return item.targets.map(\.words).filter { seen.insert($0).inserted }.joined(separator: " and ")
  }

  /// The first measurement in the target's terms: `49 %` for 0.49 where the target is in per cent.
  var measuredWords: String? {
    guard let measurement = item.measurements.first else { return nil }
    return words(for: measurement)
  }

  func words(for measurement: Measurement) -> String {
    guard measurement.unit.isEmpty, measurement.value.isFinite,
      let unit = item.targets.first(where: { !$0.isChange })?.unit, !unit.isEmpty
    else { return measurement.text }
    let isFraction = unit == "%" && abs(measurement.value) <= 1
    return "\(shortNumber(isFraction ? measurement.value * 100 : measurement.value)) \(unit)"
  }

  func writeTarget(to html: inout HTMLWriter) {
    if targetWords.isEmpty { html.gap("no target") } else { write(targetWords, to: &html) }
  }

  func writeMeasured(to html: inout HTMLWriter) {
    if let words = measuredWords { write(words, to: &html) } else { html.gap("not measured") }
  }

  /// A figure stays on its line; words instead of one are set as words.
  private func write(_ words: String, to html: inout HTMLWriter) {
    if words.count > 24 { html.element("span", ["class": "wording"], text: words) } else { html.text(words) }
  }

  func writeVerdict(to html: inout HTMLWriter) {
    if let verdict = item.verdict { html.badge(verdict) } else { html.none("no target") }
  }

  func writeScale(to html: inout HTMLWriter) {
    if let chart = TargetChart(item) { chart.writeSmall(to: &html) } else { html.none("no common scale") }
  }

  /// `lower is better`, where the target says so.
  var direction: String? {
    guard let target = item.targets.first(where: { !$0.isChange }) else { return nil }
    return switch target.comparator {
    case .atLeast, .above: "higher is better"
    case .atMost, .below: "lower is better"
    default: nil
    }
  }
}
