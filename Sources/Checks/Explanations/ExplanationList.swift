import Findings
import ProjectModel

/// Everything that there is to explain, for a terminal.
package struct ExplanationList {
  private let templates: [ScopingTemplate]

  package init(_ templates: [ScopingTemplate]) {
    self.templates = templates
  }

  /// Rules and templates, each with a line about it.
  package func text(width: Int, style: TextStyle) -> String {
    var page = TerminalPage(width: width, style: style)
    page.title("Rules of a complete project")
    for rule in Rules.all.sorted(by: { $0.id < $1.id }) { write(rule, to: &page) }
    page.heading("Rules of reading and building")
    for rule in Rules.ofReading.sorted(by: { $0.id < $1.id }) { write(rule, to: &page) }
    page.heading("Rules of accepted findings")
    for rule in Rules.ofWaivers.sorted(by: { $0.id < $1.id }) { write(rule, to: &page) }
    page.heading("Scoping templates")
    for template in templates {
      page.line(template.id, indent: 2, paint: "36")
      page.paragraph("\(template.title.text()): \(template.kind.words)", indent: 6)
    }
    page.blank()
    page.paragraph(
      "Severities are those of a release under review. \"scopebook explain NAME\" says more about a rule, a template or a "
        + "section; \"scopebook explain severities\" tells what each phase makes of them.")
    return page.text
  }

  private func write(_ rule: any RuleDescription, to page: inout TerminalPage) {
    let gap = String(repeating: " ", count: 9 - rule.severity.rawValue.count)
    page.painted("  " + page.style.severity(rule.severity) + gap + page.style.paint(rule.id, "36"))
    page.paragraph(rule.summary, indent: 11)
  }

  /// What each phase makes of the findings of each rule.
  package static func severities(width: Int, style: TextStyle) -> String {
    var page = TerminalPage(width: width, style: style)
    let rows = SeverityTable().rows
    let column = (rows.map(\.rule.count).max() ?? 0) + 2
    page.title("rule".padded(to: column) + Phase.allCases.map { $0.rawValue.padded(to: 9) }.joined())
    for row in rows {
      let cells = Phase.allCases.map { phase in
        let severity = row.severity(in: phase)
        return style.severity(severity) + String(repeating: " ", count: 9 - severity.rawValue.count)
      }
      var line = row.rule.padded(to: column) + cells.joined()
      while line.last == " " { line.removeLast() }
      page.painted(line)
    }
    page.blank()
    page.paragraph(
      "\"checks:\" in scopebook.yml has the last word: RULE: error, warning, note or off. \"--phase\" asks what another "
        + "phase would.")
    return page.text
  }
}
