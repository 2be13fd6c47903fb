import Checks
import Findings
import ProjectModel
import Testing

/// Cases that are too rare for a rule's examples.
@Suite("Rules get rare cases right")
struct RuleCaseTests {
  private static let table = "| ID | Requirement | Priority | Release | Status |\n| --- | --- | --- | --- | --- |\n"

  @Test func countsRequirementsWhereTheyAreOwed() {
    let text = """
      -- project/release-1/product.md --
      # Product

      ## Requirements

      \(Self.table)| R1 | Sort letters | must | v2 | Todo |

      -- project/release-2/product.md --
      # Product
      """
    let review = Review.reviewing(text)
    #expect(
      review.lines(of: "requirement-without-deliverable", in: text) == [
        "project/release-1/product.md:7: error: R1 (must, v2) has no deliverable, and release-2 owes it"
      ])
  }

  @Test(arguments: [("v2", 0), ("v1", 1), ("", 1), ("TBD", 1)])
  func leavesRequirementsToReleasesThatAreYetToCome(release: String, count: Int) {
    let text =
      "-- project/release-1/product.md --\n# Product\n\n## Requirements\n\n\(Self.table)| R1 | Sort letters | must | \(release) | Todo |\n"
    let review = Review.reviewing(text)
    #expect(review.findings.count { $0.rule == "requirement-without-deliverable" } == count)
  }

  @Test(arguments: [
    ("../../../secret.md", "warning: \"../../../secret.md\" leads out of the folder that holds the project"),
    ("", "error: the link has no address"),
    ("desing.md", "error: no file \"desing.md\"; did you mean \"design.md\"?"),
    ("notes/design.md", "error: no file \"notes/design.md\"; did you mean \"design.md\"?"),
    ("design.md#dta", "error: no heading of design.md has the anchor \"#dta\"; did you mean \"#data\"?"),
    ("design.md#System", "error: no heading of design.md has the anchor \"#System\"; did you mean \"#system-design\"?"),
  ])
  func saysWhereALinkShouldHaveLed(address: String, message: String) {
    let text =
      "-- project/release-1/product.md --\n# Product\n\n[x](\(address))\n\n-- project/release-1/design.md --\n# System design\n\n## Data\n"
    #expect(
      Review.reviewing(text).lines(of: "broken-link", in: text) == ["project/release-1/product.md:3: " + message])
  }

  @Test(arguments: [
    "design.md#m1", "design.md?raw=true#data", "../release-1/./design.md", "..", "mailto:a@example.org", "#",
    "//example.org/x", "#top", "HTTPS://example.org",
  ])
  func followsEveryAddressThatLeadsSomewhere(address: String) {
    let text = """
      -- project/release-1/product.md --
      # Product

      [x](\(address))

      -- project/release-1/design.md --
      # System design

      ## Data

      ## Evaluation

      ### Metrics

      | ID | Metric | Target |
      | --- | --- | --- |
      | M1 | Recall | ≥ 0.7 |
      """
    #expect(Review.reviewing(text).lines(of: "broken-link", in: text) == [])
  }

  @Test func followsLinksOfCanvases() {
    let text = """
      -- project/release-1/product.md --
      # Product

      -- project/release-1/canvas.yml --
      canvas: human-centric-mlops
      scoping:
        problem-definition: See [the design](design.md), TBD by whom
      """
    let review = Review.reviewing(text)
    #expect(
      review.lines(of: "broken-link", in: text) == ["project/release-1/canvas.yml:3: error: no file \"design.md\""])
    #expect(
      review.lines(of: "placeholder", in: text) == [
        "project/release-1/canvas.yml:3: warning: \"TBD\" is left in the text"
      ])
  }

  @Test func saysOfAPlaceholderOnlyOnce() {
    let text = """
      -- project/release-1/planning.md --
      # Planning

      ## Team

      TBD

      ## Timeline

      | Milestone | Date |
      | --- | --- |
      | Tested with the post room | TBD |
      """
    let review = Review.reviewing(text)
    #expect(review.lines(of: "placeholder", in: text) == [])
    #expect(review.lines(of: "section-is-placeholder", in: text).count == 1)
    #expect(review.lines(of: "milestone-without-date", in: text).count == 1)
  }

  @Test func passesOverColumnsThatWereLeftOut() {
    let text = "-- project/overview.md --\n# Letters\n\n| id | ... | desk |\n| --- | --- | --- |\n| 1 | ... | tax |\n"
    #expect(Review.reviewing(text).lines(of: "placeholder", in: text) == [])
  }

  @Test func reportsARequirementAboveItsDeliverablesAndItsStatus() {
    let text = """
      -- project/release-1/planning.md --
      # Planning

      ## Deliverables

      \(Self.table)| R9 | Sort letters | must | v1 | Complete |

      | Deliverable | Contributors | Status |
      | --- | --- | --- |
      | Classifier | Ana | TBD |
      """
    let review = Review.reviewing(text)
    #expect(
      review.lines(of: "status-contradiction", in: text) == [
        "project/release-1/planning.md:7: warning: R9 is Complete but its deliverable is not (TBD)"
      ])
    #expect(review.lines(of: "requirement-without-deliverable", in: text) == [])
  }

  @Test func reportsARuleThatNobodyKnowsInTheSettings() {
    let text = """
      -- project/scopebook.yml --
      checks:
        placehlder: off
        broken-link: warning
      -- project/release-1/product.md --
      # Product
      """
    #expect(
      Review.reviewing(text).lines(of: "unknown-rule", in: text) == [
        "project/scopebook.yml:2: error: no rule is called \"placehlder\"; did you mean \"placeholder\"?"
      ])
  }
}
