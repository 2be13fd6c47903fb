import Checks
import Findings

/// Findings, each with its place, its source line and what to do; of accepted ones, why they are.
struct FindingList {
  private let entries: [(finding: Finding, waived: Report.Waived?)]
  private let viewpoint: Viewpoint

  init(_ findings: [Finding], _ viewpoint: Viewpoint) {
    entries = findings.map { ($0, nil) }
    self.viewpoint = viewpoint
  }

  init(accepted: [Report.Waived], _ viewpoint: Viewpoint) {
    entries = accepted.map { ($0.finding, $0) }
    self.viewpoint = viewpoint
  }

  /// What the controls of the page of findings find them by; `nil` on pages without such controls.
  var tags: ((Finding) -> [FilterTag])?

  func write(to html: inout HTMLWriter) {
    html.element("ol", ["class": "findings"]) { html in
      for entry in entries { write(entry.finding, entry.waived, &html) }
    }
  }

  private func write(_ finding: Finding, _ waived: Report.Waived?, _ html: inout HTMLWriter) {
    html.open(
      "li",
      [
        "class": "finding severity-\(finding.severity.rawValue)", "id": viewpoint.map.findingAnchors[finding],
        "data-tags": tags.flatMap { FilterTag.attribute($0(finding)) },
      ])
    html.element("p", ["class": "finding-message"]) { html in
      html.badge(finding.severity)
      html.element("span", ["lang": html.words.english], text: finding.message.sentenceCased)
    }
    html.element("p", ["class": "finding-place"]) { html in
      html.place(finding.place, viewpoint)
      html.raw(" ")
      writeRule(finding.rule, &html)
    }
    writeExcerpt(finding.place, &html)
    if !finding.related.isEmpty {
      html.element("ul", ["class": "related"]) { html in
        for related in finding.related {
          html.element("li") { html in
            html.element("span", ["lang": html.words.english], text: related.message.capitalizedFirst)
            html.text(" ")
            html.place(related.place, viewpoint)
          }
        }
      }
    }
    if let waived {
      write(waived, &html)
    } else if let suggestion = finding.suggestion {
      html.element("p", ["class": "suggestion", "lang": html.words.english]) { html in
        write(suggestion: suggestion.capitalizedFirst, &html)
      }
    }
    html.raw("</li>\n")
  }

  /// What to do, with the comment that it may tell to write as code.
  private func write(suggestion: String, _ html: inout HTMLWriter) {
    guard let start = suggestion.firstRange(of: "<!--"), let end = suggestion.firstRange(of: "-->"),
      start.lowerBound < end.lowerBound
    else { return html.text(suggestion) }
    html.text(String(suggestion[..<start.lowerBound]))
    html.element("code", text: String(suggestion[start.lowerBound..<end.upperBound]))
    html.text(String(suggestion[end.upperBound...]))
  }

  /// Why a finding is accepted, until when, and where that is written.
  private func write(_ waived: Report.Waived, _ html: inout HTMLWriter) {
    html.element("p", ["class": "waiver"]) { html in
      let place = { (html: inout HTMLWriter) in html.place(waived.place, viewpoint) }
      if let until = waived.until {
        html.say("Accepted until \(.element) in \(.element)", { $0.date(until) }, place)
      } else {
        html.say("Accepted in \(.element)", place)
      }
      if let reason = waived.reason { html.text(": \(reason)") } else { html.say(", without a reason") }
    }
  }

  private func writeRule(_ rule: String, _ html: inout HTMLWriter) {
    if Rules.ids.contains(rule) {
      html.element("a", ["class": "rule", "href": viewpoint.url(ofRule: rule)], text: rule)
    } else {
      html.element("span", ["class": "rule"], text: rule)
    }
  }

  private func writeExcerpt(_ place: Place, _ html: inout HTMLWriter) {
    guard let span = place.span, let source = viewpoint.map.project.folder.texts[place.path] else { return }
    let excerpt = Excerpt(of: span, in: source)
    html.raw("<pre class=\"source\">")
    html.element("span", ["class": "source-number"], text: String(source.lineNumber(at: span.start)))
    html.raw("<code>")
    html.text(excerpt.before)
    if !excerpt.marked.isEmpty { html.element("mark", text: excerpt.marked) }
    html.text(excerpt.after)
    html.raw("</code></pre>")
  }
}
