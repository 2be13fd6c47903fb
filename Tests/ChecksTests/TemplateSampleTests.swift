import Checks
import Findings
import Testing

@Suite("Each template is complete once its sample fills it, and not before")
struct TemplateSampleTests {
  static let asking = ScopingTemplate.builtIn.map(\.id)

  /// Findings about sections, blocks and headings, as lines for people.
  private func lines(_ review: Review) -> [String] {
    let prefixes = ["section-", "canvas-", "ambiguous-heading", "unknown-template", "invalid-", "unknown-key"]
    return review.findings.filter { finding in prefixes.contains { finding.rule.hasPrefix($0) } }
      .map { "\($0.rule): \($0.message)" }
  }

  private func incomplete(_ review: Review) -> [String] {
    review.releases.flatMap(\.templates).flatMap(\.sections)
      .filter { $0.isRequired && $0.state != .filled && $0.state != .notApplicable }
      .map { "\($0.id) is \($0.state.words): \($0.lacks.joined(separator: ", "))" }
  }

  @Test(arguments: asking)
  func aFilledSampleIsComplete(id: String) throws {
    let review = try TemplateSample(of: id).review
    #expect(review.releases.map(\.templates).map { $0.map(\.template) } == [[id]])
    #expect(incomplete(review) == [])
    #expect(review.completeness == 100)
    #expect(lines(review) == [])
  }

  @Test(arguments: asking)
  func headingsAloneAreNothing(id: String) throws {
    let review = try TemplateSample(of: id).reviewOfSkeleton
    #expect(review.completeness == 0)
    #expect(!lines(review).isEmpty)
  }

  /// Every section that can be filled is, but the few that one project cannot have at once.
  @Test(arguments: asking)
  func aFilledSampleLeavesNoRequiredSectionOut(id: String) throws {
    let sample = try TemplateSample(of: id)
    let required = Set(sample.template.sections.filter { $0.isRequired(in: .released) }.map(\.id))
    let states = sample.review.releases.flatMap(\.templates).flatMap(\.sections)
    #expect(Set(states.filter(\.isRequired).map(\.id)).isSuperset(of: required))
  }
}
