import Findings
import ProjectModel

/// Whether a metric's targets are reached: a sentence, a scale, and every place that says a target or a value.
struct ItemVerdict {
  private let item: Item
  private let viewpoint: Viewpoint
  private var cells: MetricCells { MetricCells(item) }

  init(_ item: Item, _ viewpoint: Viewpoint) {
    self.item = item
    self.viewpoint = viewpoint
  }

  func write(to html: inout HTMLWriter) {
    html.element("p", ["class": "lead"], say: sentence)
    if let chart = TargetChart(item) {
      chart.writeLarge(
        to: &html, sentence: "\(chart.scale.sentence) \(sentence)", measuredText: cells.measuredWords)
    }
  }

  /// More are not shown.
  private static let mostCandidates = 20

  /// Every place that says a target or a value.
  func writeFields(to html: inout HTMLWriter) {
    for target in distinctTargets {
      writeField("Target", target.words, target.place, written: target.text, &html)
    }
    for measurement in item.measurements {
      let interval = measurement.interval.map { " (\($0))" } ?? ""
      writeField(
        "Measured", cells.words(for: measurement) + interval, measurement.place, written: measurement.provenance, &html)
    }
    for candidate in item.candidates.prefix(Self.mostCandidates) {
      writeField("May be", cells.words(for: candidate), candidate.place, written: candidate.provenance, &html)
    }
  }

  private var sentence: Phrase {
    let target = cells.targetWords.unbroken
    guard let measured = cells.measuredWords?.unbroken else {
      let count = item.candidates.count
      return count == 0
        ? "Nothing is measured yet; the target is \(target)."
        : "\(count) measured values differ, and none is named as the one that counts; the target is \(target)."
    }
    return switch item.verdict {
    case .met: "Measured is \(measured), the target is \(target). It is met."
    case .missed: "Measured is \(measured), the target is \(target). It is missed."
    default: "Measured is \(measured), the target is \(target). The two cannot be compared."
    }
  }

  /// Each place once.
  private var distinctTargets: [Target] {
    var seen: Set<Place> = []
    return item.targets.filter { seen.insert($0.place).inserted }
  }

  private func writeField(_ name: Phrase, _ words: String, _ place: Place, written: String, _ html: inout HTMLWriter) {
    html.element("div") { html in
      html.element("dt", say: name)
      html.element("dd") { html in
        html.text(words + " ")
        html.place(place, viewpoint)
        if written != words, !written.isEmpty { html.element("span", ["class": "sub"], text: written) }
      }
    }
  }
}

extension String {
  /// With blanks at which lines do not break, for a number and its unit.
  fileprivate var unbroken: String { replacing(" ", with: "\u{A0}") }
}
