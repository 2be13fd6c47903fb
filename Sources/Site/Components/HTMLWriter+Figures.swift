import Findings
import ProjectModel

/// Figures: bars, rings and scales drawn as SVG, each with its numbers in words beside it.
extension HTMLWriter {
  /// One kind of thing in a bar.
  struct Segment {
    let value: String
    let words: Phrase
    let count: Int
  }

  /// A bar of segments, without words.
  mutating func bar(_ segments: [Segment]) {
    let total = segments.reduce(0) { $0 + $1.count }
    raw("<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
    var done = 0
    for segment in segments where segment.count > 0 {
      raw("<rect class=\"")
      text(segment.value)
      raw("\" x=\"")
      text(hundredths(Double(done) * 100 / Double(total)))
      raw("\" width=\"")
      text(hundredths(Double(segment.count) * 100 / Double(total)))
      raw("\" height=\"8\"/>")
      done += segment.count
    }
    raw("</svg>")
  }

  /// A bar, and its counts as badges of a family.
  mutating func progress(_ family: StaticString, _ segments: [Segment]) {
    raw("<div class=\"progress\">")
    bar(segments)
    raw("<ul class=\"counts\">")
    for segment in segments where segment.count > 0 {
      raw("<li>")
      badge(family, segment.value, "\(segment.count) \(words(segment.words))")
      raw("</li>")
    }
    raw("</ul></div>")
  }

  /// The items' statuses, complete first; items without a status are said to have none.
  mutating func statusProgress(_ items: [Item]) {
    progress("status", HTMLWriter.statusSegments(items))
  }

  static func statusSegments(_ items: [Item]) -> [Segment] {
    let order: [Status] = [.complete, .inProgress, .blocked, .todo, .dropped]
    let counts = Dictionary(grouping: items.compactMap { $0.status?.status }) { $0 }.mapValues(\.count)
    let known = order.map { Segment(value: $0.rawValue, words: $0.phraseInside, count: counts[$0] ?? 0) }
    let rest = items.count - known.reduce(0) { $0 + $1.count }
    return known + [Segment(value: "missing", words: "without a status", count: rest)]
  }

  static func verdictSegments(_ verdicts: [Verdict]) -> [Segment] {
    let order: [Verdict] = [.met, .missed, .notComparable, .unmeasured]
    return order.map { verdict in
      Segment(value: verdict.rawValue, words: verdict.phrase, count: verdicts.count { $0 == verdict })
    }
  }

  /// A percentage as a ring, with the sentence that says it.
  mutating func ring(_ percent: Double, words: Phrase, url: String) {
    element("a", ["class": "ring-link", "href": url]) { html in
      html.ring(percent)
      html.element("span", ["class": "ring-words"], say: words)
    }
  }

  /// A percentage as a ring; `isLabelled` says whether the number stands in it, and not beside it.
  mutating func ring(_ percent: Double, isLabelled: Bool = true) {
    let number = formattedPercent(percent)
    raw("<svg class=\"")
    text(percent < 50 ? "ring low" : percent < 80 ? "ring middle" : "ring")
    raw("\" viewBox=\"0 0 36 36\" aria-hidden=\"true\"><circle class=\"track\" cx=\"18\" cy=\"18\" r=\"15.9155\"/>")
    raw("<circle class=\"value\" cx=\"18\" cy=\"18\" r=\"15.9155\" pathLength=\"100\" stroke-dasharray=\"")
    text(number)
    raw(" 100\" transform=\"rotate(-90 18 18)\"/>")
    if isLabelled { element("text", ["x": "18", "y": "18"], text: number) }
    raw("</svg>")
  }
}

/// A number with at most two decimals.
func hundredths(_ value: Double) -> String {
  guard abs(value) < 1e15 else { return "\(value)" }
  let rounded = Int((value * 100).rounded())
  let sign = rounded < 0 ? "-" : ""
  let (whole, rest) = abs(rounded).quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return "\(sign)\(whole)" }
  return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
