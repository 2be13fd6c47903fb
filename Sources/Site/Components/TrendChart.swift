import Checks
import Findings
import ProjectModel

/// How completeness and met targets went from release to release: two lines on a scale of 0 to 100 %, and a sentence.
///
/// Positions across are percentages of whatever width there is, so that words keep their size on every screen.
struct TrendChart {
  private let releases: [Release]
  private let completeness: [Double?]
  private let targets: [MetTargets?]

  /// How many targets of a release are met.
  private struct MetTargets {
    let met: Int
    let count: Int
    var percent: Double { Double(met) * 100 / Double(count) }
  }

  /// Most releases that are drawn, the newest.
  private static let mostReleases = 60
  /// Up to this many, each release has its point.
  private static let mostPoints = 24
  private static let height = 168.0
  private static let top = 10.0
  private static let bottom = 140.0

  /// `nil` where no two releases have figures.
  init?(_ map: SiteMap) {
    releases = Array(map.project.releases.suffix(TrendChart.mostReleases))
    completeness = releases.map { map.releaseReviews[$0.name]?.completeness }
    targets = releases.map { release in
      let verdicts = map.project.items(.metric, in: release.name).compactMap(\.verdict)
      return verdicts.isEmpty ? nil : MetTargets(met: verdicts.count { $0 == .met }, count: verdicts.count)
    }
    guard completeness.count(where: { $0 != nil }) > 1 else { return nil }
  }

  func write(to html: inout HTMLWriter) {
    html.element("figure", ["class": "wide trend"]) { html in
      html.element("div", ["class": "trend-chart", "aria-hidden": "true"]) { html in
        writeScale(&html)
        writePlot(&html)
        writeNames(&html)
      }
      html.element("figcaption", text: sentence(html.words))
    }
  }

  // MARK: Words

  private func sentence(_ words: InterfaceWords) -> String {
    var sentences: [String] = []
    if let first = ends(completeness).first, let last = ends(completeness).last {
      sentences.append(
        words(
          "Completeness was \(percentWords(first.value)) in \(first.title) and is \(percentWords(last.value)) in \(last.title)."
        ))
    }
    let met = ends(targets)
    if let first = met.first, let last = met.last, met.count > 1 {
      sentences.append(
        words(
          "Of the targets, \(first.value.met) of \(first.value.count) were met in \(first.title), \(last.value.met) of \(last.value.count) in \(last.title)."
        ))
    }
    return sentences.joined(separator: " ")
  }

  private func percentWords(_ value: Double) -> String { formattedPercent(value) + " %" }

  /// The releases that have a value.
  private func ends<Value>(_ values: [Value?]) -> [(title: String, value: Value)] {
    zip(releases, values).compactMap { release, value in value.map { (release.title.insideSentence, $0) } }
  }

  // MARK: Drawing

  private func y(_ percent: Double) -> Double {
    TrendChart.bottom - min(max(percent, 0), 100) / 100 * (TrendChart.bottom - TrendChart.top)
  }

  private func x(_ index: Int) -> String { hundredths(Double(index) * 100 / Double(max(1, releases.count - 1))) + "%" }

  private func writeScale(_ html: inout HTMLWriter) {
    html.element("svg", ["class": "trend-scale", "width": "48", "height": hundredths(TrendChart.height)]) { html in
      for percent in [100.0, 50, 0] {
        html.element("text", ["x": "40", "y": hundredths(y(percent) + 4)], text: "\(Int(percent)) %")
      }
    }
  }

  private func writePlot(_ html: inout HTMLWriter) {
    html.element("svg", ["class": "trend-plot", "width": "100%", "height": hundredths(TrendChart.height)]) { html in
      for percent in [100.0, 50, 0] { line(("0", y(percent)), ("100%", y(percent)), "grid", &html) }
      for index in releases.indices where releases.count <= TrendChart.mostPoints {
        line((x(index), TrendChart.bottom), (x(index), TrendChart.bottom + 4), "grid", &html)
      }
      write(targets.map { $0?.percent }, "targets", &html)
      write(completeness, "completeness", &html)
      let below = hundredths(TrendChart.height - 8)
      html.element("text", ["x": "0", "y": below], text: shortened(releases[0].title))
      html.element(
        "text", ["x": "100%", "y": below, "text-anchor": "end"], text: shortened(releases[releases.count - 1].title))
    }
  }

  private func write(_ values: [Double?], _ classes: String, _ html: inout HTMLWriter) {
    html.element("g", ["class": classes]) { html in
      for index in values.indices.dropFirst() {
        guard let before = values[index - 1], let value = values[index] else { continue }
        line((x(index - 1), y(before)), (x(index), y(value)), nil, &html)
      }
      for (index, value) in values.enumerated() {
        guard let value, values.count <= TrendChart.mostPoints || index == values.count - 1 else { continue }
        html.element("circle", ["cx": x(index), "cy": hundredths(y(value)), "r": "4"]) { html in
          html.element("title", text: "\(releases[index].title): \(percentWords(value))")
        }
      }
    }
  }

  private func line(
    _ start: (x: String, y: Double), _ end: (x: String, y: Double), _ classes: String?, _ html: inout HTMLWriter
  ) {
    html.element(
      "line",
      ["class": classes, "x1": start.x, "y1": hundredths(start.y), "x2": end.x, "y2": hundredths(end.y)]
    ) { _ in }
  }

  /// What each line is, beside its last point, and never one over the other.
  private func writeNames(_ html: inout HTMLWriter) {
    var names: [(y: Double, classes: String, words: String)] = []
    if let last = completeness.last ?? nil {
      names.append((y(last), "completeness", html.words("\(percentWords(last)) complete")))
    }
    if let last = targets.last ?? nil {
      names.append((y(last.percent), "targets", html.words("\(percentWords(last.percent)) of targets")))
    }
    names.sort { ($0.y, $0.classes) < ($1.y, $1.classes) }
    if names.count == 2, names[1].y - names[0].y < 18 {
      let middle = min(max((names[0].y + names[1].y) / 2, TrendChart.top + 9), TrendChart.bottom - 9)
      names[0].y = middle - 9
      names[1].y = middle + 9
    }
    html.element("svg", ["class": "trend-names", "width": "128", "height": hundredths(TrendChart.height)]) { html in
      for name in names {
        html.element("text", ["class": name.classes, "x": "12", "y": hundredths(name.y + 4)], text: name.words)
      }
    }
  }

  private func shortened(_ title: String) -> String { title.count > 18 ? title.prefix(17) + "…" : title }
}
