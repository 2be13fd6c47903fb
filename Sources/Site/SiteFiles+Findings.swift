import Checks
import Findings

/// What a preview tells about the page that somebody looks at.
extension SiteFiles {
  /// More would make no one look at them; the page of findings has all.
  private static let mostFindings = 100

  /// What was found of the page at an address, as HTML for a preview to lay over it; of the whole project where no page
  /// lies there. `failure` says why the site is older than its files, where it is.
  package func drawer(at address: String, failure: String?) -> [UInt8] {
    let page = page(at: address) ?? map.pages[0]
    let viewpoint = Viewpoint(map, page: page)
    let all = findings(of: page)
    let sorted = Severity.allCases.reversed().flatMap { severity in all.filter { $0.severity == severity } }
    var html = HTMLWriter(map.words)
    let worst = failure == nil ? sorted.first?.severity.rawValue ?? "none" : "error"
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = all.count { $0.severity == severity }
      return count == 0 ? nil : map.words("\(count, severity.rawValue)")
    }
    let label =
      failure == nil
      ? (all.isEmpty ? map.words("Nothing found") : counts.joined(separator: ", ")) : map.words("Not built")
    html.element("div", ["data-worst": worst, "data-label": label]) { html in
      html.element("h2", say: "Findings on this page")
      if let failure {
        html.element("p", ["class": "preview-failure"]) { html in
          html.say("The site could not be built anew, and stands as it was before: \(.element)") {
            $0.element("span", ["lang": $0.words.english], text: failure)
          }
        }
      }
      if all.isEmpty { html.element("p", say: "Nothing was found on this page.") }
      // The page of findings lists them itself, at the same anchors.
      if page.kind != .findings, !all.isEmpty {
        FindingList(Array(sorted.prefix(SiteFiles.mostFindings)), viewpoint).write(to: &html)
      }
      html.element("p") { html in
        html.element("a", ["href": viewpoint.url(map.findingsPage.address)], say: "All findings of the project")
      }
    }
    return html.bytes
  }

  /// Of a document what was found in its file, of pages of a release what was found in that, of others everything.
  private func findings(of page: SitePage) -> [Finding] {
    switch page.kind {
    case .document(let path), .canvas(let path): map.review.findings.filter { $0.place.path == path }
    case .item(let id): map.findingsOfItem[id] ?? []
    case .rule(let id): map.review.findings.filter { $0.rule == id }
    case .release, .traceability, .changes: map.findingsOfRelease[page.release ?? ""] ?? []
    default: map.review.findings
    }
  }
}
