import Checks
import Findings
import ProjectModel

/// Every rule and every template that the project can be held to.
struct ReferencePage {
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    html.element("h1", text: map.referencePage.title)
    html.element(
      "p", ["class": "lead"],
      say:
        "What the check asks of this project: \(map.review.templates.count, "scoping template") and \(Rules.described.count, "rule")."
    )
    writeTemplates(&html)
    write("Rules of a complete project", id: "rules", Rules.all, &html)
    write("Rules of reading and building", id: "reading", Rules.ofReading, &html)
    write("Rules of accepted findings", id: "waivers", Rules.aboutWaivers, &html)
    FormatList(viewpoint).write(to: &html)
    let contents: [(Phrase, String)] = [
      ("Scoping templates", "templates"), ("Rules of a complete project", "rules"),
      ("Rules of reading and building", "reading"), ("Rules of accepted findings", "waivers"),
      (FormatList.title, FormatList.anchor),
    ]
    return Page(
      title: map.referencePage.title, crumbs: viewpoint.crumbs,
      contents: contents.map { Page.ContentsEntry(title: viewpoint.words($0.0), anchor: $0.1) }, body: html.bytes)
  }

  private func writeTemplates(_ html: inout HTMLWriter) {
    let language = map.language
    html.heading(2, "Scoping templates", id: "templates")
    html.table(
      "status slim", label: "Scoping templates",
      caption: "What a release is held to is named in scopebook.yml, in a release or by a canvas.",
      columns: [.init("Template"), .init("What it asks for"), .init("Releases", isNumber: true)]
    ) { html in
      for template in map.review.templates {
        let count = map.review.releases.count { $0.templates.contains { $0.template == template.id } }
        html.open("tr")
        html.rowHead { html in
          html.element(
            "a", ["href": viewpoint.url(ofTemplate: template.id)], text: template.title.text(in: language))
          html.element("span", ["class": "sub"]) { $0.element("code", text: template.id) }
        }
        html.cell { $0.element("span", ["lang": $0.words.english], text: template.summary) }
        html.cell("number") { $0.text(count == 0 ? "–" : String(count)) }
        html.raw("</tr>\n")
      }
    }
  }

  private func write(_ title: Phrase, id: String, _ rules: [any RuleDescription], _ html: inout HTMLWriter) {
    html.heading(2, title, id: id)
    let columns =
      [HTMLWriter.Column("Rule")] + Phase.allCases.map { .init(text: html.words($0.phrase).capitalizedFirst) }
      + [.init("Found", isNumber: true)]
    html.table(
      "status", label: title, caption: "How much a finding matters in each phase of a release, and how many there are.",
      columns: columns
    ) { html in
      for rule in rules.sorted(by: { $0.id < $1.id }) { write(rule, &html) }
    }
  }

  private func write(_ rule: any RuleDescription, _ html: inout HTMLWriter) {
    let row = SeverityTable.Row(rule)
    let count = map.findingCounts[rule.id] ?? 0
    html.open("tr", ["id": rule.id])
    html.rowHead { html in
      html.element("a", ["href": viewpoint.url(ofRule: rule.id)], text: rule.id)
      html.element("span", ["class": "sub", "lang": html.words.english], text: rule.summary)
    }
    let chosen = map.project.settings.checks[rule.id]
    for phase in Phase.allCases {
      html.cell { html in
        if let chosen {
          if let chosen { html.badge(chosen) } else { html.none("off") }
        } else {
          html.badge(row.severity(in: phase))
        }
      }
    }
    html.cell("number") { $0.text(count == 0 ? "–" : String(count)) }
    html.raw("</tr>\n")
  }
}
