import Checks
import Foundation
import ProjectModel
import Testing

@Suite("Templates of whole documents are found where they are filled")
struct WholeTemplateTests {
  private static let sections = """
    - id: budget
      title: {en: Budget, pt: Orçamento}
      required: draft
      guidance: Say how much money there is and who may spend it on what.
      prompts: [Who pays for the machines when the trial is over and everybody uses them?]
      content: [prose: {words: 3}]
    - id: law
      title: {en: Law and contracts, pt: Leis e contratos}
      required: draft
      content: [prose: {words: 3}]
    """

  @Test func findsSectionsInTheDocumentCalledAfterTheTemplate() {
    let review = Review.reviewing("# Page\n\n## Our budget\n\nForty thousand euros.\n", byTemplate: Self.sections)
    #expect(review.section("budget", in: "current")?.state == .filled)
    #expect(review.section("law", in: "current")?.state == .missing)
    #expect(
      review.findings.filter { $0.rule == "section-missing" }.map(\.message) == ["\"Law and contracts\" is missing"])
  }

  @Test func findsSectionsInOtherDocumentsByTheirOwnWords() {
    let files = """
      -- project/prd.md --
      # Product requirements

      ## Law and contracts

      Nobody minds at all.

      ## Our budget

      Forty thousand euros.
      """
    let review = Review.reviewing("# Notes\n", byTemplate: Self.sections, files: files)
    #expect(review.section("law", in: "current")?.state == .filled)
    #expect(review.section("budget", in: "current")?.state == .missing)
    let apart = Review.reviewingOwn(
      "-- project/scopebook.yml --\ntemplates: [./page.yml]\n-- project/page.yml --\ntemplate: page\nsections:\n\(Self.sections)\n"
        + files)
    #expect(apart.section("law", in: "current")?.state == .filled)
    #expect(apart.section("budget", in: "current")?.state == .missing)
  }

  @Test func readsADocumentThatNamesItsTemplate() {
    let review = Review.reviewingOwn(
      """
      -- project/scopebook.yml --
      templates: [page.yml]
      -- project/page.yml --
      template: page
      sections:
      \(Self.sections)
      -- project/anything.md --
      ---
      template: page
      ---
      # Anything

      ## Budget

      Forty thousand euros.
      """)
    #expect(review.section("budget", in: "current")?.state == .filled)
  }

  @Test func namesHeadingsInTheLanguageOfTheDocument() {
    let review = Review.reviewing("# Page\n\n## Orçamento\n\nQuarenta mil euros.\n", byTemplate: Self.sections)
    let finding = review.findings.first { $0.rule == "section-missing" }
    #expect(finding?.message == "\"Leis e contratos\" is missing")
    #expect(finding?.suggestion == "add a heading \"Leis e contratos\" to project/page.md")
  }

  @Test(arguments: [
    ("Say how much money there is and who may spend it on what.", SectionState.templateText),
    ("Say how much money there is, and who may spend it on what exactly.", .templateText),
    ("- Who pays for the machines when the trial is over, and everybody uses it?", .templateText),
    ("Say how much money there is and who may spend it on what.\n\nForty thousand euros.", .filled),
    ("Who pays for the machines when the trial is over and everybody uses them? The city does.", .filled),
    ("The city pays for the machines when the trial is over, and its council says who may use them.", .filled),
  ])
  func recognisesTemplateText(text: String, state: SectionState) {
    let review = Review.reviewing("# Page\n\n## Budget\n\n\(text)\n", byTemplate: Self.sections)
    #expect(review.section("budget", in: "current")?.state == state)
  }

  @Test func reportsAFileThatIsNotThere() {
    let text =
      "-- project/scopebook.yml --\ntemplates: [madewithml, ./our-revew.yml]\n-- project/our-review.yml --\nx: 1\n-- project/prd.md --\n# Product\n"
    #expect(
      Review.reviewingOwn(text).lines(of: "unknown-template", in: text) == [
        "project/scopebook.yml:1: error: no file \"./our-revew.yml\" holds a template; did you mean \"our-review.yml\"?"
      ])
  }

  @Test(arguments: [
    (
      "equals: [madewithm:product.requirements]", "no template is called \"madewithm\"",
      "did you mean \"madewithml:product.requirements\"?"
    ),
    (
      "covers: [\"madewithml:product.requirement\"]", "madewithml has no section \"product.requirement\"",
      "did you mean \"madewithml:product.requirements\"?"
    ),
    ("equals: [b]", "page has no section \"b\"", "write a template and a section of it: template:section"),
  ])
  func reportsReferencesThatLeadNowhere(line: String, message: String, suggestion: String) {
    let review = Review.reviewing("# Page\n", byTemplate: "- id: a\n  \(line)\n")
    let finding = review.findings.first { $0.rule == "invalid-template" }
    #expect(finding?.message == message)
    #expect(finding?.suggestion == suggestion)
    #expect(finding?.place.path == "project/page.yml")
  }

  @Test func takesTheTeamsTemplateForABuiltInOneOfItsName() {
    let review = Review.reviewingOwn(
      "-- project/scopebook.yml --\ntemplates: [dprd.yml]\n-- project/dprd.yml --\ntemplate: dprd\nsections:\n\(Self.sections)\n-- project/dprd.md --\n# DPRD\n\n## Budget\n\nForty thousand euros.\n"
    )
    #expect(review.releases.first?.templates.first?.sections.map(\.id) == ["budget", "law"])
  }
}

@Suite("One answer fills equal sections, and counts once")
struct EqualSectionTests {
  private static let files = """
    -- project/scopebook.yml --
    templates: [one.yml, two.yml]
    -- project/one.yml --
    template: one
    sections:
    - {id: money, title: Money, required: draft, content: [prose: {words: 3}]}
    - {id: law, title: Law, required: draft}
    -- project/two.yml --
    template: two
    sections:
    - {id: budget, title: Budget, required: draft, equals: ["one:money"], covers: ["one:law"], content: [prose: {words: 3}]}

    """

  @Test func fillsBothAndCountsOnce() {
    let review = Review.reviewingOwn(Self.files + "-- project/one.md --\n# One\n\n## Money\n\nForty thousand euros.\n")
    #expect(review.section("money", in: "current")?.state == .filled)
    #expect(review.section("budget", in: "current")?.state == .filled)
    #expect(review.section("budget", in: "current")?.repeated?.key == "one:money")
    #expect(review.section("budget", in: "current")?.covers.map(\.key) == ["one:law"])
    #expect(review.releases.first?.completeness == 50)
    #expect(review.releases.first?.templates.map(\.completeness) == [50, 100])
  }

  @Test func isReportedOnceWhereItIsMissing() {
    let review = Review.reviewingOwn(Self.files + "-- project/one.md --\n# One\n\n## Law\n\nNobody minds.\n")
    #expect(review.findings.filter { $0.rule == "section-missing" }.map(\.message) == ["\"Money\" is missing"])
  }
}

@Suite("The template that the README shows works")
struct ReadmeTemplateTests {
  @Test func isReadWithoutFindingsAndAsksForWhatItSays() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let readme = try String(contentsOfFile: "/\(root)/README.md", encoding: .utf8)
    let start = try #require(readme.range(of: "```yaml\ntemplate: our-review")?.lowerBound)
    let fence = readme[start...].dropFirst("```yaml\n".count)
    let template = fence[..<(try #require(fence.range(of: "```")?.lowerBound))]
    let review = Review.reviewingOwn(
      """
      -- project/scopebook.yml --
      templates: [./our-review.yml]
      -- project/our-review.yml --
      \(template)
      -- project/our-review.md --
      # Our review

      ## Budget

      The town pays € 40 000 in all. We buy it, because nobody here can build it.
      """)
    #expect(review.findings.filter { $0.rule == "invalid-template" }.map(\.message) == [])
    #expect(review.section("budget", in: "current")?.lacks == [])
    #expect(review.section("risks", in: "current")?.state == .missing)
    #expect(review.section("suppliers", in: "current")?.isRequired == false)
  }
}
