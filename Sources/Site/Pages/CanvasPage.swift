import Checks
import Documents
import Findings
import ProjectModel

/// A canvas as the poster that its template lays out: answers, and the questions that are open.
struct CanvasPage {
  private let canvas: Canvas
  private let template: ScopingTemplate?
  private let viewpoint: Viewpoint
  private let blocks: CanvasBlocks
  /// The step of size at which it stands on one sheet of paper; `nil` where it needs several.
  private let fit: Int?

  init(_ canvas: Canvas, _ viewpoint: Viewpoint) {
    self.canvas = canvas
    self.viewpoint = viewpoint
    template = viewpoint.map.review.templates.template(canvas.template)
    blocks = CanvasBlocks(canvas, viewpoint)
    fit = PosterFit(canvas, template, language: viewpoint.map.project.settings.language).step
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    let release = viewpoint.page.release.flatMap { viewpoint.map.project.release($0) }
    html.element("h1", say: release.map { "Canvas of \($0.title.insideSentence)" as Phrase } ?? "Canvas")
    if let template { writeFacts(template, &html) }
    html.element("div", ["class": "poster \(fit.map { "fit-\($0)" } ?? "flows")"]) { html in
      if let template { writePoster(template, &html) }
      writeRest(&html)
    }
    if canvas.isDocument { writeSource(&html) }
    let pages = viewpoint.map.neighbours(of: viewpoint.page)
    return Page(
      title: [viewpoint.words("Canvas"), release?.title].compactMap(\.self).joined(separator: " · "),
      crumbs: viewpoint.crumbs,
      source: Place(canvas.source.path), previous: pages.previous, next: pages.next, body: html.bytes)
  }

  private var language: String? { viewpoint.map.language }

  private func writeFacts(_ template: ScopingTemplate, _ html: inout HTMLWriter) {
    let sections = template.sections.filter { !$0.isContainer }
    let answered = sections.count { canvas.isAnswered($0.id) }
    html.element("ul", ["class": "meta"]) { html in
      html.element("li", text: template.title.text(in: language))
      html.element("li", say: "\(answered) of \(sections.count) blocks answered")
      if fit == nil {
        html.element("li", say: "Prints on several A3 sheets: the answers are too long for one")
      } else {
        html.element("li", say: "Prints on one A3 sheet")
      }
    }
  }

  // MARK: The poster

  private func writePoster(_ template: ScopingTemplate, _ html: inout HTMLWriter) {
    writeHeader(template, &html)
    let poster = PosterPlan(template)
    if !poster.columns.isEmpty {
      html.element("div", ["class": "poster-columns"]) { html in
        for column in poster.columns { writeColumn(column, template, &html) }
      }
    }
    for top in poster.below {
      if template.hasMatrix(top) { writeMatrix(top, template, &html) } else { writeRow(top, template, &html) }
    }
  }

  /// A section that takes the whole width: its blocks side by side, or its answer.
  private func writeRow(_ top: TemplateSection, _ template: ScopingTemplate, _ html: inout HTMLWriter) {
    html.element("section", ["class": "usage"]) { html in
      html.element("h2", text: top.title.text(in: language))
      html.element("div", ["class": "poster-row"]) { html in
        let inner = template.sections(in: top)
        if inner.isEmpty {
          html.element("div", ["class": "block", "id": top.anchor]) { blocks.writeAnswer(top, to: &$0) }
        }
        for section in inner { blocks.write(section, to: &html) }
      }
    }
  }

  /// A link to the page that shows the canvas as its author wrote it.
  private func writeSource(_ html: inout HTMLWriter) {
    guard let page = viewpoint.map.pagesByPath[canvas.source.path] else { return }
    html.element("p", ["class": "poster-source"]) { html in
      html.say("As its author wrote it:")
      html.text(" ")
      html.element("a", ["href": viewpoint.url(page.address)], text: page.title)
    }
  }

  private func writeHeader(_ template: ScopingTemplate, _ html: inout HTMLWriter) {
    html.element("dl", ["class": "poster-head"]) { html in
      for field in template.header {
        let text = canvas.entry(id: field.id)?.text.trimmingBlanks ?? ""
        if text.isEmpty, !field.isRequired { continue }
        html.element("div", ["class": text.count > 80 ? "long" : nil, "id": field.id]) { html in
          html.element("dt", text: field.title.text(in: language))
          html.element("dd") { html in
            writeHeader(field, text, &html)
          }
        }
      }
    }
  }

  private func writeHeader(_ field: HeaderField, _ text: String, _ html: inout HTMLWriter) {
    if text.isEmpty {
      html.gap("not given")
    } else if field.isDate, DateReader.isoDate(text) == text {
      html.date(text)
    } else if let entry = canvas.entry(id: field.id) {
      blocks.writeInline(entry, to: &html)
    }
  }

  /// A column: one section with the blocks in it, or blocks below each other.
  private func writeColumn(_ column: [TemplateSection], _ template: ScopingTemplate, _ html: inout HTMLWriter) {
    guard column.count == 1, let top = column.first, top.isContainer else {
      html.element("div", ["class": "poster-column"]) { html in
        for section in column { blocks.write(section, level: 2, to: &html) }
      }
      return
    }
    html.element("section", ["class": "poster-column", "aria-labelledby": top.anchor]) { html in
      html.element("h2", ["id": top.anchor], text: top.title.text(in: language))
      for section in template.sections(in: top) { blocks.write(section, to: &html) }
    }
  }

  /// People and processes down, phases across; below them what stands beside.
  private func writeMatrix(_ top: TemplateSection, _ template: ScopingTemplate, _ html: inout HTMLWriter) {
    let rows = template.rows(of: top)
    let columns = template.phases(of: top)
    // No landmark of its own: the scrolled table in it is one, and has its name.
    html.element("section", ["class": "usage"]) { html in
      html.element("h2", ["id": top.anchor], text: top.title.text(in: language))
      html.scroller("\(top.title.text(in: language))") { html in
        html.element("table", ["class": "people"]) { html in
          html.element("thead") { html in
            html.element("tr") { html in
              html.element("th", ["scope": "col"], say: "Who")
              for column in columns {
                html.element("th", ["scope": "col"], say: Phrase(english: "\(column.capitalizedFirst) deployment"))
              }
            }
          }
          html.element("tbody") { html in
            for row in rows { write(row, columns, template, &html) }
          }
        }
      }
      let rest = template.sections(in: top).filter { !$0.isContainer }
      guard !rest.isEmpty else { return }
      html.element("div", ["class": "poster-row"]) { html in
        for section in rest { blocks.write(section, to: &html) }
      }
    }
  }

  private func write(_ row: TemplateSection, _ columns: [String], _ template: ScopingTemplate, _ html: inout HTMLWriter)
  {
    html.element("tr") { html in
      html.element("th", ["scope": "row", "id": "\(row.anchor)-who"]) { html in
        html.text(row.title.text(in: language))
        if let who = canvas.entry(id: row.id + ".who"), !who.text.isEmpty {
          html.element("span", ["class": "who"]) { blocks.writeInline(who, to: &$0) }
        } else if template.section(row.id + ".who") != nil {
          html.element("span", ["class": "who"]) { $0.none("not answered yet") }
        }
      }
      for column in columns {
        let section = template.section("\(row.id).\(column)")
        html.element("td", ["id": section?.anchor]) { html in
          if let section { blocks.writeAnswer(section, to: &html) }
        }
      }
    }
  }

  // MARK: What the template does not know

  private func writeRest(_ html: inout HTMLWriter) {
    let known = Set((template?.sections.map(\.id) ?? []) + (template?.header.map(\.id) ?? []))
    let rest = canvas.entries.filter { !known.contains($0.id) }
    guard !rest.isEmpty else { return }
    html.element("section", ["class": "usage"]) { html in
      html.element("h2", say: template == nil ? "In the file" : "Also in the file")
      html.element("div", ["class": "poster-row poster-rest"]) { html in
        for entry in rest {
          html.element("section", ["class": "block", "id": entry.keys.joined(separator: "-")]) { html in
            html.element("h3", text: title(of: entry))
            blocks.write(entry, to: &html)
          }
        }
      }
    }
  }
}

extension CanvasPage {
  /// The heading in a document; in a file the keys from the top.
  private func title(of entry: Canvas.Entry) -> String {
    canvas.isDocument
      ? entry.title : entry.keys.map { $0.replacing("-", with: " ") }.joined(separator: ": ").capitalizedFirst
  }
}

extension Canvas {
  fileprivate func isAnswered(_ id: String) -> Bool {
    entry(id: id)?.isAnswered ?? false
  }
}
