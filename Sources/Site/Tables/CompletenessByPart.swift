import Checks
import Findings
import ProjectModel

/// How far a release answers its templates, part by part; the sections that are open with the place to mend; the rest.
struct CompletenessByPart {
  private let review: ReleaseReview
  private let release: Release
  private let viewpoint: Viewpoint

  init(_ review: ReleaseReview, _ release: Release, _ viewpoint: Viewpoint) {
    self.review = review
    self.release = release
    self.viewpoint = viewpoint
  }

  /// One row: a part of a template, or a template without parts.
  private struct Row {
    let title: Phrase
    let template: String
    let url: String?
    let sections: [SectionReview]
  }

  func write(to html: inout HTMLWriter) {
    let rows = self.rows
    guard !rows.isEmpty else { return }
    html.element("section") { html in
      html.heading(2, "Completeness by part", id: "completeness")
      writeParts(rows, &html)
      for template in review.templates { writeOpen(template, &html) }
      let settled = review.templates.flatMap(\.sections).count { !CompletenessByPart.isOpen($0) }
      if settled > 0 {
        html.element("details", ["class": "settled"]) { html in
          html.element("summary", say: "\(settled, "section") with nothing left to do")
          for template in review.templates {
            let sections = template.sections.filter { !CompletenessByPart.isOpen($0) }
            guard !sections.isEmpty else { continue }
            SectionTable(template, release, viewpoint).write(sections, caption: "\(template.title)", to: &html)
          }
        }
      }
      html.element("p") { html in
        html.element(
          "a", ["href": viewpoint.url("completeness.html", anchor: release.name)],
          say: "Completeness of all releases")
      }
    }
  }

  /// Whether something is left to write: asked for now, and not wholly there.
  private static func isOpen(_ section: SectionReview) -> Bool {
    section.isRequired && section.repeated == nil && ![.filled, .notApplicable].contains(section.state)
  }

  // MARK: Open sections

  private func writeOpen(_ template: TemplateReview, _ html: inout HTMLWriter) {
    let open = template.sections.filter(CompletenessByPart.isOpen)
    guard !open.isEmpty else { return }
    SectionTable(template, release, viewpoint).write(
      open, caption: "Still to write for \(template.title): \(open.count, "section").", to: &html)
  }

  // MARK: Parts

  private func writeParts(_ rows: [Row], _ html: inout HTMLWriter) {
    let columns = [
      HTMLWriter.Column("Part"), .init("Template"),
      .init("Complete", isNumber: true), .init("Sections"),
    ]
    let label: Phrase = "Completeness by part"
    let caption: Phrase =
      review.phase == .released
      ? "What is asked for now that the release is out."
      : "What is asked for in \(review.phase.phrase)."
    html.table("status slim", label: label, caption: caption, columns: columns) { html in
      for row in rows { write(row, &html) }
    }
  }

  private func write(_ row: Row, _ html: inout HTMLWriter) {
    let counts = SectionCounts(row.sections)
    html.open("tr")
    html.rowHead { html in
      if let url = row.url { html.element("a", ["href": url], say: row.title) } else { html.say(row.title) }
    }
    html.cell { html in
      let title = review.templates.first { $0.template == row.template }?.title ?? row.template
      html.element("a", ["href": viewpoint.url(ofTemplate: row.template)], text: title)
    }
    html.cell("number") { $0.text(counts.percentWords) }
    html.cell { html in
      html.bar(counts.segments)
      html.element("span", ["class": "sub"], text: counts.words(html.words))
    }
    html.raw("</tr>\n")
  }

  private var rows: [Row] {
    review.templates.flatMap { template -> [Row] in
      let byPart = Dictionary(grouping: template.sections.filter(\.isRequired), by: \.part)
      let parts = Part.allCases.compactMap { part -> Row? in
        guard let sections = byPart[part] else { return nil }
        return Row(
          title: part.phrase, template: template.template, url: url(release.document(of: part)?.path),
          sections: sections)
      }
      let rest = byPart[nil].map {
        Row(title: "\(template.title)", template: template.template, url: posterURL(of: template), sections: $0)
      }
      return parts + [rest].compactMap(\.self)
    }
  }

  private func posterURL(of template: TemplateReview) -> String? {
    let canvas = release.canvases.first { $0.template == template.template }
    return canvas.flatMap { viewpoint.map.posters[$0.source.path] }.map { viewpoint.url($0.address) }
  }

  private func url(_ path: String?) -> String? {
    path.flatMap { viewpoint.map.pagesByPath[$0] }.map { viewpoint.url($0.address) }
  }
}

extension SectionCounts {
  /// `85.7 %`, or a dash where nothing counts.
  var percentWords: String {
    total == 0 ? "–" : formattedPercent((Double(filled) + Double(partial) / 2) / Double(total) * 100) + " %"
  }
}
