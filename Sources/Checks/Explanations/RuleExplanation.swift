import Findings
import ProjectModel

/// What a rule wants and why, with examples, for a terminal.
package struct RuleExplanation {
  private let rule: any RuleDescription
  /// What the settings of a project say about it: a severity, or `.some(nil)` for off; `nil` where they say nothing.
  private let chosen: Severity??

  package init(_ rule: any RuleDescription, in settings: Settings? = nil) {
    self.rule = rule
    chosen = settings?.checks[rule.id]
  }

  package func text(width: Int, style: TextStyle) -> String {
    var page = TerminalPage(width: width, style: style)
    page.title(rule.id)
    page.blank()
    page.paragraph(rule.summary.sentence)
    page.blank()
    page.paragraph(rule.rationale)
    writeSeverities(to: &page)
    write("What it finds", rule.flagged, to: &page)
    write("What is fine", rule.accepted, to: &page)
    writeWaysOut(to: &page)
    return page.text
  }

  private func writeSeverities(to page: inout TerminalPage) {
    page.heading("Severity")
    let row = SeverityTable.Row(rule)
    for phase in Phase.allCases {
      let severity = page.style.severity(row.severity(in: phase))
      page.painted("  " + phase.rawValue.padded(to: 10) + severity)
    }
    if let chosen {
      let severity = chosen.map(page.style.severity) ?? "off"
      page.painted("  " + "here".padded(to: 10) + severity + " (scopebook.yml)")
    }
  }

  private func write(_ title: String, _ examples: [Example], to page: inout TerminalPage) {
    for (index, example) in examples.enumerated() {
      page.heading(examples.count == 1 ? title : "\(title) (\(index + 1) of \(examples.count))")
      if example.holdsBytes { page.paragraph("Here \\x and two digits stand for one byte of the file.", indent: 2) }
      for file in MarkedExample(example).files { write(file, to: &page) }
    }
  }

  private func write(_ file: MarkedExample.File, to page: inout TerminalPage) {
    page.line(file.path.text, indent: 2, paint: "36")
    if let caret = file.path.caret { page.line(caret, indent: 2, paint: "1;32") }
    for line in file.lines {
      if line.text.isEmpty { page.blank() } else { page.line(line.text, indent: 4) }
      if let caret = line.caret { page.line(caret, indent: 4, paint: "1;32") }
    }
  }

  private func writeWaysOut(to page: inout TerminalPage) {
    page.heading("To live with it")
    for waiver in rule.waivers {
      page.paragraph("Accept it in \(waiver.place), with a reason that readers of the site see:", indent: 2)
      for line in waiver.comment.split(separator: "\n") { page.line(String(line), indent: 4) }
    }
    page.paragraph("Weigh it otherwise in scopebook.yml (error, warning, note or off):", indent: 2)
    page.line("checks:", indent: 4)
    page.line("  \(rule.id): off", indent: 4)
  }
}

/// Lines that accept a finding, and the kind of file that they stand in.
package struct WaiverWording: Sendable {
  /// After "in": `the document`.
  package let place: String
  package let comment: String
}

extension RuleDescription {
  /// How a finding is accepted where its examples find something; empty for what nobody can accept.
  package var waivers: [WaiverWording] {
    guard Waiver.isAcceptable(id) else { return [] }
    let marked = flagged.flatMap { MarkedExample($0).files }.filter { $0.lines.contains(where: \.isMarked) }
    let words = "scopebook: accept \(id) reason=\"…\""
    var waivers: [WaiverWording] = []
    if marked.contains(where: { $0.path.text.hasSuffix(".md") }) {
      waivers.append(WaiverWording(place: "the document", comment: "<!-- \(words) -->"))
    }
    if marked.contains(where: { $0.path.text.hasSuffix(".yml") }) {
      waivers.append(WaiverWording(place: "the YAML file, above the line", comment: "# \(words)"))
    }
    if waivers.isEmpty {
      waivers.append(
        WaiverWording(
          place: "scopebook.yml", comment: "accept:\n- {rule: \(id), path: \"…\", reason: \"…\"}"))
    }
    return waivers
  }
}
