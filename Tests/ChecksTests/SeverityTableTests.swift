import Checks
import Findings
import ProjectModel
import TestSupport
import Testing

@Suite("The table of severities says what a review makes of findings")
struct SeverityTableTests {
  /// A finding of each rule, weighed by a review in each phase.
  @Test(arguments: Phase.allCases)
  func agreesWithReviews(phase: Phase) {
    let place = Place("project/release-1/product.md")
    let earlier = Rules.described.map { Finding(rule: $0.id, severity: $0.severity, at: place, "found") }
    let text = "-- project/release-1/product.md --\n# Product\n"
    let project = Project.reading(SampleProject(text)).value
    let review = Review.reviewing(project, options: ReviewOptions(phase: phase), earlier: earlier, rules: [])
    let weighed = Dictionary(review.findings.map { ($0.rule, $0.severity) }) { first, _ in first }
    for row in SeverityTable().rows { #expect(weighed[row.rule] == row.severity(in: phase), "\(row.rule)") }
  }

  @Test func holdsEveryRuleOnce() {
    #expect(SeverityTable().rows.map(\.rule) == Rules.described.map(\.id))
  }

  /// What stays as it is in a draft, and what a release that is out must not have.
  @Test func changesWithThePhaseAsPromised() {
    let rows = SeverityTable().rows
    let fixed = rows.filter { row in
      row.draft == row.review && row.review != .note
    }.map(\.rule)
    #expect(
      fixed == [
        "broken-link", "dependency-cycle", "duplicate-item", "duplicate-key", "invalid-encoding", "invalid-json",
        "invalid-layout",
        "invalid-model-index", "invalid-template", "invalid-yaml", "refused-input", "unknown-item", "unreadable-file",
      ])
    #expect(rows.allSatisfy { $0.draft == $0.review || $0.draft == $0.review.lowered })
    let raised = rows.filter { $0.released != $0.review }.map(\.rule)
    #expect(
      raised == [
        "ambiguous-measurement", "canvas-after-missing", "canvas-block-empty", "canvas-header-incomplete",
        "metric-target-missed", "metric-unmeasured", "section-empty",
        "section-holds-template-text", "section-is-placeholder", "section-missing", "status-contradiction",
      ])
    #expect(rows.allSatisfy { $0.released == $0.review || $0.released == .error })
  }
}
