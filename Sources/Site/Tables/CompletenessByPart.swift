import Checks
import Findings
import ProjectModel

/// How far a release answers its templates, part by part, and the sections that are open.
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
    let url: String?
    let sections: [SectionReview]
  }

  func write(to html: inout HTMLWriter) {
    let rows = self.rows
    guard !rows.isEmpty else { return }
    let words = viewpoint.words
    let titles = words.list(review.templates.map { "“\($0.title)”" })
    let columns = [
      HTMLWriter.Column("Part"), .init("Complete", isNumber: true), .init("Filled", isNumber: true),
      .init("Partial", isNumber: true), .init("Open", isNumber: true),
    ]
    html.element("section") { html in
      html.heading(2, "Completeness by part", id: "completeness")
      html.table(
        "status slim", label: "Completeness by part",
        caption: review.templates.count == 1
          ? "Sections that \(titles) asks for in \(review.phase.phraseOfRelease)."
          : "Sections that \(titles) ask for in \(review.phase.phraseOfRelease).",
        columns: columns
      ) { html in
        for row in rows { write(row, &html) }
      }
      html.element("p") { html in
        html.element(
          "a", ["href": viewpoint.url("completeness.html", anchor: release.name)], say: "Every section with its state")
      }
    }
  }

  private func write(_ row: Row, _ html: inout HTMLWriter) {
    let counts = SectionCounts(row.sections)
    html.open("tr")
    html.rowHead { html in
      if let url = row.url { html.element("a", ["href": url], say: row.title) } else { html.say(row.title) }
    }
    html.cell("number") { $0.text(counts.percentWords) }
    for count in [counts.filled, counts.partial, counts.open] { html.cell("number") { $0.text(String(count)) } }
    html.raw("</tr>\n")
  }

  private var rows: [Row] {
    review.templates.flatMap { template -> [Row] in
      let byPart = Dictionary(grouping: template.sections.filter(\.isRequired), by: \.part)
      let parts = Part.allCases.compactMap { part -> Row? in
        guard let sections = byPart[part] else { return nil }
        return Row(title: part.phrase, url: url(release.document(of: part)?.path), sections: sections)
      }
      let rest = byPart[nil].map { Row(title: "\(template.title)", url: posterURL(of: template), sections: $0) }
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

extension Phase {
  /// After "in": `review`, `draft`, `a released release`.
  var phraseOfRelease: Phrase { self == .released ? "a released release" : phrase }
}
