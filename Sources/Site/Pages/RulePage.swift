import Checks
import Findings
import ProjectModel

/// What a rule wants and why, with examples.
struct RulePage {
  private let rule: any RuleDescription
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }

  init(_ rule: any RuleDescription, _ viewpoint: Viewpoint) {
    self.rule = rule
    self.viewpoint = viewpoint
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    html.element("p", ["class": "eyebrow"]) { html in
      html.say("Rule")
      html.text(" ")
      html.badge(rule.severity)
    }
    html.element("h1", text: rule.id)
    html.element("p", ["class": "lead", "lang": html.words.english], text: rule.summary.sentence)
    html.element("p", ["lang": html.words.english], text: rule.rationale)
    writeCount(&html)
    writeSeverities(&html)
    write("What it finds", id: "flagged", rule.flagged, &html)
    write("What is fine", id: "accepted", rule.accepted, &html)
    writeWaysOut(&html)
    let crumbs = [
      Page.Crumb(title: map.project.title, url: viewpoint.url("index.html")),
      Page.Crumb(title: map.referencePage.title, url: viewpoint.url(map.referencePage.address)),
      Page.Crumb(title: rule.id, url: nil),
    ]
    let contents: [(Phrase, String)] = [
      ("Severity", "severity"), ("What it finds", "flagged"), ("What is fine", "accepted"),
      ("To live with it", "ways-out"),
    ]
    return Page(
      title: rule.id, description: rule.summary.sentence, crumbs: crumbs,
      contents: contents.map { Page.ContentsEntry(title: viewpoint.words($0.0), anchor: $0.1) }, body: html.bytes)
  }

  private func writeCount(_ html: inout HTMLWriter) {
    let count = map.findingCounts[rule.id] ?? 0
    let accepted = map.review.waived.count { $0.finding.rule == rule.id }
    html.element("p") { html in
      guard count + accepted > 0 else { return html.none("It finds nothing in this project.") }
      html.say("In this project: \(.element)") {
        $0.element("a", ["href": viewpoint.url("findings.html")], say: "\(count, "finding")")
      }
      if accepted == 1 { html.say(", and 1 that is accepted") }
      if accepted > 1 { html.say(", and \(accepted) that are accepted") }
    }
  }

  // MARK: Severity

  private func writeSeverities(_ html: inout HTMLWriter) {
    html.heading(2, "Severity", id: "severity")
    html.table(
      "status narrow", label: "Severity by phase", caption: nil, columns: [.init("A release in"), .init("Severity")]
    ) { html in
      let row = SeverityTable.Row(rule)
      for phase in Phase.allCases {
        html.element("tr") { html in
          html.rowHead { $0.badge(phase) }
          html.cell { $0.badge(row.severity(in: phase)) }
        }
      }
    }
    guard let chosen = map.project.settings.checks[rule.id] else { return }
    html.element("p") { html in
      html.say("The settings of this project have it otherwise:")
      html.text(" ")
      if let chosen { html.badge(chosen) } else { html.element("strong", say: "off") }
    }
  }

  // MARK: Examples

  private func write(_ title: Phrase, id: String, _ examples: [Example], _ html: inout HTMLWriter) {
    html.heading(2, title, id: id)
    for (index, example) in examples.enumerated() {
      if examples.count > 1 { html.heading(3, "Example \(index + 1)", id: "\(id)-\(index + 1)") }
      if example.holdsBytes {
        html.element("p") { html in
          html.say("Here \(.element) and two digits stand for one byte of the file.") {
            $0.element("code", text: "\\x")
          }
        }
      }
      for file in MarkedExample(example).files { write(file, &html) }
    }
  }

  private func write(_ file: MarkedExample.File, _ html: inout HTMLWriter) {
    html.element("figure", ["class": "code"]) { html in
      html.element("figcaption") { html in html.element("span", ["class": "code-title"]) { write(file.path, &$0) } }
      guard !file.lines.isEmpty else { return }
      html.raw("<pre tabindex=\"0\"><code>")
      for line in file.lines {
        write(line, &html)
        html.text("\n")
      }
      html.raw("</code></pre>")
    }
  }

  private func write(_ line: MarkedExample.Line, _ html: inout HTMLWriter) {
    for piece in line.pieces {
      if piece.isMarked { html.element("mark", text: piece.text) } else { html.text(piece.text) }
    }
  }

  // MARK: Ways out

  private func writeWaysOut(_ html: inout HTMLWriter) {
    html.heading(2, "To live with it", id: "ways-out")
    for waiver in rule.waivers {
      html.element("p", say: "Accept it in \(waiver.place), with a reason that readers of this site see:")
      html.code(waiver.comment)
    }
    html.element("p") { html in
      html.say("Weigh it otherwise in \(.element), as error, warning, note or off:") {
        $0.element("code", text: "scopebook.yml")
      }
    }
    html.code("checks:\n  \(rule.id): off")
  }
}

extension HTMLWriter {
  /// A few lines to copy.
  mutating func code(_ text: String) {
    element("figure", ["class": "code"]) { html in
      html.raw("<pre tabindex=\"0\"><code>")
      html.text(text)
      html.raw("</code></pre>")
    }
  }
}
