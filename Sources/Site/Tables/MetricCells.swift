import ProjectModel

/// A metric's numbers in words.
struct MetricCells {
  private let item: Item

  init(_ item: Item) {
    self.item = item
  }

  var targetWords: String { item.targetWords }
  var measuredWords: String? { item.measuredWords }
  func words(for measurement: ProjectModel.Measurement) -> String { item.words(for: measurement) }

  func writeTarget(to html: inout HTMLWriter) {
    if targetWords.isEmpty { html.gap("no target") } else { write(targetWords, to: &html) }
  }

  func writeMeasured(to html: inout HTMLWriter) {
    guard let words = measuredWords else { return html.gap("not measured") }
    write(words, to: &html)
    if let interval = item.measurements.first?.interval, !words.contains("±") {
      html.element("span", ["class": "sub"], text: interval)
    }
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
  var direction: Phrase? {
    guard let target = item.targets.first(where: { !$0.isChange }) else { return nil }
    return switch target.comparator {
    case .atLeast, .above: "higher is better"
    case .atMost, .below: "lower is better"
    default: nil
    }
  }
}
