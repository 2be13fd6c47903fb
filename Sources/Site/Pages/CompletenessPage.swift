import Checks
import Findings
import ProjectModel

/// How far each release answers its templates, and every section with its state and the place to mend it.
struct CompletenessPage {
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }

  /// Releases whose sections are listed one by one; older ones are on their own pages in numbers.
  private static let detailedReleases = 12

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  private var reviews: [(release: Release, review: ReleaseReview)] {
    map.project.releases.reversed().compactMap { release in map.releaseReviews[release.name].map { (release, $0) } }
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    let reviews = reviews
    html.element("h1", text: "Completeness")
    let scope = map.review.completeness.map {
      "\(formattedPercent($0)) % of what the scoping templates ask for is written."
    }
    html.element("p", ["class": "lead"], text: scope ?? "No scoping template asks for anything yet.")
    html.element("p") { html in
      html.element(
        "a", ["href": viewpoint.url(map.referencePage.address, anchor: "templates")], text: "What the templates ask for"
      )
    }
    if !reviews.isEmpty { writeReleases(reviews, &html) }
    for (release, review) in reviews.prefix(CompletenessPage.detailedReleases) {
      html.heading(2, release.title, id: release.name)
      for template in review.templates { write(template, of: release, &html) }
    }
    let contents = reviews.prefix(CompletenessPage.detailedReleases).map { release, review in
      Page.ContentsEntry(
        title: release.title, anchor: release.name,
        children: review.templates.map { .init(title: $0.title, anchor: "\(release.name)-\($0.template)") })
    }
    return Page(title: "Completeness", crumbs: viewpoint.crumbs, contents: contents, body: html.bytes)
  }

  private func writeReleases(_ reviews: [(release: Release, review: ReleaseReview)], _ html: inout HTMLWriter) {
    html.table(
      "status slim", label: "Completeness by release",
      caption: "A filled section counts 1, a partial one ½. Sections that do not apply are left out.",
      columns: [.init("Release"), .init("Complete", isNumber: true), .init("Sections")]
    ) { html in
      for (index, (release, review)) in reviews.enumerated() {
        let counts = SectionCounts(review.templates.flatMap(\.sections))
        let url =
          index < CompletenessPage.detailedReleases
          ? "#" + release.name.percentEncoded : viewpoint.url(ofRelease: release.name)
        html.open("tr")
        html.rowHead { html in
          html.element("a", ["href": url], text: release.title)
          html.raw(" ")
          html.badge(review.phase)
        }
        html.cell("number") { $0.text(review.completeness.map { formattedPercent($0) + " %" } ?? "–") }
        html.cell { html in
          html.bar(counts.segments)
          html.element("span", ["class": "sub"], text: counts.words)
        }
        html.raw("</tr>\n")
      }
    }
  }

  // MARK: Sections

  private func write(_ template: TemplateReview, of release: Release, _ html: inout HTMLWriter) {
    let counts = SectionCounts(template.sections)
    let parts = ([.product, .design, .planning, nil] as [Part?]).map { part in
      (part, template.sections.filter { $0.part == part })
    }.filter { !$0.1.isEmpty }
    html.element("section") { html in
      html.heading(3, template.title, id: "\(release.name)-\(template.template)")
      if let score = template.score { write(score, &html) }
      let isDone = counts.open + counts.partial == 0 && counts.filled > 0
      if isDone {
        html.open("details")
        html.element("summary", text: "All \(counts.total) sections are filled")
      }
      html.scroller("\(template.title), \(release.title)") { html in
        html.element("table", ["class": "status sections"]) { html in
          html.element("caption", text: caption(counts, template))
          html.raw(
            "<thead><tr><th scope=\"col\">Section</th><th scope=\"col\">State</th><th scope=\"col\">Place</th></tr></thead>\n"
          )
          for (part, sections) in parts {
            html.element("tbody") { html in
              if let part { writeGroup(part, sections, &html) }
              for section in sections { write(section, of: template.template, release, &html) }
            }
          }
        }
      }
      if isDone { html.close("details") }
    }
  }

  /// The scores of a rubric, section by section, and what they come to.
  private func write(_ score: RubricScore, _ html: inout HTMLWriter) {
    html.element("p") { html in
      html.element("strong", text: "Score \(formattedScore(score.total))")
      let parts = score.sections.map { "\($0.title) \(formattedScore($0.score))" }
      if !parts.isEmpty { html.text(": \(parts.joined(separator: ", ")).") }
    }
  }

  private func caption(_ counts: SectionCounts, _ template: TemplateReview) -> String {
    let partial = counts.partial == 0 ? "" : " and \(counts.partial) \(counts.partial == 1 ? "is" : "are") partial"
    let percent = template.completeness.map { ": \(formattedPercent($0)) %" } ?? ""
    let rest = counts.notApplicable
    let apart = rest == 0 ? "" : " \(rest) \(rest == 1 ? "does" : "do") not apply."
    return
      "\(counts.filled) of \(counts.total) sections \(counts.filled == 1 ? "is" : "are") filled\(partial)\(percent).\(apart)"
  }

  private func writeGroup(_ part: Part, _ sections: [SectionReview], _ html: inout HTMLWriter) {
    let counts = SectionCounts(sections)
    html.element("tr", ["class": "group"]) { html in
      html.element("th", ["scope": "rowgroup", "colspan": "3"]) { html in
        html.text(part.title + " ")
        html.element("span", ["class": "count"], text: "\(counts.filled) of \(counts.total) filled")
      }
    }
  }

  private func write(
    _ section: SectionReview, of template: String, _ release: Release, _ html: inout HTMLWriter
  ) {
    html.open("tr")
    html.rowHead { html in
      html.element("a", ["href": viewpoint.url(ofTemplate: template, section: section.id)], text: section.title)
      if let other = section.repeated {
        html.element("span", ["class": "sub"], text: "one answer with \(title(of: other)), and counted there")
      } else if !section.covers.isEmpty {
        let others = section.covers.map(title).joined(separator: ", ")
        html.element("span", ["class": "sub"], text: "see also \(others)")
      }
    }
    html.cell { html in
      if section.isRequired || section.state != .missing {
        html.badge(section.state)
      } else {
        html.none("not asked for yet")
      }
      if let score = section.score { html.element("span", ["class": "sub"], text: "score \(formattedScore(score))") }
      let lacks = section.lacks.joined(separator: ", ")
      if !lacks.isEmpty { html.element("span", ["class": "sub"], text: lacks) }
    }
    html.cell { html in
      if let place = section.place {
        let page = map.pagesByPath[place.path]
        let words = viewpoint.words(for: place)
        if let page, let anchor = section.anchor {
          html.element("a", ["class": "place", "href": viewpoint.url(page.address, anchor: anchor)], text: words)
        } else {
          html.place(place, viewpoint)
        }
      } else if section.isRequired {
        html.element("span", ["class": "fix"]) { writeFix(section, of: release, template, &$0) }
      }
    }
    html.raw("</tr>\n")
  }

  /// The title of a section of another template: `"Background" of ML product release`.
  private func title(of reference: SectionReference) -> String {
    let template = map.review.templates.template(reference.template)
    let language = map.project.settings.language
    guard let template, let section = template.section(reference.section) else { return reference.key }
    return "\"\(section.title.text(in: language))\" of \(template.title.text(in: language))"
  }

  private func formattedScore(_ score: Double) -> String {
    let text = "\((score * 100).rounded() / 100)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// What to add, and where.
  private func writeFix(
    _ section: SectionReview, of release: Release, _ template: String, _ html: inout HTMLWriter
  ) {
    let kind = map.review.templates.template(template)?.kind
    let canvas = release.canvases.first { $0.template == template }
    if let part = section.part {
      html.text("add a heading ")
      html.element("code", text: section.title)
      let file = release.document(of: part)?.path.split(separator: "/").last.map(String.init)
      html.text(" to \(file ?? "\(part.rawValue).md")")
    } else if kind == .canvas, canvas?.isDocument != true {
      html.text("answer ")
      html.element("code", text: section.id.hasPrefix("header.") ? String(section.id.dropFirst(7)) : section.id)
      html.text(" in the canvas")
    } else {
      html.text(kind == .rubric ? "add a row for " : kind == .goals ? "add a goal below " : "add a heading ")
      html.element("code", text: section.title)
      if let canvas { html.text(" to \(canvas.source.path.split(separator: "/").last ?? "")") }
    }
  }
}
