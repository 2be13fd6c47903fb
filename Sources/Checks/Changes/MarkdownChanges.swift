import Findings
import ProjectModel

/// Changes as GitHub's Markdown, for a comment on a pull request.
struct MarkdownChanges {
  let changes: ProjectChanges

  var string: String {
    var text = "## \(escaped(changes.project)): changes from \(code(changes.old.name)) to \(code(changes.new.name))\n"
    if changes.isEmpty { return text + "\nNo changes.\n" }
    text += "\n\(changes.summary.prefix(1).uppercased() + changes.summary.dropFirst()).\n"
    for release in changes.releases { text += section(release) }
    if let findings = changes.findings, !findings.isEmpty { text += section(findings) }
    return text
  }

  private func section(_ release: ReleaseChanges) -> String {
    var text = changes.isOverTime ? "\n### \(escaped(ChangeWords.heading(of: release)))\n" : ""
    let facts = release.facts.map { "- \($0.title): \(escaped($0.oldWords)) → \(escaped($0.newWords))\n" }.joined()
    if !facts.isEmpty { text += "\n" + facts }
    if let completeness = release.completeness { text += self.text(completeness) }
    let told = release.items.filter { $0.what != .carriedOver || !$0.fields.isEmpty }
    if !told.isEmpty {
      text += "\n| | | Item | What changed |\n| --- | --- | --- | --- |\n"
      for what in ItemChange.What.allCases {
        for change in told where change.what == what { text += row(change) }
      }
    }
    let plain = release.items.filter { $0.what == .carriedOver && $0.fields.isEmpty }
    if !plain.isEmpty {
      let names = plain.map { escaped($0.item.label) }.joined(separator: ", ")
      text += "\n\(changes.title(of: .carriedOver)): \(names)\n"
    }
    return text
  }

  private func row(_ change: ItemChange) -> String {
    let item = change.item
    let id = item.isIDWritten ? "**\(escaped(item.id.key))**" : ""
    let fields = change.fields.map { escaped(ChangeWords.sentence($0)) }.joined(separator: "<br>")
    return
      "| \(changes.title(of: change.what)) | \(id) | \(item.id.kind.rawValue): \(escaped(ChangeWords.headline(of: change))) | \(fields) |\n"
  }

  private func text(_ completeness: CompletenessChange) -> String {
    var text = "\nCompleteness: **\(ChangeWords.percent(completeness.old, completeness.new))**\n"
    let sections = completeness.templates.flatMap { template in
      template.sections.map { "- \(code($0.id)): \($0.old.words) → \($0.new.words)\n" }
    }
    if !sections.isEmpty { text += "\n" + sections.joined() }
    return text
  }

  private func section(_ findings: FindingChanges) -> String {
    var text = ""
    for (title, list, sources) in [
      ("New findings", findings.new, changes.newSources), ("Findings that are gone", findings.gone, changes.oldSources),
    ] where !list.isEmpty {
      text += "\n### \(title)\n\n"
      for finding in list {
        let line = finding.place.span == nil ? "" : ":\(ReportedRange(finding.place, in: sources).start.line)"
        text += "- \(finding.severity.rawValue) \(code(finding.place.path + line)): \(escaped(finding.message))\n"
      }
    }
    return text
  }

  private func escaped(_ text: String) -> String { text.markdownText }
  private func code(_ text: String) -> String { text.markdownCode }
}
