import Checks
import Documents
import ProjectModel
import TestSupport
import Testing

@Suite("What a template says itself is no answer")
struct TemplateOwnTextTests {
  @Test(arguments: ScopingTemplate.builtIn.filter { $0.isWholeDocument && $0.kind != .rubric }.map(\.id))
  func takesItsOwnTextForNoAnswer(id: String) throws {
    let template = try #require(ScopingTemplate.builtIn.template(id))
    let text = template.sections.filter { !$0.isContainer && !$0.guidance.isEmpty }.map { section in
      "## \(section.title.text())\n\n\(section.guidance)\n\n" + section.prompts.map { "- \($0)\n" }.joined()
    }.joined(separator: "\n")
    let review = review(template, "-- project/release-1/\(id).md --\n# \(template.title.text())\n\n\(text)\n")
    let states = review.releases.flatMap(\.templates).flatMap(\.sections).filter { !$0.guidance.isEmpty }
    #expect(states.filter { $0.state != .templateText }.map { "\($0.id): \($0.state.words)" } == [])
  }

  private func review(_ template: ScopingTemplate, _ text: String) -> Review {
    let sample = SampleProject(text)
    let documents = DocumentSet.reading(sample.folder).value
    let outline = Outline(ScopingTemplate.builtIn, asked: [template.id])
    let project = Project.reading(documents, settings: Settings.reading(sample.folder).value, outline: outline).value
    return Review.reviewing(project, options: ReviewOptions(phase: .released, template: template.id))
  }
}
