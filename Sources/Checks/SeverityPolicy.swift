import Findings
import ProjectModel

/// How much a finding matters: the rule's own severity, as the phase of the release and the settings change it.
struct SeverityPolicy {
  /// By rule; `.some(nil)` turns a rule off.
  let settings: [String: Severity?]

  /// The severity of a finding in a release of a phase; `nil` where the settings turn its rule off.
  func severity(of finding: Finding, in phase: Phase) -> Severity? {
    severity(of: finding.rule, usually: finding.severity, in: phase)
  }

  /// The severity of a rule's finding that has another one in a release under review.
  func severity(of rule: String, usually severity: Severity, in phase: Phase) -> Severity? {
    if let chosen = settings[rule] { return chosen }
    switch phase {
    case .draft: return Self.isFixed(rule) ? severity : severity.lowered
    case .review: return severity
    case .released: return Self.mustNotGoOut(rule) ? .error : severity
    }
  }

  /// Wrong in a draft too: dead links, wrong ids and input that cannot be read.
  private static func isFixed(_ rule: String) -> Bool {
    rule.hasPrefix("invalid-") || fixed.contains(rule)
  }

  /// What a released release must not have.
  private static func mustNotGoOut(_ rule: String) -> Bool {
    rule.hasPrefix("section-") || released.contains(rule)
  }

  private static let fixed: Set = [
    "broken-link", "unknown-item", "duplicate-item", "dependency-cycle", "unreadable-file", "refused-input",
    "duplicate-key",
  ]
  private static let released: Set = [
    "ambiguous-measurement", "metric-target-missed", "metric-unmeasured", "status-contradiction",
  ]
}
