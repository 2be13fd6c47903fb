/// The rules as SARIF describes them: all that are known, then those that findings name besides, by id.
struct SARIFRules {
  let descriptors: [SARIFLog.Rule]
  /// Where each rule stands in `descriptors`.
  let index: [String: Int]

  init(report: Report, siteURL: String?) {
    let known = Set(report.rules.map(\.id))
    var others: [String: Severity] = [:]
    for finding in report.findings + report.waived.map(\.finding) where !known.contains(finding.rule) {
      others[finding.rule] = max(finding.severity, others[finding.rule] ?? .note)
    }
    let unknown = others.sorted { $0.key < $1.key }.map { id, severity in
      Report.Rule(id: id, summary: id.replacing("-", with: " ").sentence, rationale: "", severity: severity)
    }
    descriptors = (report.rules + unknown).map { SARIFRules.descriptor($0, siteURL) }
    index = Dictionary(descriptors.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  private static func descriptor(_ rule: Report.Rule, _ siteURL: String?) -> SARIFLog.Rule {
    let summary = rule.summary.sentence
    let text = rule.rationale.isEmpty ? summary : "\(summary) \(rule.rationale.sentence)"
    return SARIFLog.Rule(
      id: rule.id, name: rule.id.split(separator: "-").map(\.capitalizedFirst).joined(),
      shortDescription: .init(text: summary),
      fullDescription: .init(text: text),
      help: .init(
        text: "\(text) \"scopebook explain \(rule.id)\" shows examples.",
        markdown: "\(text)\n\n`scopebook explain \(rule.id)` shows examples."),
      helpUri: siteURL.map { "\($0)rules/\(rule.id.percentEncodedPath).html" },
      defaultConfiguration: .init(level: rule.severity))
  }
}

extension StringProtocol {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// With a capital and a full stop.
  fileprivate var sentence: String {
    let end = last.map { ".!?".contains($0) } ?? true
    return capitalizedFirst + (end ? "" : ".")
  }
}
