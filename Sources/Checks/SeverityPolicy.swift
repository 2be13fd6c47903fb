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
    // What is only worth knowing, as a target that should be reached, holds no release up.
    case .released: return Self.mustNotGoOut(rule) && severity > .note ? .error : severity
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
  /// Beside sections, what speaks for them on canvases; and beside unmeasured metrics those of which nobody can tell which value
  /// was measured.
  private static let released: Set = [
    "ambiguous-measurement", "canvas-after-missing", "canvas-block-empty", "canvas-header-incomplete",
    "metric-target-missed", "metric-unmeasured", "status-contradiction",
  ]
}
