import Checks
import Findings
import ProjectModel

/// Sections of a template as one release answers them: their states, and where to write.
struct SectionTable {
  private let template: TemplateReview
  private let release: Release
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }

  init(_ template: TemplateReview, _ release: Release, _ viewpoint: Viewpoint) {
    self.template = template
    self.release = release
    self.viewpoint = viewpoint
  }

  /// The anchor of a section's row on its release's page.
  static func anchor(of section: SectionReview, in template: TemplateReview) -> String {
    "section-\(template.template)-\(section.id)"
  }

  /// Writes a row for each section.
  func write(_ sections: [SectionReview], caption: Phrase?, to html: inout HTMLWriter) {
    let columns = [
      HTMLWriter.Column("Section"), .init("State"), .init("Place"),
    ]
    let label: Phrase = "\(template.title), \(release.title)"
    html.table("status sections", label: label, caption: caption, columns: columns) { html in
      for section in sections {
        html.open("tr", ["id": SectionTable.anchor(of: section, in: template)])
        html.rowHead { writeTitle(section, &$0) }
        html.cell(label: "State") { writeState(section, &$0) }
        html.cell(label: "Place") { writePlace(section, &$0) }
        html.raw("</tr>\n")
      }
    }
  }

  // MARK: Cells

  /// The section's title, linked to what the template asks for.
  func writeTitle(_ section: SectionReview, _ html: inout HTMLWriter) {
    html.element("a", ["href": viewpoint.url(ofTemplate: template.template, section: section.id)], text: section.title)
    if let other = section.repeated {
      html.element("span", ["class": "sub"], say: "one answer with \(title(of: other)), and counted there")
    } else if !section.covers.isEmpty {
      let others = section.covers.map(title).joined(separator: ", ")
      html.element("span", ["class": "sub"], say: "see also \(others)")
    }
  }

  func writeState(_ section: SectionReview, _ html: inout HTMLWriter) {
    if section.isRequired || section.state != .missing {
      html.badge(section.state)
    } else {
      html.none("not asked for yet")
    }
    if let score = section.score {
      html.element("span", ["class": "sub"], say: "score \(formattedScore(score))")
    }
    let lacks = section.lacks.joined(separator: ", ")
    if !lacks.isEmpty { html.element("span", ["class": "sub"], text: lacks) }
  }

  /// The heading or key that fills it; else what to add, and where.
  func writePlace(_ section: SectionReview, _ html: inout HTMLWriter) {
    guard let place = section.place else {
      guard section.isRequired else { return }
      return html.element("span", ["class": "fix"]) { writeFix(section, &$0) }
    }
    if let url = viewpoint.url(of: section) {
      html.element("a", ["class": "place", "href": url], text: viewpoint.words(for: place))
    } else {
      html.place(place, viewpoint)
    }
  }

  private func writeFix(_ section: SectionReview, _ html: inout HTMLWriter) {
    let kind = map.review.templates.template(template.template)?.kind
    let canvas = release.canvases.first { $0.template == template.template }
    let name = { (html: inout HTMLWriter) in html.element("code", text: section.title) }
    if let part = section.part {
      html.say("add a heading \(.element) to \(.element)", name) {
        writeFile(release.document(of: part)?.path, else: "\(part.rawValue).md", &$0)
      }
    } else if kind == .canvas, canvas?.isDocument != true {
      let id = section.id.hasPrefix("header.") ? String(section.id.dropFirst(7)) : section.id
      let block = { (html: inout HTMLWriter) in html.element("code", text: id) }
      html.say("answer \(.element) in \(.element)", block) {
        writeFile(canvas?.source.path, else: "canvas.yml", &$0)
      }
    } else {
      switch kind {
      case .rubric: html.say("add a row for \(.element)", name)
      case .goals: html.say("add a goal below \(.element)", name)
      default: html.say("add a heading \(.element)", name)
      }
      guard let canvas else { return }
      html.say(" to \(.element)") { writeFile(canvas.source.path, else: "", &$0) }
    }
  }

  /// The file to write in, by its name, with a link to its page or to the repository.
  private func writeFile(_ path: String?, else name: String, _ html: inout HTMLWriter) {
    guard let path else { return html.element("code", text: name) }
    html.place(Place(path), viewpoint, words: path.split(separator: "/").last.map(String.init) ?? path)
  }

  /// The title of a section of another template: `"Background" of ML product release`.
  private func title(of reference: SectionReference) -> String {
    let template = map.review.templates.template(reference.template)
    let language = map.project.settings.language
    guard let template, let section = template.section(reference.section) else { return reference.key }
    return viewpoint.words(
      "\"\(section.title.text(in: language))\" of \(template.title.text(in: language))")
  }
}

/// A score of a rubric, without a point where it is whole.
func formattedScore(_ score: Double) -> String {
  let text = "\((score * 100).rounded() / 100)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension Viewpoint {
  /// The heading or block that fills a section; `nil` where it is missing or has no page.
  func url(of section: SectionReview) -> String? {
    guard let place = section.place else { return nil }
    if let page = map.pagesByPath[place.path], let anchor = section.anchor { return url(page.address, anchor: anchor) }
    return url(of: place)
  }
}
