/// The report for machines, format version 1.
struct JSONReport {
  let report: Report

  var string: String { file.indentedJSON }

  private var file: File {
    File(
      version: 1, project: report.project,
      summary: Summary(
        errors: report.count(.error), warnings: report.count(.warning), notes: report.count(.note),
        accepted: report.waived.count, completeness: report.completeness),
      releases: report.releases.map(release), findings: report.findings.map(finding), waived: report.waived.map(waived),
      baseline: report.baseline.map { Baseline(known: $0.known.count, gone: $0.gone) })
  }

  private func release(_ release: Report.Release) -> Release {
    Release(
      release: release.name, phase: release.phase, completeness: release.completeness,
      templates: release.templates.map { template in
        Template(
          template: template.id, completeness: template.completeness,
          sections: template.sections.map { section in
            Section(
              id: section.id, state: section.state, path: section.place?.path,
              line: section.place.map { ReportedRange($0, in: report.sources).start.line })
          })
      })
  }

  private func finding(_ finding: Finding) -> ReportedFinding {
    let range = ReportedRange(finding.place, in: report.sources)
    return ReportedFinding(
      rule: finding.rule, severity: finding.severity, path: finding.place.path,
      line: range.start.line, column: range.start.column, endLine: range.end.line,
      endColumn: range.end.column, message: finding.message, suggestion: finding.suggestion,
      related: finding.related.map { related in
        let range = ReportedRange(related.place, in: report.sources)
        return Related(
          path: related.place.path, line: range.start.line, column: range.start.column,
          message: related.message)
      })
  }

  private func waived(_ waived: Report.Waived) -> Waived {
    Waived(
      finding: finding(waived.finding), reason: waived.reason, until: waived.until, path: waived.place.path,
      line: ReportedRange(waived.place, in: report.sources).start.line)
  }

  private struct File: Encodable {
    let version: Int
    let project: String
    let summary: Summary
    let releases: [Release]
    let findings: [ReportedFinding]
    let waived: [Waived]
    let baseline: Baseline?
  }

  private struct Summary: Encodable {
    let errors: Int
    let warnings: Int
    let notes: Int
    let accepted: Int
    let completeness: Double?
  }

  private struct Release: Encodable {
    let release: String
    let phase: String
    let completeness: Double?
    let templates: [Template]
  }

  private struct Template: Encodable {
    let template: String
    let completeness: Double?
    let sections: [Section]
  }

  private struct Section: Encodable {
    let id: String
    let state: String
    let path: String?
    let line: Int?
  }

  private struct ReportedFinding: Encodable {
    let rule: String
    let severity: Severity
    let path: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let message: String
    let suggestion: String?
    let related: [Related]
  }

  private struct Waived: Encodable {
    let finding: ReportedFinding
    let reason: String?
    let until: String?
    let path: String
    let line: Int
  }

  private struct Baseline: Encodable {
    let known: Int
    let gone: Int?
  }

  private struct Related: Encodable {
    let path: String
    let line: Int
    let column: Int
    let message: String
  }
}
