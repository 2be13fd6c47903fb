import Checks
import Documents
import Findings
import ProjectModel
import TestSupport
import Testing

@Suite("A new project")
struct ProjectDraftTests {
  static let languages = ["en", "pt", "es", "ru"]

  private func review(_ ids: [String], language: String? = nil) throws -> Review {
    let templates = try ids.map { try #require(ScopingTemplate.builtIn.template($0)) }
    let draft = ProjectDraft(title: "Late parcels: \"the plan\"", templates: templates, language: language)
    return Review.reviewing(draft.files.map { "-- \($0.path) --\n\($0.text)" }.joined(separator: "\n"))
  }

  @Test(arguments: TemplateSampleTests.asking, languages)
  func asksForEverySectionAndAnswersNone(template: String, language: String) throws {
    let review = try review([template], language: language)
    let sections = review.releases.flatMap(\.templates).flatMap(\.sections).filter(\.isRequired)
    let isGoals = review.templates.template(template)?.kind == .goals
    #expect(
      isGoals || sections.allSatisfy { $0.state == .empty }, "\(sections.filter { $0.state != .empty }.map(\.id))")
    // What asks for nothing in a draft begins in review, where what is empty is a warning.
    let isDraft = review.releases.first?.phase == .draft
    #expect(isDraft != ["goal-layers", "ml-test-score"].contains(template))
    #expect(review.findings.filter { $0.severity > (isDraft ? .note : .warning) }.map(\.message) == [])
  }

  @Test func holdsSeveralTemplatesAtOnce() throws {
    let review = try review(["madewithml", "human-centric-mlops", "datasheet", "ml-test-score"])
    #expect(review.releases.map(\.templates).map { $0.map(\.template) }.first?.count == 4)
    #expect(review.project.title == "Late parcels: \"the plan\"")
  }

  @Test func showsNothingOfItsGuidanceToReaders() throws {
    let template = try #require(ScopingTemplate.builtIn.template("madewithml"))
    let files = ProjectDraft(title: "A", templates: [template], language: nil).files
    let product = try #require(files.first { $0.path.hasSuffix("product.md") })
    let document = try #require(
      DocumentSet.reading(SampleProject("-- \(product.path) --\n\(product.text)").folder).value.documents.first)
    let shown = document.blocks.filter { block in
      if case .comment = block.kind { return false }
      if case .heading = block.kind { return false }
      if case .table(let table) = block.kind { return !table.rows.isEmpty }
      return true
    }
    #expect(shown.isEmpty)
  }
}
