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
    html.element("h1", text: map.completenessPage.title)
    let scope = map.review.completeness.map { percent -> Phrase in
      "\(formattedPercent(percent)) % of what the scoping templates ask for is written."
    }
    html.element("p", ["class": "lead"], say: scope ?? "No scoping template asks for anything yet.")
    html.element("p") { html in
      html.element(
        "a", ["href": viewpoint.url(map.referencePage.address, anchor: "templates")], say: "What the templates ask for"
      )
    }
    if !reviews.isEmpty { writeReleases(reviews, &html) }
    for (release, review) in reviews.prefix(CompletenessPage.detailedReleases) {
      html.heading(2, text: release.title, id: release.name)
      for template in review.templates { write(template, of: release, &html) }
    }
    let contents = reviews.prefix(CompletenessPage.detailedReleases).map { release, review in
      Page.ContentsEntry(
        title: release.title, anchor: release.name,
        children: review.templates.map { .init(title: $0.title, anchor: "\(release.name)-\($0.template)") })
    }
    return Page(title: map.completenessPage.title, crumbs: viewpoint.crumbs, contents: contents, body: html.bytes)
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
          html.element("span", ["class": "sub"], text: counts.words(html.words))
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
      html.heading(3, text: template.title, id: "\(release.name)-\(template.template)")
      if let score = template.score { write(score, &html) }
      let isDone = counts.open + counts.partial == 0 && counts.filled > 0
      if isDone {
        html.open("details")
        html.element("summary", say: "All \(counts.total) sections are filled")
      }
      html.scroller("\(template.title), \(release.title)") { html in
        html.element("table", ["class": "status sections"]) { html in
          html.element("caption", say: caption(counts, template))
          html.element("thead") { html in
            html.element("tr") { html in
              for head in ["Section", "State", "Place"] as [Phrase] { html.element("th", ["scope": "col"], say: head) }
            }
          }
          html.raw("\n")
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
      html.element("strong", say: "Score \(formattedScore(score.total))")
      let parts = score.sections.map { "\($0.title) \(formattedScore($0.score))" }
      if !parts.isEmpty { html.text(": \(parts.joined(separator: ", ")).") }
    }
  }

  private func caption(_ counts: SectionCounts, _ template: TemplateReview) -> Phrase {
    let partial: Phrase = counts.partial == 0 ? "" : " and \(counts.partial, "is", plural: "are") partial"
    let percent = template.completeness.map { ": \(formattedPercent($0)) %" } ?? ""
    let rest = counts.notApplicable
    let apart: Phrase = rest == 0 ? "" : " \(rest, "does", plural: "do") not apply."
    return counts.filled == 1
      ? "\(counts.filled) of \(counts.total) sections is filled\(partial)\(percent).\(apart)"
      : "\(counts.filled) of \(counts.total) sections are filled\(partial)\(percent).\(apart)"
  }

  private func writeGroup(_ part: Part, _ sections: [SectionReview], _ html: inout HTMLWriter) {
    let counts = SectionCounts(sections)
    html.element("tr", ["class": "group"]) { html in
      html.element("th", ["scope": "rowgroup", "colspan": "3"]) { html in
        html.say(part.phrase)
        html.text(" ")
        html.element("span", ["class": "count"], say: "\(counts.filled) of \(counts.total) filled")
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
        html.element("span", ["class": "sub"], say: "one answer with \(title(of: other)), and counted there")
      } else if !section.covers.isEmpty {
        let others = section.covers.map(title).joined(separator: ", ")
        html.element("span", ["class": "sub"], say: "see also \(others)")
      }
    }
    html.cell { html in
      if section.isRequired || section.state != .missing {
        html.badge(section.state)
      } else {
        html.none("not asked for yet")
      }
      if let score = section.score { html.element("span", ["class": "sub"], say: "score \(formattedScore(score))") }
      let lacks = section.lacks.joined(separator: ", ")
      if !lacks.isEmpty { html.element("span", ["class": "sub", "lang": html.words.english], text: lacks) }
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
    return viewpoint.words("\"\(section.title.text(in: language))\" of \(template.title.text(in: language))")
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
    let name = { (html: inout HTMLWriter) in html.element("code", text: section.title) }
    if let part = section.part {
      let file = release.document(of: part)?.path.split(separator: "/").last.map(String.init)
      html.say("add a heading \(.element) to \(file ?? "\(part.rawValue).md")", name)
    } else if kind == .canvas, canvas?.isDocument != true {
      html.say("answer \(.element) in the canvas") {
        $0.element("code", text: section.id.hasPrefix("header.") ? String(section.id.dropFirst(7)) : section.id)
      }
    } else {
      let file = canvas.flatMap { $0.source.path.split(separator: "/").last.map(String.init) }
      let place: Phrase = file.map { " to \($0)" } ?? ""
      switch kind {
      case .rubric: html.say("add a row for \(.element)\(place)", name)
      case .goals: html.say("add a goal below \(.element)\(place)", name)
      default: html.say("add a heading \(.element)\(place)", name)
      }
    }
  }
}
