import Checks
import ProjectModel

/// What templates make of the section that a heading fills, beside it.
extension DocumentRenderer {
  /// Writes each state once, linked to what the template asks for.
  mutating func writeStates(_ marks: [SiteMap.SectionMark]) {
    html.open("p", ["class": "section-state"])
    for (index, state) in SectionState.allCases.filter({ state in marks.contains { $0.section.state == state } })
      .enumerated()
    {
      let own = marks.filter { $0.section.state == state }
      if index > 0 { html.text(" ") }
      let titles = own.map { "\($0.section.title), \($0.template.title)" }.joined(separator: "; ")
      let url = own.first.flatMap { viewpoint.url(ofTemplate: $0.template.template, section: $0.section.id) }
      html.element("a", ["href": url, "title": titles]) { html in
        html.element("span", ["class": "hidden"], text: titles + ": ")
        html.badge(state)
      }
      let lacks = own.first { !$0.section.lacks.isEmpty }?.section.lacks.joined(separator: ", ")
      if let lacks { html.element("span", ["class": "sub"], text: lacks) }
    }
    html.close("p")
  }
}
