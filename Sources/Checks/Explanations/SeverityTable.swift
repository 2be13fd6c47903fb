import Findings
import ProjectModel

/// How much the findings of each rule matter in each phase of a release, made from the rules themselves.
package struct SeverityTable: Sendable {
  /// In the order of the rules.
  package let rows: [Row]

  /// One rule, where the settings say nothing about it.
  package struct Row: Sendable {
    package let rule: String
    package let draft: Severity
    package let review: Severity
    package let released: Severity

    package func severity(in phase: Phase) -> Severity {
      switch phase {
      case .draft: draft
      case .review: review
      case .released: released
      }
    }
  }

  package init(_ rules: [any RuleDescription] = Rules.described) {
    rows = rules.map(Row.init)
  }
}

extension SeverityTable.Row {
  package init(_ rule: any RuleDescription) {
    let policy = SeverityPolicy(settings: [:])
    func severity(_ phase: Phase) -> Severity {
      policy.severity(of: rule.id, usually: rule.severity, in: phase) ?? rule.severity
    }
    self.init(
      rule: rule.id, draft: severity(.draft), review: severity(.review), released: severity(.released))
  }
}
