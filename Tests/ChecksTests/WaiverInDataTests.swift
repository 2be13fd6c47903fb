import Checks
import Findings
import ProjectModel
import TestSupport
import Testing

/// Waivers in YAML, and of what has no document.
struct WaiverInDataTests {
  private func keys(_ settings: String, left rule: String) -> (accepted: [String], left: [String]) {
    let review = Review.reviewing("-- project/scopebook.yml --\n\(settings)")
    let texts = review.project.folder.texts
    let marked = { (finding: Finding) in
      finding.place.span.flatMap { texts[finding.place.path]?.string($0) } ?? finding.place.path
    }
    return (
      review.waived.map(\.finding).filter { $0.rule == rule }.map(marked),
      review.findings.filter { $0.rule == rule }.map(marked)
    )
  }

  @Test(arguments: [
    (
      "at the end of a line: the line", "colour: red # scopebook: accept unknown-key reason=\"Old\"\nsize: 3\n",
      ["colour"], ["size"]
    ),
    (
      "on a line by itself: the next key", "# scopebook: accept unknown-key reason=\"Old\"\ncolour: red\nsize: 3\n",
      ["colour"],
      ["size"]
    ),
    (
      "and everything below it",
      "# scopebook: accept unknown-key reason=\"Old\"\nlook:\n  colour: red\n\n  # more\n  size: 3\nshape: round\n",
      ["colour", "size"],
      ["shape"]
    ),
    (
      "in a text: nowhere", "description: |\n  # scopebook: accept unknown-key reason=\"Old\"\ncolour: red\n", [],
      ["colour"]
    ),
    (
      "in a longer text: nowhere",
      "description: >-\n  One\n\n  # scopebook: accept unknown-key reason=\"Old\"\ncolour: red\n", [], ["colour"]
    ),
    ("in quotes: nowhere", "title: \"a # scopebook: accept unknown-key reason=b\"\ncolour: red\n", [], ["colour"]),
    (
      "behind a text in quotes: the line", "colour: \"#red\" # scopebook: accept unknown-key reason=\"Old\"\nsize: 3\n",
      ["colour"],
      ["size"]
    ),
    (
      "behind an apostrophe: the line", "colour: team's # scopebook: accept unknown-key reason=\"Old\"\nsize: 3\n",
      ["colour"],
      ["size"]
    ),
  ])
  func holdsInYAML(name: Comment, settings: String, accepted: [String], left: [String]) {
    let found = keys(settings, left: "unknown-key")
    #expect(found.accepted == accepted, name)
    #expect(found.left == left, name)
  }

  @Test func holdsAboveAListThatStandsAsFarOutAsItsKey() {
    let found = keys(
      "# scopebook: accept wrong-type reason=\"Old\"\ntrust:\n- imags\n- htm\nexclude:\n- /a\n", left: "wrong-type")
    #expect(found.accepted == ["imags", "htm"])
    #expect(found.left == ["/a"])
  }

  @Test func holdsInFrontMatter() {
    let review = Review.reviewing(
      """
      -- project/scopebook.yml --
      templates: []
      -- project/release-1/product.md --
      ---
      phase: relased # scopebook: accept wrong-type reason="The other tool calls it so"
      ---
      # Product
      """)
    #expect(review.waived.map(\.finding.rule) == ["wrong-type"])
    #expect(review.findings == [])
  }

  @Test func holdsInTheMarkdownOfACanvas() {
    let review = Review.reviewing(
      """
      -- project/release-1/canvas.yml --
      canvas: human-centric-mlops
      scoping:
        problem-definition: |
          See R98.

          <!-- scopebook: accept unknown-item reason="It comes" -->
        users: See R99.
      -- project/release-1/product.md --
      # Product

      ## Requirements

      | ID | Requirement |
      | -- | ----------- |
      | R1 | Sort letters |
      """)
    let texts = review.project.folder.texts
    let marked = { (finding: Finding) in finding.place.span.flatMap { texts[finding.place.path]?.string($0) } }
    #expect(review.waived.map { marked($0.finding) } == ["R98"])
    #expect(review.findings.filter { $0.rule == "unknown-item" }.map(marked) == ["R99"])
  }

  private let flat = """
    -- project/release-1/product.md --
    # Product

    -- project/release-1/metrics.json --
    { "a": 1,
    """

  @Test func acceptsInTheSettingsWhatHasNoDocument() {
    let bare = Review.reviewing(flat)
    let missing = bare.findings.filter { $0.place.path == "project/release-1" && $0.rule == "section-missing" }
    #expect(missing.count == 2)
    let review = Review.reviewing(
      """
      -- project/scopebook.yml --
      accept:
        - rule: section-missing
          path: release-1
          reason: The other documents come with the next release
          until: 2026-06-01

      """ + flat)
    #expect(review.waived.filter { $0.finding.place.path == "project/release-1" }.count == 2)
    #expect(!review.findings.contains { $0.rule == "section-missing" })
    #expect(review.waived.first?.until == "2026-06-01")
    #expect(review.waived.first?.reason == "The other documents come with the next release")
  }

  @Test(arguments: [
    ("accept: all", "wrong-type", "\"accept\" is a text, not a list"),
    ("accept: [section-missing]", "wrong-type", "a text stands in the list \"accept\", not a mapping"),
    ("accept: [{ rule: section-mising, reason: x y }]", "unknown-rule", "no rule is called \"section-mising\""),
    ("accept: [{ reason: x y }]", "unknown-rule", "the waiver names no rule"),
    ("accept: [{ rule: section-missing, raeson: x y }]", "unknown-key", "\"accept\" has no key \"raeson\""),
    ("accept: [{ rule: section-missing }]", "waiver-without-reason", "the waiver of section-missing gives no reason"),
    (
      "accept: [{ rule: broken-link, path: release-1, reason: x y }]", "waiver-unused",
      "nothing to accept: no broken-link is found in \"release-1\""
    ),
    (
      "accept: [{ rule: broken-link, path: ../../x, reason: x y }]", "wrong-type",
      "\"../../x\" leads out of the folder that holds the project"
    ),
    (
      "accept: [{ rule: section-missing, reason: x y, until: soon }]", "wrong-type",
      "\"soon\" is no day until which to accept something"
    ),
  ])
  func saysWhatIsWrongInTheSettings(settings: String, rule: String, message: String) {
    let review = Review.reviewing("-- project/scopebook.yml --\n\(settings)\n\(flat)")
    #expect(review.findings.contains { $0.rule == rule && $0.message.hasPrefix(message) })
  }
}
