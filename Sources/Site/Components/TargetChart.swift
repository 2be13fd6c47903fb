import ProjectModel

/// A scale with a target and what was measured; only where both can stand on one scale.
struct TargetChart {
  private let target: Target
  private let measured: Double?
  private let verdict: Verdict
  private let low: Double
  private let high: Double

  /// The chart of an item's first target that is a plain value; `nil` where there is none, or where what was measured has
  /// another unit.
  init?(_ item: Item) {
    guard let verdict = item.verdict, verdict != .notComparable,
      let target = item.targets.first(where: { !$0.isChange })
    else { return nil }
    var measured: Double?
    if let measurement = item.measurements.first {
      guard let value = TargetChart.value(of: measurement, on: target) else { return nil }
      measured = value
    }
    self.target = target
    self.verdict = verdict
    self.measured = measured
    let values = [target.value, target.upper, measured].compactMap { $0 }
    low = min(0, values.min() ?? 0)
    let top = values.max() ?? 0
    let isShare = target.unit == "%" ? top <= 100 : target.unit.isEmpty && top <= 1
    high = isShare ? (target.unit == "%" ? 100 : 1) : TargetChart.roundUp(top * 1.15)
    guard high > low, high.isFinite else { return nil }
  }

  /// A measured value in the target's unit, or `nil` where the units differ.
  private static func value(of measurement: Measurement, on target: Target) -> Double? {
    guard measurement.value.isFinite else { return nil }
    if measurement.unit == target.unit { return measurement.value }
    if measurement.unit.isEmpty {
      return target.unit == "%" && abs(measurement.value) <= 1 ? measurement.value * 100 : measurement.value
    }
    if target.unit.isEmpty, measurement.unit == "%" {
      return abs(target.value) > 1 ? measurement.value : measurement.value / 100
    }
    return nil
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

  /// Where a value stands on a scale of a width, with a margin at both ends.
  private func x(_ value: Double, width: Double, margin: Double) -> Double {
    margin + (min(max(value, low), high) - low) / (high - low) * (width - 2 * margin)
  }

  /// The part of the scale where the target is met.
  private var good: ClosedRange<Double> {
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

  // MARK: Drawing

  /// For table cells; decoration beside the numbers.
  func writeSmall(to html: inout HTMLWriter) {
    html.raw("<svg class=\"target-chart small ")
    html.text(verdict.rawValue)
    html.raw("\" viewBox=\"0 0 120 20\" width=\"120\" height=\"20\" aria-hidden=\"true\">")
    let position = { hundredths(x($0, width: 120, margin: 4)) }
    writeGood(to: &html, width: 120, margin: 4, y: "6", height: "8")
    html.raw("<path class=\"scale\" d=\"M4 10h112\"/>")
    for value in [target.value, target.upper].compactMap({ $0 }) {
      html.raw("<path class=\"target\" d=\"M")
      html.text(position(value))
      html.raw(" 3v14\"/>")
    }
    if let measured {
      html.raw("<circle class=\"measured\" cx=\"")
      html.text(position(measured))
      html.raw("\" cy=\"10\" r=\"4.5\"/>")
    }
    html.raw("</svg>")
  }

  private func writeGood(
    to html: inout HTMLWriter, width: Double, margin: Double, y: StaticString, height: StaticString
  ) {
    let start = x(good.lowerBound, width: width, margin: margin)
    html.raw("<rect class=\"good\" x=\"")
    html.text(hundredths(start))
    html.raw("\" y=\"")
    html.raw(y)
    html.raw("\" width=\"")
    html.text(hundredths(x(good.upperBound, width: width, margin: margin) - start))
    html.raw("\" height=\"")
    html.raw(height)
    html.raw("\"/>")
  }

  /// For a metric's own page: with its scale, and a title that says it all.
  func writeLarge(to html: inout HTMLWriter, sentence: Phrase, measuredText: String?) {
    html.element("figure", ["class": "wide"]) { html in
      html.raw("<svg class=\"target-chart large ")
      html.text(verdict.rawValue)
      html.raw("\" viewBox=\"0 0 640 88\" role=\"img\" aria-labelledby=\"chart-title\"><title id=\"chart-title\">")
      html.say(sentence)
      html.raw("</title>")
      writeGood(to: &html, width: 640, margin: 8, y: "36", height: "12")
      html.raw("<path class=\"scale\" d=\"M8 42h624M8 38v8M632 38v8\"/>")
      for value in [target.value, target.upper].compactMap({ $0 }) {
        html.raw("<path class=\"target\" d=\"M")
        html.text(hundredths(x(value, width: 640, margin: 8)))
        html.raw(" 28v28\"/>")
      }
      if let measured {
        html.raw("<circle class=\"measured\" cx=\"")
        html.text(hundredths(x(measured, width: 640, margin: 8)))
        html.raw("\" cy=\"42\" r=\"7\"/>")
      }
      writeLabels(to: &html, measuredText: measuredText)
      html.raw("</svg>")
      html.element("figcaption") { html in
        html.say("The tinted part of the scale is where the target is met.")
        if isLowerBetter { html.say(" Lower is better.") } else if isHigherBetter { html.say(" Higher is better.") }
      }
    }
  }

  private func writeLabels(to html: inout HTMLWriter, measuredText: String?) {
    label("\(withUnit(low))", at: 8, y: "66", anchor: "start", classes: "", &html)
    label("\(withUnit(high))", at: 632, y: "66", anchor: "end", classes: "", &html)
    let targetX = x(target.value, width: 640, margin: 8)
    guard let measured, let measuredText else {
      return label("target \(target.words)", at: targetX, y: "20", anchor: sideways(targetX), classes: "strong", &html)
    }
    // The two labels turn away from each other, so that they never overlap.
    let measuredX = x(measured, width: 640, margin: 8)
    let isLeft = targetX < measuredX
    // Where there is no room to turn away, the measured value stands below the scale.
    let isCramped = isLeft ? targetX < 150 || measuredX > 480 : measuredX < 150 || targetX > 480
    label(
      "target \(target.words)", at: targetX, y: "20",
      anchor: isCramped ? sideways(targetX) : isLeft ? "end" : "start", classes: "strong", &html)
    label(
      "measured \(measuredText)", at: measuredX, y: isCramped ? "78" : "20",
      anchor: isCramped ? sideways(measuredX) : isLeft ? "start" : "end", classes: "strong", &html)
  }

  private func sideways(_ x: Double) -> String { x < 160 ? "start" : x > 480 ? "end" : "middle" }

  private func label(
    _ words: Phrase, at x: Double, y: String, anchor: String, classes: String, _ html: inout HTMLWriter
  ) {
    html.element(
      "text", ["class": classes.isEmpty ? nil : classes, "x": hundredths(x), "y": y, "text-anchor": anchor], say: words
    )
  }

  private func withUnit(_ value: Double) -> String {
    target.unit.isEmpty ? hundredths(value) : "\(hundredths(value)) \(target.unit)"
  }

  /// The scale in words, for those who do not see it.
  var scaleWords: Phrase { "Scale from \(withUnit(low)) to \(withUnit(high))." }
}
