import ProjectModel

/// A scale with a target as a line and what was measured as a point, as wide as there is room.
///
/// Positions across are percentages, so that words keep their size on every screen.
struct TargetChart {
  let scale: TargetScale

  /// `nil` where target and measured value stand on no common scale.
  init?(_ item: Item) {
    guard let scale = TargetScale(item) else { return nil }
    self.scale = scale
  }

  /// For table cells; decoration beside the numbers.
  func writeSmall(to html: inout HTMLWriter) {
    html.element(
      "svg",
      [
        "class": "target-chart small \(scale.verdict.rawValue)", "width": "100%", "height": "46",
        "aria-hidden": "true",
      ]
    ) { html in
      writeScale(at: 24, height: 10, radius: "5", &html)
      label(scale.target.words, at: scale.target.value, y: "11", classes: "strong", &html)
      writeEnds(y: "44", &html)
    }
  }

  /// For a metric's own page: with what each thing is, and a title that says it all.
  func writeLarge(to html: inout HTMLWriter, sentence: Phrase, measuredText: String?) {
    html.element("figure", ["class": "wide"]) { html in
      html.element(
        "svg",
        [
          "class": "target-chart large \(scale.verdict.rawValue)", "width": "100%", "height": "92", "role": "img",
          "aria-labelledby": "chart-title",
        ]
      ) { html in
        html.element("title", ["id": "chart-title"], say: sentence)
        writeScale(at: 38, height: 14, radius: "7", &html)
        label(
          html.words("target \(scale.target.words)"), at: scale.target.value, y: "16", classes: "strong", &html)
        writeEnds(y: "64", &html)
        if let measured = scale.measured, let measuredText {
          label(html.words("measured \(measuredText)"), at: measured, y: "86", classes: "strong", &html)
        }
      }
      html.element("figcaption") { html in
        html.say("The tinted part of the scale is where the target is met.")
        if scale.isLowerBetter { html.say(" Lower is better.") }
        if scale.isHigherBetter { html.say(" Higher is better.") }
      }
    }
  }

  // MARK: Pieces

  private func percent(_ value: Double) -> String { hundredths(2 + scale.fraction(value) * 96) + "%" }

  private func writeScale(at y: Double, height: Double, radius: String, _ html: inout HTMLWriter) {
    let width = (scale.fraction(scale.good.upperBound) - scale.fraction(scale.good.lowerBound)) * 96
    html.element(
      "rect",
      [
        "class": "good", "x": percent(scale.good.lowerBound), "y": hundredths(y - height / 2),
        "width": hundredths(width) + "%", "height": hundredths(height),
      ]
    ) { _ in }
    line("scale", scale.low, scale.high, y: y, &html)
    for value in [scale.target.value, scale.target.upper].compactMap({ $0 }) {
      let x = percent(value)
      html.element(
        "line", ["class": "target", "x1": x, "x2": x, "y1": hundredths(y - height), "y2": hundredths(y + height)]
      ) { _ in }
    }
    if let interval = scale.interval {
      line("interval", interval.lowerBound, interval.upperBound, y: y, &html)
    }
    if let measured = scale.measured {
      html.element("circle", ["class": "measured", "cx": percent(measured), "cy": hundredths(y), "r": radius]) { _ in }
    }
  }

  private func line(_ classes: String, _ start: Double, _ end: Double, y: Double, _ html: inout HTMLWriter) {
    html.element(
      "line",
      ["class": classes, "x1": percent(start), "x2": percent(end), "y1": hundredths(y), "y2": hundredths(y)]
    ) { _ in }
  }

  private func writeEnds(y: String, _ html: inout HTMLWriter) {
    html.element("text", ["x": "2%", "y": y], text: scale.withUnit(scale.low))
    html.element("text", ["x": "98%", "y": y, "text-anchor": "end"], text: scale.withUnit(scale.high))
  }

  private func label(_ words: String, at value: Double, y: String, classes: String, _ html: inout HTMLWriter) {
    let fraction = scale.fraction(value)
    let anchor = fraction < 0.3 ? "start" : fraction > 0.7 ? "end" : "middle"
    html.element(
      "text", ["class": classes, "x": percent(value), "y": y, "text-anchor": anchor], text: words)
  }
}
