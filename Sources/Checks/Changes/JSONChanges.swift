import Findings
import ProjectModel

/// Changes for machines, format version 1: `diff.schema.json` describes it.
struct JSONChanges {
  let changes: ProjectChanges

  var string: String { file.indentedJSON }

  private var file: File {
    File(
      version: 1, project: changes.project, old: StateEntry(changes.old), new: StateEntry(changes.new),
      summary: Summary(
        added: changes.count(.added), changed: changes.count(.changed), removed: changes.count(.removed),
        carriedOver: changes.count(.carriedOver), isEmpty: changes.isEmpty),
      releases: changes.isEmpty ? [] : changes.releases.map(release), findings: changes.findings.map(findings))
  }

  private struct File: Encodable {
    let version: Int
    let project: String
    let old: StateEntry
    let new: StateEntry
    let summary: Summary
    let releases: [ReleaseEntry]
    let findings: FindingsEntry?
  }

  private struct Summary: Encodable {
    let added: Int
    let changed: Int
    let removed: Int
    let carriedOver: Int
    let isEmpty: Bool
  }

  /// One of `release`, `revision` with `commit`, and `workTree`.
  private struct StateEntry: Encodable {
    var release: String?
    var revision: String?
    var commit: String?
    var workTree: Bool?

    init(_ state: ProjectChanges.State) {
      switch state {
      case .release(let name, _): release = name
      case .revision(let name, let commit): (revision, self.commit) = (name, commit)
      case .workTree: workTree = true
      }
    }
  }

  // MARK: Releases

  private struct ReleaseEntry: Encodable {
    let release: String
    let what: String
    let fields: [FieldEntry]
    let completeness: CompletenessEntry?
    let items: [ItemEntry]
  }

  private struct CompletenessEntry: Encodable {
    let old: Double?
    let new: Double?
    let templates: [TemplateEntry]
  }

  private struct TemplateEntry: Encodable {
    let template: String
    let old: Double?
    let new: Double?
    let sections: [SectionEntry]
  }

  private struct SectionEntry: Encodable {
    let id: String
    let old: String
    let new: String
  }

  private struct ItemEntry: Encodable {
    let what: String
    let id: String
    let kind: String
    let text: String
    /// Where it is, or was.
    let path: String
    let line: Int?
    let column: Int?
    /// Where the id was another before; `nil` else.
    let oldID: String?
    /// What told that it is the same item.
    let match: String?
    let fields: [FieldEntry]

    private enum CodingKeys: String, CodingKey {
      case what, id, kind, text, path, line, column
      case oldID = "oldId"
      case match, fields
    }
  }

  private struct FieldEntry: Encodable {
    let field: String
    let old: String?
    let new: String?

    init(_ change: FieldChange) {
      (field, old, new) = (change.name, change.old, change.new)
    }
  }

  private func release(_ release: ReleaseChanges) -> ReleaseEntry {
    ReleaseEntry(
      release: release.name, what: release.what.rawValue, fields: release.facts.map(FieldEntry.init),
      completeness: release.completeness.map { completeness in
        CompletenessEntry(
          old: completeness.old, new: completeness.new,
          templates: completeness.templates.map { template in
            TemplateEntry(
              template: template.template, old: template.old, new: template.new,
              sections: template.sections.map {
                SectionEntry(id: $0.id, old: $0.old.rawValue, new: $0.new.rawValue)
              })
          })
      }, items: release.items.map(item))
  }

  private func item(_ change: ItemChange) -> ItemEntry {
    let item = change.item
    let sources = change.what == .removed ? changes.oldSources : changes.newSources
    let position = item.place.span.flatMap { sources[item.place.path]?.position(at: $0.start) }
    let oldID = change.old.flatMap { $0.id == item.id ? nil : $0.id.key }
    return ItemEntry(
      what: change.what.rawValue, id: item.id.key, kind: item.id.kind.rawValue, text: item.text, path: item.place.path,
      line: position?.line, column: position?.column, oldID: oldID,
      match: change.what == .added || change.what == .removed ? nil : change.match.rawValue,
      fields: change.fields.map(FieldEntry.init))
  }

  // MARK: Findings

  private struct FindingsEntry: Encodable {
    let new: [FindingEntry]
    let gone: [FindingEntry]
  }

  private struct FindingEntry: Encodable {
    let rule: String
    let severity: Severity
    let path: String
    let line: Int
    let column: Int
    let message: String
  }

  private func findings(_ findings: FindingChanges) -> FindingsEntry {
    FindingsEntry(
      new: findings.new.map { entry($0, changes.newSources) },
      gone: findings.gone.map { entry($0, changes.oldSources) })
  }

  private func entry(_ finding: Finding, _ sources: [String: SourceFile]) -> FindingEntry {
    let start = ReportedRange(finding.place, in: sources).start
    return FindingEntry(
      rule: finding.rule, severity: finding.severity, path: finding.place.path, line: start.line, column: start.column,
      message: finding.message)
  }
}
