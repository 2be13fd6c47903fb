import Checks
import Findings
import ProjectModel

/// How far each release answers its templates, and every section with its state and the place to mend it.
struct CompletenessPage {
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }

  /// Releases that have a bar; earlier ones have their numbers.
  private static let releasesWithBars = 12

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  /// Newest first, but for those that come after the one under way.
  private var reviews: [(release: Release, review: ReleaseReview)] {
    map.project.releases.reversed().compactMap { release in map.releaseReviews[release.name].map { (release, $0) } }
  }

  /// Each template that a release is held to, as the newest releases list them.
  private var templates: [(id: String, title: String)] {
    var seen: Set<String> = []
    return reviews.flatMap(\.review.templates).filter { seen.insert($0.template).inserted }.map {
      ($0.template, $0.title)
    }
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    let templates = templates
    html.element("h1", say: "Completeness")
    if let percent = map.review.completeness {
      html.element(
        "p", ["class": "lead"], say: "\(formattedPercent(percent)) % of what the scoping templates ask for is written.")
    } else {
      html.element("p", ["class": "lead"], say: "No scoping template asks for anything yet.")
    }
    html.element("p") { html in
      html.element(
        "a", ["href": viewpoint.url(map.referencePage.address, anchor: "templates")], say: "What the templates ask for")
    }
    if !templates.isEmpty { writeReleases(templates, &html) }
    let matrices = templates.compactMap { matrix(of: $0.id) }
    for matrix in matrices { matrix.write(to: &html) }
    return Page(
      title: map.completenessPage.title, crumbs: viewpoint.crumbs, body: html.bytes)
  }

  /// The template in the release under way, and in those before it.
  private func matrix(of template: String) -> SectionMatrix? {
    let answers = reviews.compactMap { release, review in
      review.templates.first { $0.template == template }.map {
        SectionMatrix.Answers(release: release, review: $0)
      }
    }
    let lead = map.leadingRelease.flatMap { leading in answers.firstIndex { $0.release.name == leading.name } }
    return SectionMatrix(Array(answers.dropFirst(lead ?? 0)), viewpoint)
  }

  // MARK: Releases

  private func writeReleases(_ templates: [(id: String, title: String)], _ html: inout HTMLWriter) {
    let columns =
      [HTMLWriter.Column("Release"), .init("Complete", isNumber: true)]
      + [.init("Sections")] + templates.map { .init(text: $0.title, isNumber: true) }
    let caption: Phrase =
      "A filled section counts 1, a partial one ½. Sections that do not apply are left out. An answer that two templates ask for counts once."
    let label: Phrase = "Completeness by release and template"
    html.table("status slim by-template", label: label, caption: caption, columns: columns) { html in
      for (release, review) in reviews.prefix(CompletenessPage.releasesWithBars) {
        write(release, review, templates, hasBar: true, &html)
      }
    }
    let earlier = reviews.dropFirst(CompletenessPage.releasesWithBars)
    guard !earlier.isEmpty else { return }
    html.element("details", ["class": "earlier"]) { html in
      html.element("summary", say: "\(earlier.count, "earlier release")")
      let label: Phrase = "Completeness of earlier releases"
      html.table("status slim by-template", label: label, caption: nil, columns: columns) { html in
        for (release, review) in earlier { write(release, review, templates, hasBar: false, &html) }
      }
    }
  }

  private func write(
    _ release: Release, _ review: ReleaseReview, _ templates: [(id: String, title: String)], hasBar: Bool,
    _ html: inout HTMLWriter
  ) {
    let counts = SectionCounts(review.templates.flatMap(\.sections))
    let url = viewpoint.url("\(release.name)/index.html", anchor: "completeness")
    html.open("tr", ["id": release.name])
    html.rowHead { html in
      html.element("a", ["href": url], text: release.title)
      html.raw(" ")
      html.badge(review.phase)
    }
    html.cell("number") { $0.text(review.completeness.map { formattedPercent($0) + " %" } ?? "–") }
    html.cell { html in
      if hasBar { html.bar(counts.segments) }
      html.element("span", ["class": "sub"], text: counts.words(html.words))
    }
    for template in templates {
      html.cell("number") { html in
        let found = review.templates.first { $0.template == template.id }
        if let percent = found?.completeness {
          html.text("\(formattedPercent(percent)) %")
        } else {
          html.none(found == nil ? "not used" : "–")
        }
      }
    }
    html.raw("</tr>\n")
  }
}
