import Checks
import ProjectModel
import Testing

@Suite("The state of a section is what its author says in it")
struct SectionStateTests {
  private static let thirtyWords =
    "Two people sort four hundred letters a day by hand, and by noon they are a day behind. The tool reads each letter "
    + "and says which desk should answer it, so that they look at few."

  @Test(arguments: [
    ("", SectionState.empty),
    ("<!-- only a comment -->", .empty),
    ("-\n-\n", .empty),
    ("#### A heading with nothing below", .empty),
    ("TBD", .placeholder),
    ("...", .placeholder),
    ("- v1: ...\n- v2: TBD", .placeholder),
    ("[Describe the problem here]", .placeholder),
    ("N/A", .placeholder),
    ("N/A — nothing has a history here", .notApplicable),
    ("Would someone from another team understand this without asking?", .templateText),
    ("Would someone from another team understand this without asking?\n\nTBD", .placeholder),
    ("It is a short answer.", .partial),
    (thirtyWords, .filled),
    (thirtyWords + "\n\nTBD", .partial),
    (thirtyWords + " TODO: say more.", .partial),
    ("!!! note \"A title\"\n    \(thirtyWords)", .filled),
    ("!!! note \"A title that says a lot\"\n", .empty),
    ("> \(thirtyWords)", .filled),
    ("- \(thirtyWords)", .filled),
    ("<details><summary>More</summary>\n\n\(thirtyWords)\n\n</details>", .filled),
    ("Would someone from another team understand this without asking?\n\n" + thirtyWords, .filled),
  ])
  func ofProse(text: String, state: SectionState) {
    #expect(self.state("### Background", text, "product.overview.background") == state)
  }

  @Test(arguments: [
    (
      "It matters a great deal to everybody who works here, and it always has, for many years.", SectionState.partial,
      ["no number"]
    ),
    ("It matters a great deal to everybody who works here, and it always has, since 2019.", .partial, ["no number"]),
    ("It matters a great deal to all of the 40 people who work here, and always has.", .filled, []),
    ("It matters: € 3.", .partial, ["3 of 10 words"]),
  ])
  func ofProseWithANumber(text: String, state: SectionState, lacks: [String]) {
    let section = review("### Relevance", text).section("product.overview.relevance")
    #expect(section?.state == state)
    #expect(section?.lacks == lacks)
  }

  @Test(arguments: [
    ("We want everything to be better than it is today.", SectionState.partial, ["no objective is listed"]),
    ("- We want 90 % at the right desk", .filled, []),
    ("- ...", .placeholder, []),
    ("| Objective | Target |\n| --- | --- |", .empty, []),
    ("| Objective | Target |\n| --- | --- |\n| ... | ... |", .placeholder, []),
    ("| Objective | Target |\n| --- | --- |\n| Letters at the right desk | 90 % |", .filled, []),
  ])
  func ofItems(text: String, state: SectionState, lacks: [String]) {
    let section = review("### Objectives", text).section("product.overview.objectives")
    #expect(section?.state == state)
    #expect(section?.lacks == lacks)
  }

  @Test(arguments: [
    (
      "| ID | Requirement |\n| --- | --- |\n| R1 | Sort letters |", SectionState.partial,
      ["no Priority column", "no Release column", "no Status column"]
    ),
    (
      "| ID | Requirement | Priority | Release | Status |\n| --- | --- | --- | --- | --- |\n| R1 | Sort letters | must | v1 | Todo |",
      .filled, []
    ),
    (
      "| ID | Requirement | Priority | Release | Status |\n| --- | --- | --- | --- | --- |\n| R1 | Sort letters | must | v1 | TBD |",
      .partial, ["1 placeholder is left"]
    ),
    ("We need all of it, as everybody knows.", .partial, ["no requirement is listed"]),
  ])
  func ofTables(text: String, state: SectionState, lacks: [String]) {
    let section = review("## Requirements", text).section("product.requirements")
    #expect(section?.state == state)
    #expect(section?.lacks == lacks)
  }

  @Test(arguments: [
    ("- **dependencies**: the register\n- **dependents**: the tablets", SectionState.filled, [String]()),
    (
      "- **dependencies**:\n    - the register\n- **dependents**:\n    - TBD", .partial,
      ["nothing under \"Dependents\"", "1 placeholder is left"]
    ),
    ("**Dependencies**\n\n- the register\n\n**Dependents**\n\n- the tablets", .filled, []),
    ("#### Depends on\n\nThe register.\n\n#### Used by\n\nThe tablets.", .filled, []),
    (
      "The register comes from the council.", .partial,
      ["nothing under \"Dependencies\"", "nothing under \"Dependents\""]
    ),
  ])
  func ofGroups(text: String, state: SectionState, lacks: [String]) {
    let section = review("### Integration", text).section("product.solutions.integration")
    #expect(section?.state == state)
    #expect(section?.lacks == lacks)
  }

  @Test func takesTheBestOfSeveralHeadings() {
    #expect(
      state("### Background", "TBD\n\n### Background\n\n" + Self.thirtyWords, "product.overview.background") == .filled)
  }

  @Test func isMissingWithoutAHeading() {
    let section = review("### Background", "").section("product.overview.relevance")
    #expect(section?.state == .missing)
    #expect(section?.place == nil)
  }

  private func review(_ heading: String, _ text: String) -> Review {
    Review.reviewing("-- project/release-1/product.md --\n# Product\n\n\(heading)\n\n\(text)\n")
  }

  private func state(_ heading: String, _ text: String, _ id: String) -> SectionState? {
    review(heading, text).section(id)?.state
  }
}
