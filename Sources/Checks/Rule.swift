import Findings
import ProjectModel

/// What there is to know about a rule: its reference page, the answer to `scopebook explain`, and its tests.
package protocol RuleDescription: Sendable {
  /// Names the defect: `requirement-without-deliverable`.
  var id: String { get }
  /// What it finds, in one sentence without a full stop.
  var summary: String { get }
  /// Why that matters, in a sentence or two.
  var rationale: String { get }
  /// In a release under review.
  var severity: Severity { get }
  /// Small projects with the defect; `⟦…⟧` stands around each place to be found.
  var flagged: [Example] { get }
  /// Small projects without it.
  var accepted: [Example] { get }
}

/// One thing that a complete project gets right.
///
/// A rule looks at nothing but the scoped project, and says everything it finds, whatever the phase and the settings: these
/// decide later how much a finding matters.
package protocol Rule: RuleDescription {
  /// Returns everything found, in any order, in time that grows no faster than the project.
  func findings(in scoped: ScopedProject) -> [Finding]
}

extension Rule {
  /// A finding of this rule.
  func finding(
    at place: Place, _ message: String, suggestion: String? = nil, severity: Severity? = nil,
    related: [Finding.Related] = []
  ) -> Finding {
    Finding(
      rule: id, severity: severity ?? self.severity, at: place, message, suggestion: suggestion, related: related)
  }
}
