import Findings
import ProjectModel

/// One thing that is right about waivers. It looks at what waivers make of all other findings.
protocol WaiverRule: RuleDescription {
  /// Returns everything found, in any order.
  func findings(in waiving: Waiving, _ asked: ReviewOptions) -> [Finding]
}

extension WaiverRule {
  /// A finding of this rule.
  func finding(
    at place: Place, _ message: String, suggestion: String, related: [Finding.Related] = []
  ) -> Finding {
    Finding(rule: id, severity: severity, at: place, message, suggestion: suggestion, related: related)
  }
}
