import Findings
import ProjectModel

/// What stands in the way of a release, worst first, as a short list of links.
struct Attention {
  private let release: Release
  private let viewpoint: Viewpoint
  private let findings: [Finding]

  init(_ release: Release, _ viewpoint: Viewpoint) {
    self.release = release
    self.viewpoint = viewpoint
    findings = (viewpoint.map.findingsOfRelease[release.name] ?? []).filter { $0.severity > .note }
      .enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
  }

  /// Writes at most `most` findings, and how many more there are.
  func write(most: Int, to html: inout HTMLWriter) {
    html.element(
      "section", ["class": findings.isEmpty ? "attention clear" : "attention", "aria-labelledby": "attention"]
    ) { html in
      let title = release.title.insideSentence
      guard !findings.isEmpty else {
        html.element("h2", ["id": "attention"], say: "Nothing stands in the way of \(title)")
        html.element("p", say: "No errors and no warnings were found.")
        return
      }
      if viewpoint.map.phase(of: release) == .released {
        html.element("h2", ["id": "attention"], say: "What is open in \(title)")
      } else {
        html.element("h2", ["id": "attention"], say: "Before \(title) goes out")
      }
      html.element("ul") { html in
        for finding in findings.prefix(most) {
          html.element("li") { html in
            html.badge(finding.severity)
            html.raw(" ")
            html.element(
              "a", ["href": viewpoint.url(of: finding), "lang": html.words.english],
              text: finding.message.sentenceCased)
          }
        }
      }
      let rest = findings.count - most
      guard rest > 0 else { return }
      html.element("p") { html in
        html.element(
          "a", ["href": viewpoint.url("findings.html", anchor: release.name)], say: "\(rest, "more finding")")
      }
    }
  }
}

extension Viewpoint {
  /// A finding on the page of findings.
  func url(of finding: Finding) -> String {
    url("findings.html", anchor: map.findingAnchors[finding])
  }
}
