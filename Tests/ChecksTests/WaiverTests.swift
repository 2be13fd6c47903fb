import Checks
import Findings
import ProjectModel
import TestSupport
import Testing

/// Where waivers hold, and what is said about them.
struct WaiverTests {
  /// The rules of accepted and of other findings of one document, as `line rule` each; `WAIVER` stands for a waiver of dead links.
  private func outcome(_ document: String) -> (accepted: [Int], left: [Int]) {
    let text = document.replacing("WAIVER", with: "<!-- scopebook: accept broken-link reason=\"It comes later\" -->")
    let review = Review.reviewing("-- project/overview.md --\n\(text)")
    let sources = review.project.folder.texts
    let line = { (finding: Finding) in ReportedRange(finding.place, in: sources).start.line }
    return (
      review.waived.map(\.finding).filter { $0.rule == "broken-link" }.map(line),
      review.findings.filter { $0.rule == "broken-link" }.map(line)
    )
  }

  @Test(arguments: [
    ("above the first heading: the document", "WAIVER\n\n# T\n\n[a](a.md)\n\n## S\n\n[b](b.md)", [5, 9], []),
    ("between title and section: the document", "# T\n\nWAIVER\n\n## S\n\n[b](b.md)", [7], []),
    ("right below the title: the document", "# T\n\nWAIVER\n\n[a](a.md)\n\n## S\n\n[b](b.md)", [5, 9], []),
    (
      "in a section: to its end",
      "# T\n\n[a](a.md)\n\n## S\n\nWAIVER\n\n[b](b.md)\n\n### U\n\n[c](c.md)\n\n## V\n\n[d](d.md)",
      [9, 13], [3, 17]
    ),
    ("at the end of a section: that section", "# T\n\n## S\n\n[a](a.md)\n\nWAIVER\n\n## U\n\n[b](b.md)", [5], [11]),
    ("one of several titles: its part", "# T\n\nWAIVER\n\n[a](a.md)\n\n# U\n\n[b](b.md)", [5], [9]),
    ("in a heading: its section", "# T\n\n## S WAIVER\n\n[a](a.md)\n\n## U\n\n[b](b.md)", [5], [9]),
    ("in a paragraph: the paragraph", "# T\n\n[a](a.md) WAIVER and\n[b](b.md)\n\n[c](c.md)", [3, 4], [6]),
    (
      "in an entry: the entry with what is below it",
      "# T\n\n- [a](a.md)\n- [b](b.md) WAIVER\n  - [c](c.md)\n- [d](d.md)",
      [4, 5], [3, 6]
    ),
    (
      "in a cell: the row",
      "# T\n\n| a | b |\n| - | - |\n| [a](a.md) | x |\n| [b](b.md) | y WAIVER |\n| [c](c.md) | z |",
      [6], [5, 7]
    ),
    (
      "in a cell of HTML: the row",
      "# T\n\n<table>\n<tr><td><a href=\"a.md\">a</a></td></tr>\n<tr><td><a href=\"b.md\">b</a> WAIVER</td></tr>\n</table>",
      [5], [4]
    ),
    (
      "in a box: the box", "# T\n\n!!! note\n\n    WAIVER\n\n    [a](a.md)\n\n    - [b](b.md)\n\n[c](c.md)", [7, 9],
      [11]
    ),
    ("in a quote: the quote", "# T\n\n> WAIVER\n>\n> [a](a.md)\n\n[b](b.md)", [5], [7]),
    ("on a line of its own in an entry: the entry", "# T\n\n- [a](a.md)\n\n  WAIVER\n\n- [b](b.md)", [3], [7]),
    ("in code: nowhere", "# T\n\n```\nWAIVER\n```\n\n`WAIVER` [a](a.md)", [], [7]),
  ])
  func holdsWhereItStands(name: Comment, document: String, accepted: [Int], left: [Int]) {
    let found = outcome(document)
    #expect(found.accepted == accepted, name)
    #expect(found.left == left, name)
  }

  @Test(arguments: [
    "accept broken-link reason=\"It's the team's\"", "accept broken-link reason='It\u{2019}s the team\u{2019}s'",
    "accept broken-link reason=\u{201C}It's the team's\u{201D}",
    "accept broken-link reason = \u{201E}It's the team's\u{201C}",
    "accept broken-link reason=\u{AB}It's the team's\u{BB}, until = 2030-01-01",
    "ACCEPT Broken-Link, remote-image\n  reason: \"It's the\n  team's\"",
  ])
  func readsQuotesAsPeopleWriteThem(words: String) throws {
    let review = Review.reviewing("-- project/overview.md --\n# T\n\n<!-- scopebook: \(words) -->\n\n[a](a.md)")
    let waived = try #require(review.waived.first)
    #expect(waived.reason?.replacing("\u{2019}", with: "'") == "It's the team's")
    #expect(review.findings.filter { $0.rule == "waiver-without-reason" || $0.rule == "broken-link" } == [])
  }

  @Test(arguments: [
    (
      "accept broken-lnk reason=\"x y\"", "unknown-rule",
      "no rule is called \"broken-lnk\"; did you mean \"broken-link\"?",
      "broken-lnk"
    ),
    ("accept broken-link because we know", "unknown-rule", "no rule is called \"because\"", "because"),
    ("accept reason=\"x y\"", "unknown-rule", "the waiver names no rule", "accept reason=\"x y"),
    ("accept broken-link resaon=\"x y\"", "unknown-key", "a waiver has no \"resaon\"", "resaon"),
    (
      "accept broken-link reason=\"x y\" until=soon", "wrong-type",
      "\"soon\" is no day until which to accept something", "soon"
    ),
    (
      "accept broken-link reason=\"x y\" until=2026-02-30", "wrong-type",
      "\"2026-02-30\" is no day until which to accept something", "2026-02-30"
    ),
    ("accept broken-link item=R9 reason=\"x y\"", "unknown-item", "no item has the id R9; did you mean R1?", "R9"),
    ("accept broken-link", "waiver-without-reason", "the waiver of broken-link gives no reason", "broken-link"),
    (
      "accept broken-link reason=\"TBD\"", "waiver-without-reason", "\"TBD\" is no reason to accept broken-link",
      "broken-link"
    ),
    (
      "accept remote-image reason=\"x y\"", "waiver-unused",
      "nothing to accept: no remote-image is found in this document",
      "remote-image"
    ),
    ("accept invalid-yaml reason=\"x y\"", "waiver-unused", "invalid-yaml cannot be accepted", "invalid-yaml"),
    ("accept waiver-unused reason=\"x y\"", "waiver-unused", "waiver-unused cannot be accepted", "waiver-unused"),
    (
      "accept placeholder reason=\"x y\"", "waiver-unused", "nothing to accept: the settings turn placeholder off",
      "placeholder"
    ),
  ])
  func saysWhatIsWrong(words: String, rule: String, message: String, marked: String) throws {
    let review = Review.reviewing(
      """
      -- project/scopebook.yml --
      checks: { placeholder: off }
      templates: []
      -- project/release-1/product.md --
      # T

      <!-- scopebook: \(words) -->

      [a](a.md)

      ## Requirements

      | ID | Requirement |
      | -- | ----------- |
      | R1 | Sort letters |
      """)
    let finding = try #require(review.findings.first { $0.rule == rule })
    #expect(finding.message.hasPrefix(message))
    let span = try #require(finding.place.span)
    #expect(review.project.folder.texts[finding.place.path]?.string(span) == marked)
  }

  @Test func expiresOnTheDayAfterAndAsksNoClock() {
    let text = """
      -- project/overview.md --
      # T

      <!-- scopebook: accept broken-link reason="It comes" until=2026-06-01 -->

      [a](a.md)
      """
    for (today, isAccepted) in [(nil, true), ("2026-06-01", true), ("2026-06-02", false)] {
      let review = Review.reviewing(text, options: ReviewOptions(today: today))
      #expect(review.waived.count == (isAccepted ? 1 : 0))
      #expect(review.findings.map(\.rule) == (isAccepted ? [] : ["waiver-expired", "broken-link"]))
    }
  }

  @Test func acceptsForOneItemAlone() {
    let review = Review.reviewing(
      """
      -- project/scopebook.yml --
      templates: []
      -- project/release-1/product.md --
      # Product

      <!-- scopebook: accept requirement-without-deliverable item=r2 reason="Bought" -->

      ## Requirements

      | ID | Requirement |
      | -- | ----------- |
      | R1 | Sort letters |
      | R2 | Stamp them |
      | R21 | Weigh them |
      """)
    #expect(review.waived.map(\.finding.message) == ["R2 has no deliverable"])
    #expect(review.findings.map(\.message) == ["R1 has no deliverable", "R21 has no deliverable"])
  }

  @Test func prefersTheNarrowestAndSaysThatTheOtherIsUnused() throws {
    let review = Review.reviewing(
      """
      -- project/overview.md --
      # T

      <!-- scopebook: accept broken-link reason="All" -->

      [a](a.md) <!-- scopebook: accept broken-link reason="This" -->
      """)
    #expect(review.waived.map(\.reason) == ["This"])
    #expect(review.findings.map(\.rule) == ["waiver-unused"])
  }

  @Test func saysWhereTheFindingIsThatAWaiverMisses() throws {
    let misplaced = Review.reviewing(
      """
      -- project/overview.md --
      # T

      ## S

      <!-- scopebook: accept broken-link reason="Later" -->

      Words.

      ## U

      [a](a.md)
      """)
    let finding = try #require(misplaced.findings.first { $0.rule == "waiver-unused" })
    #expect(finding.message == "nothing to accept: no broken-link is found in the section \"S\"")
    #expect(finding.related.map(\.message) == ["one is found here"])
  }

  @Test(arguments: [
    ReviewOptions(release: "release-1"), ReviewOptions(phase: .draft), ReviewOptions(template: "madewithml"),
  ])
  func looksForUnusedOnesInTheWholeProjectAlone(options: ReviewOptions) {
    let text = """
      -- project/release-1/product.md --
      # Product

      <!-- scopebook: accept remote-image reason="Later" -->
      """
    #expect(Review.reviewing(text).findings.contains { $0.rule == "waiver-unused" })
    #expect(!Review.reviewing(text, options: options).findings.contains { $0.rule == "waiver-unused" })
  }

  @Test func letsTheSettingsTurnRulesAboutWaiversOff() {
    let review = Review.reviewing(
      """
      -- project/scopebook.yml --
      checks: { waiver-unused: off, waiver-without-reason: error }
      -- project/overview.md --
      # T

      <!-- scopebook: accept remote-image -->
      """)
    #expect(review.findings.map { "\($0.severity) \($0.rule)" } == ["error waiver-without-reason"])
  }

  @Test func decidesAboutWhatIsFoundLater() {
    let review = Review.reviewing(
      """
      -- project/scopebook.yml --
      checks: { unknown-theme: note, diagram-not-drawn: off }
      -- project/overview.md --
      # T

      <!-- scopebook: accept page-collision reason="Links use the new name" -->
      """)
    #expect(review.findings == [])
    let later = ["page-collision", "unknown-theme", "diagram-not-drawn"].map {
      Finding(rule: $0, severity: .error, at: Place("project/overview.md"), "found")
    }
    let whole = review.adding(later)
    #expect(whole.waived.map(\.finding.rule) == ["page-collision"])
    #expect(whole.findings.map { "\($0.severity) \($0.rule)" } == ["note unknown-theme"])
  }
}
