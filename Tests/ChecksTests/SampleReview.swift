import Checks
import Documents
import Findings
import ProjectModel
import TestSupport

extension Project {
  /// The project of a sample, and what reading it found.
  static func reading(_ sample: SampleProject) -> Outcome<Project> {
    let settings = Settings.reading(sample.folder)
    let following = sample.folder.following(settings.value)
    let documents = DocumentSet.reading(following.value)
    let project = Project.reading(
      documents.value, settings: settings.value, outline: Outline(ScopingTemplate.builtIn))
    return Outcome(project.value, settings.findings + following.findings + documents.findings + project.findings)
  }
}

extension Review {
  /// The review of a sample project.
  static func reviewing(_ text: String, options: ReviewOptions = ReviewOptions()) -> Review {
    let project = Project.reading(SampleProject(text))
    return Review.reviewing(project.value, options: options, earlier: project.findings)
  }

  /// The findings of a rule, as `path:line: severity: message`.
  func lines(of rule: String, in text: String) -> [String] {
    let sources = SampleProject(text).folder.texts
    return findings.filter { $0.rule == rule }.map { finding in
      let line = ReportedRange(finding.place, in: sources).start.line
      return "\(finding.place.path):\(line): \(finding.severity.rawValue): \(finding.message)"
    }
  }

  /// The state of a section in a release.
  func section(_ id: String, in release: String = "release-1") -> SectionReview? {
    releases.first { $0.release == release }?.templates.lazy.flatMap(\.sections).first { $0.id == id }
  }
}
