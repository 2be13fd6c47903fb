import Findings
import ProjectModel

/// Changes for people, release by release.
struct TextChanges {
  let changes: ProjectChanges
  let width: Int?
  let style: TextStyle

  var string: String {
    var text = style.paint("\(changes.old.name) → \(changes.new.name)".printable, "1") + "\n"
    if changes.isEmpty { return text + "no changes\n" }
    for release in changes.releases { text += section(release) }
    if let findings = changes.findings, !findings.isEmpty { text += section(findings) }
    return text + "\n" + changes.summary + "\n"
  }

  // MARK: Releases

  private func section(_ release: ReleaseChanges) -> String {
    var text = "\n"
    if changes.isOverTime {
      text += style.paint(ChangeWords.heading(of: release).printable, "1") + "\n"
    }
    text += facts(release.facts)
    if let completeness = release.completeness { text += self.text(completeness) }
    for what in ItemChange.What.allCases {
      let found = release.items(what)
      if !found.isEmpty { text += section(what, found) }
    }
    return text
  }

  private func facts(_ facts: [FieldChange]) -> String {
    var table = TextTable()
    for fact in facts { table.add([.init(fact.title), .init("\(fact.oldWords) → \(fact.newWords)")]) }
    return table.string(width: width, indent: 2, style: style)
  }

  private func text(_ completeness: CompletenessChange) -> String {
    var table = TextTable()
    table.add([.init("completeness"), .init(ChangeWords.percent(completeness.old, completeness.new))])
    for template in completeness.templates {
      table.add([.init("  " + template.template), .init(ChangeWords.percent(template.old, template.new))])
      for section in template.sections {
        table.add([.init("    " + section.id), .init("\(section.old.words) → \(section.new.words)")])
      }
    }
    return table.string(width: width, indent: 2, style: style)
  }

  private func section(_ what: ItemChange.What, _ items: [ItemChange]) -> String {
    let title = "  \(changes.title(of: what)) (\(items.count))"
    // Those that are as they were are many and say little: their names are enough.
    let plain = what == .carriedOver ? items.filter(\.fields.isEmpty) : []
    let told = what == .carriedOver ? items.filter { !$0.fields.isEmpty } : items
    var text = style.paint(title, ChangeWords.code(of: what)) + "\n"
    if !plain.isEmpty {
      let names = plain.map(\.item.label).joined(separator: ", ").printable
      text += names.wrapped(to: max(20, (width ?? 100) - 4)).map { "    \($0)\n" }.joined()
    }
    return text + table(told).string(width: width, indent: 4, style: style)
  }

  private func table(_ items: [ItemChange]) -> TextTable {
    var table = TextTable()
    for change in items {
      let item = change.item
      let lines =
        [TextTable.Line(ChangeWords.headline(of: change))]
        + change.fields.map { TextTable.Line(ChangeWords.sentence($0), "2") }
      table.add([.init(item.isIDWritten ? item.id.key : "", "1"), .init(item.id.kind.rawValue), .init(lines)])
    }
    return table
  }

  // MARK: Findings

  private func section(_ findings: FindingChanges) -> String {
    var text = ""
    for (title, list, sources, code) in [
      ("New findings", findings.new, changes.newSources, "1;31"),
      ("Findings that are gone", findings.gone, changes.oldSources, "1;32"),
    ] where !list.isEmpty {
      text += "\n" + style.paint("\(title) (\(list.count))", code) + "\n"
      for finding in list {
        let range = ReportedRange(finding.place, in: sources)
        let place = finding.place.span == nil ? finding.place.path : "\(finding.place.path):\(range.start.line)"
        text +=
          "  \(place.printable): \(style.severity(finding.severity)): \(finding.message.printable) [\(finding.rule)]\n"
      }
    }
    return text
  }
}
