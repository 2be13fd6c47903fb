import Checks
import Findings
import ProjectModel

/// The sections of one template down, releases across: how each stands in the newest release, where to write it, and how it
/// stood before.
struct SectionMatrix {
  private let lead: Answers
  private let earlier: [Answers]
  private let viewpoint: Viewpoint

  /// One release's answers to the template.
  struct Answers {
    let release: Release
    let review: TemplateReview
  }

  /// Earlier releases that are shown beside the newest.
  private static let mostEarlier = 4

  /// `answers` are of one template, the newest first; `nil` for none.
  init?(_ answers: [Answers], _ viewpoint: Viewpoint) {
    guard let lead = answers.first else { return nil }
    self.lead = lead
    earlier = Array(answers.dropFirst().prefix(SectionMatrix.mostEarlier))
    self.viewpoint = viewpoint
  }

  var title: String { lead.review.title }
  var anchor: String { lead.review.template }

  func write(to html: inout HTMLWriter) {
    let sections = lead.review.sections
    let counts = SectionCounts(sections)
    html.element("section") { html in
      html.heading(2, text: title, id: anchor)
      if let score = lead.review.score { write(score, &html) }
      let isDone = counts.open + counts.partial == 0 && counts.filled > 0
      if isDone {
        html.open("details")
        html.element("summary", say: "All \(counts.total) sections are filled in \(lead.release.title.insideSentence)")
      }
      html.scroller("\(title)") { html in
        html.element("table", ["class": "status sections"]) { html in
          html.element("caption", text: caption(counts, html.words))
          writeHead(&html)
          let before = earlier.map { answers in
            Dictionary(answers.review.sections.map { ($0.id, $0) }) { first, _ in first }
          }
          for part in [Part.product, .design, .planning, nil] {
            let group = sections.filter { $0.part == part }
            guard !group.isEmpty else { continue }
            html.element("tbody") { html in
              if let part { writeGroup(part, group, &html) }
              for section in group { write(section, before, &html) }
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

  private func caption(_ counts: SectionCounts, _ words: InterfaceWords) -> String {
    let release = lead.release.title.insideSentence
    var sentences = [
      counts.total == 1
        ? words("\(counts.filled) of 1 section is filled in \(release).")
        : words("\(counts.filled) of \(counts.total) sections are filled in \(release).")
    ]
    if counts.partial > 0 { sentences.append(words("\(counts.partial) count half, since they are partial.")) }
    if let percent = lead.review.completeness {
      sentences.append(words("That makes \(formattedPercent(percent)) %."))
    }
    if counts.notApplicable > 0 { sentences.append(words("Not applicable: \(counts.notApplicable).")) }
    return sentences.joined(separator: " ")
  }

  private func writeHead(_ html: inout HTMLWriter) {
    html.element("thead") { html in
      html.element("tr") { html in
        html.element("th", ["scope": "col"], say: "Section")
        html.element("th", ["scope": "col"]) { writeRelease(lead.release, &$0) }
        html.element("th", ["scope": "col"], say: "Place")
        for answers in earlier { html.element("th", ["scope": "col"]) { writeRelease(answers.release, &$0) } }
      }
    }
  }

  private func writeRelease(_ release: Release, _ html: inout HTMLWriter) {
    html.element(
      "a", ["href": viewpoint.url("\(release.name)/index.html", anchor: "completeness")], text: release.title)
  }

  private func writeGroup(_ part: Part, _ sections: [SectionReview], _ html: inout HTMLWriter) {
    let counts = SectionCounts(sections)
    html.element("tr", ["class": "group"]) { html in
      html.element("th", ["scope": "rowgroup", "colspan": String(3 + earlier.count)]) { html in
        html.say(part.phrase)
        html.text(" ")
        html.element("span", ["class": "count"], say: "\(counts.filled) of \(counts.total) filled")
      }
    }
  }

  private func write(_ section: SectionReview, _ before: [[String: SectionReview]], _ html: inout HTMLWriter) {
    let table = SectionTable(lead.review, lead.release, viewpoint)
    html.open("tr")
    html.rowHead { table.writeTitle(section, &$0) }
    html.cell { table.writeState(section, &$0) }
    html.cell { table.writePlace(section, &$0) }
    for (answers, sections) in zip(earlier, before) {
      html.cell { html in
        guard let section = sections[section.id], section.isRequired || section.state != .missing else {
          return html.none("not asked for yet")
        }
        // Where nothing is, the release's own page says what to add.
        let row = SectionTable.anchor(of: section, in: answers.review)
        let url = viewpoint.url(of: section) ?? viewpoint.url("\(answers.release.name)/index.html", anchor: row)
        html.element("a", ["class": "state-link", "href": url]) { $0.badge(section.state) }
      }
    }
    html.raw("</tr>\n")
  }
}
