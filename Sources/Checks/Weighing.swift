import Findings
import ProjectModel

/// How much each finding of a project matters: by the phase of its release, and as the settings have it.
struct Weighing: Sendable {
  private let scoped: ScopedProject
  private let options: ReviewOptions
  private let policy: SeverityPolicy
  private let phases: [String: Phase]

  init(_ scoped: ScopedProject, _ options: ReviewOptions) {
    self.scoped = scoped
    self.options = options
    policy = SeverityPolicy(settings: scoped.project.settings.checks)
    phases = Dictionary(scoped.project.releases.map { ($0.name, options.phase ?? $0.phase) }) { first, _ in first }
  }

  /// The findings with the severity that they have; those of rules that are turned off are left out.
  func weighed(_ findings: [Finding]) -> [Finding] {
    findings.compactMap { finding in
      let release = scoped.release(ofPath: finding.place.path)
      let phase = release.flatMap { phases[$0] } ?? options.phase ?? .review
      return policy.severity(of: finding, in: phase).map(finding.with)
    }
  }

  /// Whether a finding is of a release under review, or of none.
  func isAskedFor(_ finding: Finding) -> Bool {
    guard let only = options.release, let release = scoped.release(ofPath: finding.place.path) else { return true }
    return release == only
  }
}
