import Checks
import Findings
import ProjectModel

/// What a scoping template asks for, section by section.
struct TemplatePage {
  private let template: ScopingTemplate
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }
  private var language: String? { map.language }
  /// How many parts' headings stand above those of sections.
  private let partLevels: Int

  /// Most releases that are listed by name.
  private static let listedReleases = 12

  init(_ template: ScopingTemplate, _ viewpoint: Viewpoint) {
    self.template = template
    self.viewpoint = viewpoint
    partLevels = template.branches.contains { $0.part != nil } ? 1 : 0
  }

  var page: Page {
    let title = template.title.text(in: language)
    var html = HTMLWriter(viewpoint.words)
    html.element("p", ["class": "eyebrow"]) { html in
      html.say("Scoping template")
      html.text(" ")
      html.element("code", text: template.id)
    }
    html.element("h1", text: title)
    html.element("p", ["class": "lead", "lang": html.words.english], text: template.summary)
    writeReleases(&html)
    writeHeader(&html)
    var contents: [Page.ContentsEntry] = []
    for branch in template.branches {
      if let part = branch.part, let title = branch.title(in: language) {
        html.heading(2, text: title, id: "part-\(part.rawValue)")
        contents.append(Page.ContentsEntry(title: title, anchor: "part-\(part.rawValue)"))
      }
      for section in branch.sections {
        write(section, &html)
        guard section.parent == nil else { continue }
        let entry = Page.ContentsEntry(title: section.title.text(in: language), anchor: section.id)
        if branch.part == nil { contents.append(entry) } else { contents[contents.count - 1].children.append(entry) }
      }
    }
    if !template.supports.isEmpty {
      writeSupports(&html)
      contents.append(Page.ContentsEntry(title: viewpoint.words("What supports what"), anchor: "supports"))
    }
    let crumbs = [
      Page.Crumb(title: map.project.title, url: viewpoint.url("index.html")),
      Page.Crumb(title: map.referencePage.title, url: viewpoint.url(map.referencePage.address)),
      Page.Crumb(title: title, url: nil),
    ]
    return Page(title: title, description: template.summary, crumbs: crumbs, contents: contents, body: html.bytes)
  }

  // MARK: Above the sections

  private func writeReleases(_ html: inout HTMLWriter) {
    let held = map.project.releases.reversed().compactMap { release -> (Release, TemplateReview)? in
      let review = map.releaseReviews[release.name]?.templates.first { $0.template == template.id }
      return review.map { (release, $0) }
    }
    html.element("p") { html in
      guard !held.isEmpty else { return html.none("No release of this project is held to it.") }
      html.say("Held to it:")
      html.text(" ")
      for (index, (release, review)) in held.prefix(TemplatePage.listedReleases).enumerated() {
        if index > 0 { html.text(", ") }
        html.element("a", ["href": viewpoint.url("completeness.html", anchor: release.name)], text: release.title)
        if let percent = review.completeness { html.text(" (\(formattedPercent(percent)) %)") }
      }
      if held.count > TemplatePage.listedReleases { html.say(" and \(held.count - TemplatePage.listedReleases) more") }
      html.text(".")
    }
  }

  private func writeHeader(_ html: inout HTMLWriter) {
    guard !template.header.isEmpty else { return }
    html.heading(2, "Header", id: "header")
    html.table(
      "status narrow", label: "Fields of the header", caption: nil,
      columns: [.init("Field"), .init("Key"), .init("Holds")]
    ) { html in
      for field in template.header {
        html.open("tr", ["id": "header.\(field.id)"])
        html.rowHead { $0.text(field.title.text(in: language)) }
        html.cell { $0.element("code", text: field.id) }
        html.cell {
          $0.say(field.isDate ? "a date such as 2026-03-31" : Phrase(english: field.type.rawValue))
          if !field.isRequired { $0.say(", optional") }
        }
        html.raw("</tr>\n")
      }
    }
  }

  private func writeSupports(_ html: inout HTMLWriter) {
    html.heading(2, "What supports what", id: "supports")
    html.element("ul") { html in
      for support in template.supports {
        html.element("li", say: "\(support.from.phrase) support \(html.words(support.to.phrase).lowercased())")
      }
    }
  }

  // MARK: Sections

  private func write(_ section: TemplateSection, _ html: inout HTMLWriter) {
    let level = min(2 + partLevels + template.depth(of: section), 6)
    let title = section.title.text(in: language)
    html.element("section", ["class": "template-section"]) { html in
      let write = { (html: inout HTMLWriter) in
        html.text(title + " ")
        html.element("code", text: section.id)
        html.anchorLink(section.id)
      }
      switch level {
      case 2: html.element("h2", ["id": section.id], write)
      case 3: html.element("h3", ["id": section.id], write)
      case 4: html.element("h4", ["id": section.id], write)
      default: html.element("h5", ["id": section.id], write)
      }
      let guidance = section.guidance(in: language)
      if !guidance.isEmpty { html.element("p", text: guidance) }
      let prompts = section.prompts(in: language)
      if !prompts.isEmpty {
        html.element("ul") { html in
          for prompt in prompts { html.element("li", text: prompt) }
        }
      }
      if let demand = section.demand(in: language) {
        html.element("p", ["class": "demand"]) { html in
          html.element("strong", say: "Asks for")
          html.text(" " + demand)
        }
      }
      for remark in section.remarks {
        html.element("p", ["class": "demand", "lang": html.words.english], text: remark.capitalizedFirst)
      }
    }
  }
}
