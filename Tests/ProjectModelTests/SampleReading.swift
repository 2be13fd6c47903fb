import Checks
import Documents
import Findings
import ProjectModel
import TestSupport

extension Project {
  /// A project read from files in one text.
  static func sample(_ text: String) -> Project { sampleOutcome(text).value }

  static func sampleOutcome(_ text: String) -> Outcome<Project> { sampleOutcome(SampleProject(text)) }

  static func sampleOutcome(_ sample: SampleProject) -> Outcome<Project> {
    let settings = Settings.reading(sample.folder)
    let following = sample.folder.following(settings.value)
    let documents = DocumentSet.reading(following.value)
    let project = Project.reading(
      documents.value, settings: settings.value, outline: Outline(ScopingTemplate.builtIn))
    return Outcome(
      project.value, settings.findings + following.findings + documents.findings + project.findings)
  }

  /// `kind id: text` of each item, in order.
  var itemLines: [String] { items.map { "\($0.id.kind.rawValue) \($0.label): \($0.text)" } }

  /// `D1 fulfils R1` of each link, in order.
  var linkLines: [String] { links.map { "\($0.from.key) \($0.type.rawValue) \($0.to.key)" } }
}
