import Checks
import Findings

/// What a rule wants and why, with examples.
struct RulePage {
  private let rule: any RuleDescription
  private let viewpoint: Viewpoint

  init(_ rule: any RuleDescription, _ viewpoint: Viewpoint) {
    self.rule = rule
    self.viewpoint = viewpoint
  }

  var page: Page {
    var html = HTMLWriter()
    html.element("p", ["class": "eyebrow"]) { html in
      html.text("Rule ")
      html.badge(rule.severity)
    }
    html.element("h1", text: rule.id)
    html.element("p", ["class": "lead"], text: rule.summary.capitalizedFirst + ".")
    html.element("p", text: rule.rationale)
    write("What it finds", id: "flagged", rule.flagged, &html)
    write("What is fine", id: "accepted", rule.accepted, &html)
    html.element("p") { html in
      html.element("a", ["href": viewpoint.url("findings.html")], text: "All findings of this project")
    }
    let crumbs = [
      Page.Crumb(title: viewpoint.map.project.title, url: viewpoint.url("index.html")),
      Page.Crumb(title: "Findings", url: viewpoint.url("findings.html")), Page.Crumb(title: rule.id, url: nil),
    ]
    return Page(title: rule.id, description: rule.summary.capitalizedFirst, crumbs: crumbs, body: html.bytes)
  }

  private func write(_ title: String, id: String, _ examples: [Example], _ html: inout HTMLWriter) {
    guard !examples.isEmpty else { return }
    html.heading(2, title, id: id)
    for example in examples {
      html.raw("<figure class=\"code\"><pre tabindex=\"0\"><code>")
      writeMarked(example.text, &html)
      html.raw("</code></pre></figure>")
    }
  }

  /// What stands between `⟦` and `⟧` is marked.
  private func writeMarked(_ text: String, _ html: inout HTMLWriter) {
    for (index, piece) in text.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
      let parts = piece.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if index > 0, parts.count == 2 {
        html.element("mark", text: parts[0])
        html.text(parts[1])
      } else {
        html.text(parts.joined())
      }
    }
  }
}
