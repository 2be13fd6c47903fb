import Findings
import ProjectModel

/// Everything that was found, release by release, the worst first.
struct FindingsPage {
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }

  /// Most findings that are shown in full; a page of many thousands would be of no use to anybody.
  private static let shownFindings = 2_000

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  /// A release, or the project itself, with what was found in it.
  private struct Group {
    let title: String
    let anchor: String
    let findings: [Finding]
  }

  /// Newest release first, the project's own files last.
  private var groups: [Group] {
    let releases = map.project.releases.reversed().map { release in
      Group(title: release.title, anchor: release.name, findings: map.findingsOfRelease[release.name] ?? [])
    }
    let rest = Group(
      title: viewpoint.words("The project"), anchor: "project", findings: map.findingsOfRelease[""] ?? [])
    return (releases + [rest]).filter { !$0.findings.isEmpty }.map { group in
      Group(title: group.title, anchor: group.anchor, findings: worstFirst(group.findings))
    }
  }

  private func worstFirst(_ findings: [Finding]) -> [Finding] {
    Severity.allCases.reversed().flatMap { severity in findings.filter { $0.severity == severity } }
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    let groups = groups
    html.element("h1", text: map.findingsPage.title)
    writeLead(&html)
    writeFilters(groups, &html)
    html.element("div", ["class": "wide"]) { html in
      var left = FindingsPage.shownFindings
      for group in groups {
        write(group, atMost: left, &html)
        left -= min(left, group.findings.count)
      }
    }
    writeAccepted(&html)
    let accepted = map.review.waived.count
    let groupContents = groups.map {
      Page.ContentsEntry(title: "\($0.title) (\($0.findings.count))", anchor: $0.anchor)
    }
    let contents =
      groupContents
      + (accepted > 0 ? [Page.ContentsEntry(title: viewpoint.words("Accepted (\(accepted))"), anchor: "accepted")] : [])
    return Page(title: map.findingsPage.title, crumbs: viewpoint.crumbs, contents: contents, body: html.bytes)
  }

  // MARK: Release by release

  private func tags(of finding: Finding, in group: Group) -> [FilterTag] {
    let order = Severity.allCases.reversed().firstIndex(of: finding.severity) ?? 0
    let severity = viewpoint.words(finding.severity.phrase).capitalizedFirst
    return [
      FilterTag(facet: .severity, value: finding.severity.rawValue, words: severity, order: order),
      FilterTag(facet: .rule, value: finding.rule, words: finding.rule),
      FilterTag(facet: .release, value: FilterTag.value(group.anchor), words: group.title),
    ]
  }

  private func writeFilters(_ groups: [Group], _ html: inout HTMLWriter) {
    var entries: [[FilterTag]] = []
    for group in groups {
      let left = FindingsPage.shownFindings - entries.count
      entries += group.findings.prefix(left).map { tags(of: $0, in: group) }
    }
    Filters(name: "findings", entries: entries, count: "\("{1}") of \("{2}") findings", hasText: true).write(to: &html)
  }

  private func write(_ group: Group, atMost limit: Int, _ html: inout HTMLWriter) {
    html.element("section", ["data-group": ""]) { html in
      html.heading(2, text: group.title, id: group.anchor)
      html.element("ul", ["class": "meta"]) { html in html.element("li") { $0.counts(of: group.findings) } }
      let shown = Array(group.findings.prefix(limit))
      if !shown.isEmpty {
        var list = FindingList(shown, viewpoint)
        list.tags = { tags(of: $0, in: group) }
        list.write(to: &html)
      }
      let rest = group.findings.count - shown.count
      guard rest > 0 else { return }
      html.element("p") { html in
        html.say("\(rest, "more finding"): run \(.element) to see them.") {
          $0.element("code", text: "scopebook check --release \(group.anchor)")
        }
      }
    }
  }

  /// What the project's waivers accept, apart from the rest, so that nothing is hidden.
  private func writeAccepted(_ html: inout HTMLWriter) {
    let waived = map.review.waived
    guard !waived.isEmpty else { return }
    html.heading(2, "Accepted", id: "accepted")
    html.element("p", say: "Found, and accepted by a waiver in the documents or the settings.")
    FindingList(accepted: Array(waived.prefix(FindingsPage.shownFindings)), viewpoint).write(to: &html)
    let rest = waived.count - FindingsPage.shownFindings
    if rest > 0 { html.element("p", say: "\(rest, "more accepted finding"): scopebook check lists them.") }
  }

  private func writeLead(_ html: inout HTMLWriter) {
    let findings = map.review.findings
    guard !findings.isEmpty else {
      html.element("div", ["class": "empty"]) {
        $0.element(
          "p", say: map.review.waived.isEmpty ? "Nothing was found." : "Nothing was found that is not accepted.")
      }
      return
    }
    let counts = Severity.allCases.reversed().map { severity in findings.count { $0.severity == severity } }
    let words = zip(counts, ["error", "warning", "note"]).filter { $0.0 > 0 }.map { html.words("\($0.0, $0.1)") }
    let sentence = html.words.list(words)
    html.element("p", ["class": "lead"], say: "\(sentence) in \(map.project.documents.count, "document").")
    html.element("p") { html in
      html.element(
        "a", ["href": viewpoint.url(map.referencePage.address, anchor: "rules")], say: "What the rules ask for")
    }
  }
}
