import Checks
import ProjectModel
import Testing

@Suite("A canvas is judged by its keys")
struct CanvasStateTests {
  private static let canvas = """
    -- project/release-1/notes.md --
    # Notes

    -- project/release-1/canvas.yml --
    canvas: human-centric-mlops
    user-name: Ana
    team-name: TBD
    canvas-date: soon
    scoping:
      problem-definition: Moderators tag 4 000 items a day by hand.
      objective-setting: Fewer hours for everybody
      feasibility-analysis: TBD
      stakeholder-engagement:
      expectation-management: N/A — nobody expects anything
    usage:
      users:
        who: Moderators
        before: They tag by hand.
    """

  @Test(arguments: [
    ("header.user-name", SectionState.filled),
    ("header.team-name", .placeholder),
    ("header.use-case-name", .missing),
    ("header.canvas-date", .partial),
    ("scoping.problem-definition", .filled),
    ("scoping.objective-setting", .partial),
    ("scoping.feasibility-analysis", .placeholder),
    ("scoping.stakeholder-engagement", .empty),
    ("scoping.expectation-management", .notApplicable),
    ("data.data-acquisition", .missing),
    ("usage.users.who", .filled),
    ("usage.users.before", .filled),
    ("usage.users.after", .missing),
  ])
  func hasTheStateOfItsBlock(id: String, state: SectionState) {
    #expect(Review.reviewing(Self.canvas).section(id)?.state == state)
  }

  @Test func asksForAfterOnceReleased() {
    for (phase, isRequired) in [(Phase.draft, false), (.review, false), (.released, true)] {
      let review = Review.reviewing(Self.canvas, options: ReviewOptions(phase: phase))
      #expect(review.section("usage.users.after")?.isRequired == isRequired)
    }
  }

  @Test func namesUnknownTemplates() {
    let text =
      "-- project/release-1/notes.md --\n# Notes\n\n-- project/release-1/canvas.yml --\ncanvas: human-centric-mlop\n"
    #expect(
      Review.reviewing(text).lines(of: "unknown-template", in: text) == [
        "project/release-1/canvas.yml:1: error: no template is called \"human-centric-mlop\"; did you mean \"human-centric-mlops\"?"
      ])
  }
}
