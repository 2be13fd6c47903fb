import Checks
import Findings
import ProjectModel
import Testing

@Suite("Rules of canvases and of sections share the blocks among them")
struct CanvasRuleTests {
  private static let canvas = """
    -- project/release-1/notes.md --
    # Notes

    -- project/release-1/canvas.yml --
    canvas: human-centric-mlops
    user-name: Ana
    team-name: TBD
    use-case-name:
    scoping:
      problem-definition: Moderators tag 4 000 items a day by hand.
      objective-setting: Fewer hours for everybody
      feasibility-analysis: TBD
      stakeholder-engagement:
      expectation-management: N/A — nobody expects anything
    data:
      data-acquisition: All of it is here
      preparing-data: It is clean
      data-availability: It is in one place
    modelling:
      requirements-expectations: As good as Tom
      internal-capabilities: Ana and Tom
      existing-solutions: There is one on the market
    deployment:
      integration-interaction: It has a screen
    usage:
      users:
        who: Moderators
        before: They tag by hand.
        during:
        after:
    """

  @Test(arguments: [Phase.draft, .review, .released])
  func saysOneThingAboutEachBlock(phase: Phase) {
    let review = Review.reviewing(Self.canvas, options: ReviewOptions(phase: phase))
    let found = review.findings.filter { $0.rule.hasPrefix("canvas-") || $0.rule.hasPrefix("section-") }
    let blocks = review.releases[0].templates[0].sections.filter(\.isRequired).map(\.id)
    for block in blocks {
      let key = block.split(separator: ".").last.map(String.init) ?? block
      let saying = found.filter { finding in
        // Keys such as "who" stand in several blocks: messages about them name the whole id.
        finding.message.contains(block.hasPrefix("usage.") ? block : key)
          || finding.suggestion?.contains(block) == true
      }
      #expect(saying.count <= 1, "\(block): \(saying.map(\.message))")
    }
    #expect(!found.isEmpty)
  }

  @Test func namesWhatTheHeaderLacks() {
    let review = Review.reviewing(Self.canvas)
    #expect(
      review.lines(of: "canvas-header-incomplete", in: Self.canvas) == [
        "project/release-1/canvas.yml:1: warning: the canvas has no canvas-date",
        "project/release-1/canvas.yml:3: warning: team-name holds only a placeholder",
        "project/release-1/canvas.yml:4: warning: use-case-name is empty",
      ])
    #expect(review.findings.allSatisfy { !$0.message.contains("header.") })
  }

  @Test func asksForNumbersWhereTheTemplateDoes() {
    #expect(
      Review.reviewing(Self.canvas).lines(of: "canvas-number-missing", in: Self.canvas) == [
        "project/release-1/canvas.yml:7: warning: scoping.objective-setting has no number",
        "project/release-1/canvas.yml:16: warning: modelling.requirements-expectations has no number",
      ])
  }

  @Test func leavesListedObjectivesToTheirOwnRule() {
    let text = Self.canvas.replacing(
      "objective-setting: Fewer hours for everybody", with: "objective-setting: \"- Fewer hours for everybody\"")
    let review = Review.reviewing(text)
    #expect(review.lines(of: "canvas-number-missing", in: text).count == 1)
    #expect(review.lines(of: "objective-not-measurable", in: text).count == 1)
  }

  @Test func asksForTheTimeAfterOnlyOnceReleased() {
    for (phase, count) in [(Phase.draft, 0), (.review, 0), (.released, 1)] {
      let review = Review.reviewing(Self.canvas, options: ReviewOptions(phase: phase))
      let found = review.findings.filter { $0.rule == "canvas-after-missing" }
      #expect(found.count == count)
      #expect(found.allSatisfy { $0.severity == .error && $0.message.contains("usage.users.after") })
    }
  }

  @Test func leavesAReleaseWithoutItsCanvasToOneFinding() {
    let text =
      "-- project/release-1/product.md --\n# Product\n-- project/scopebook.yml --\ntemplates: [human-centric-mlops]\n"
    let review = Review.reviewing(text, options: ReviewOptions(phase: .released))
    #expect(review.findings.filter { $0.rule.hasPrefix("canvas-") }.isEmpty)
    #expect(review.findings.count { $0.rule == "section-missing" } == 1)
  }

  @Test func readsTheHeaderOfACanvasInMarkdown() {
    let text = """
      -- project/ml_canvas.md --
      ---
      canvas: human-centric-mlops
      user-name: Ana
      canvas-date: soon
      ---
      # Canvas

      ## Problem definition

      Moderators tag 4 000 items a day by hand.
      """
    #expect(
      Review.reviewing(text).lines(of: "canvas-header-incomplete", in: text) == [
        "project/ml_canvas.md:2: warning: the canvas has no team-name, use-case-name",
        "project/ml_canvas.md:4: warning: canvas-date is no date",
      ])
  }
}
