import Checks
import Findings
import ProjectModel
import Testing

@Suite("A review weighs findings and adds up scores")
struct ReviewTests {
  private static let draft = """
    -- project/release-1/product.md --
    ---
    phase: draft
    ---
    # Product

    ## Overview

    ### Background

    A short answer; see [more](more.md).

    ### Objectives

    - We want 90 % of the letters to reach the right desk
    """

  @Test func namesMissingSectionsByTheirTitlesInEnglish() {
    let text = Self.draft + "\n-- project/scopebook.yml --\nlanguage: en-GB\n"
    let missing = Review.reviewing(text).findings.filter { $0.rule == "section-missing" }
    #expect(missing.map(\.message).contains { $0.contains("\"Requirements\"") })
  }

  @Test func scoresHalfForPartial() {
    // Background is partial, objectives are filled, requirements are missing.
    let review = Review.reviewing(Self.draft)
    #expect(review.completeness == 50)
    #expect(review.releases.map(\.completeness) == [50])
    #expect(review.releases.first?.templates.map(\.completeness) == [50])
  }

  @Test func leavesOutWhatIsNotApplicable() {
    let text = Self.draft + "\n\n## Requirements\n\nN/A — this release only tidies up\n"
    #expect(Review.reviewing(text).completeness == 75)
  }

  @Test func roundsToOneDecimal() {
    let text = Self.draft.replacing("A short answer; see [more](more.md).", with: "")
    #expect(Review.reviewing(text).completeness == 33.3)
  }

  @Test func asksForNothingWhereNoDocumentIsAPart() {
    let review = Review.reviewing("-- project/release-1/notes.md --\n# Notes\n")
    #expect(review.completeness == nil)
  }

  @Test func poolsReleases() {
    let other = "\n-- project/release-2/product.md --\n---\nphase: draft\n---\n# Product\n\n## Overview\n"
    #expect(Review.reviewing(Self.draft + other).completeness == 25)
    #expect(Review.reviewing(Self.draft + other, options: ReviewOptions(release: "release-1")).completeness == 50)
  }

  @Test(arguments: [
    (Phase.draft, [Severity.error, .note]), (.review, [.error, .warning]), (.released, [.error, .error]),
  ])
  func weighsByPhase(phase: Phase, severities: [Severity]) {
    let review = Review.reviewing(Self.draft, options: ReviewOptions(phase: phase))
    let link = review.findings.first { $0.rule == "broken-link" }
    let missing = review.findings.first { $0.rule == "section-missing" }
    #expect([link?.severity, missing?.severity] == severities)
  }

  @Test func letsSettingsHaveTheLastWord() {
    let text = Self.draft + "\n-- project/scopebook.yml --\nchecks:\n  broken-link: note\n  section-missing: off\n"
    let review = Review.reviewing(text)
    #expect(review.findings.filter { $0.rule == "broken-link" }.map(\.severity) == [.note])
    #expect(!review.findings.contains { $0.rule == "section-missing" })
  }

  @Test func saysOnceThatAPartIsMissing() {
    let review = Review.reviewing(
      "-- project/release-1/planning.md --\n# Planning\n", options: ReviewOptions(phase: .review))
    #expect(
      review.findings.filter { $0.rule == "section-missing" }.map(\.message) == [
        "release-1 has no design document (10 sections missing)",
        "release-1 has no product document (11 sections missing)",
        "none of the 3 sections of ML product release is in project/release-1/planning.md",
      ])
  }

  @Test func saysOnceThatABranchIsMissing() {
    let text = "-- project/release-1/product.md --\n# Product\n\n## Requirements\n\nN/A — none yet asked for\n"
    let missing = Review.reviewing(text).findings.filter { $0.rule == "section-missing" && $0.place.span != nil }
    #expect(
      missing.map(\.message) == [
        "\"Concerns\" is missing", "\"Out of scope\" is missing",
        "\"Overview\" is missing (Background, Relevance, Objectives)",
        "\"Solutions\" is missing (Current, Proposal, Feasibility, Constraints, Integration)",
      ])
    #expect(missing.first?.suggestion == "add a heading \"Concerns\" to project/release-1/product.md")
  }

  @Test func writesAReport() throws {
    let review = Review.reviewing(Self.draft)
    let report = review.report([:])
    #expect(report.completeness == 50)
    let section = try #require(report.releases.first?.templates.first?.sections.first)
    #expect(section.id == "product.overview.background")
    #expect(section.state == "partial")
    #expect(report.findings == review.findings)
  }

  @Test func leavesOutFindingsOfOtherReleases() {
    let other = "\n-- project/release-2/product.md --\n# Product\n\nSee [more](more.md).\n"
    let review = Review.reviewing(Self.draft + other, options: ReviewOptions(release: "release-1"))
    #expect(review.findings.allSatisfy { !$0.place.path.hasPrefix("project/release-2") })
    #expect(review.releases.map(\.release) == ["release-1"])
  }
}
