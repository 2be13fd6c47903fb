import Findings
import ProjectModel
import Testing

@testable import Site

@Suite("Live tables in authors' pages")
struct LiveTableTests {
  private func page(_ comment: String, path: String = "overview.md", address: String = "overview.html") throws -> String
  {
    try SampleSite(
      """
      -- project/\(path) --
      # Words

      Before.

      \(comment)

      After.
      -- project/release-1/product.md --
      ## Requirements

      | ID | Requirement | Priority | Owner | Status |
      | --- | --- | --- | --- | --- |
      | R1 | Sort letters | must | Ana | Done |
      | R2 | Sort parcels | could | Bo | Todo |
      -- project/release-2/product.md --
      ## Constraints

      - Answers within 300 ms. **[Latency]**
      - Below 10 000 a month. **[Cost]**

      ## Requirements

      | ID | Requirement | Priority | Owner | Status |
      | --- | --- | --- | --- | --- |
      | R2 | Sort parcels | must | Bo | In progress |
      | R3 | Sort telegrams | should | Ana Prado, Bo | |
      | R4 | Sort postcards | should | Cy | Dropped |
      """
    ).article(address)
  }

  /// The written ids in the rows of the tables of a page.
  private func ids(_ page: String) -> [String] {
    page.split(separator: #"<th scope="row"><a class="chip""#).dropFirst().compactMap { piece in
      piece.split(separator: ">").dropFirst().first?.prefix { $0 != "<" }.description
    }
  }

  @Test(arguments: [
    ("table requirements release=release-1", ["R1", "R2"]),
    ("table requirement release=\"Release 1\"", ["R1", "R2"]),
    // Without a release: the page's own, here the one under way.
    ("table requirements", ["R2", "R3", "R4"]), ("table requirements status=open", ["R2", "R3"]),
    ("table requirements status=closed", ["R4"]), ("table requirements status=in-progress,dropped", ["R2", "R4"]),
    ("table requirements status=\"In progress\"", ["R2"]), ("table requirements status=done release=release-1", ["R1"]),
    ("table requirements priority=should status=open", ["R3"]), ("table requirements priority=\"must have\"", ["R2"]),
    ("table requirements owner=bo", ["R2", "R3"]), ("table requirements team=\"Ana Prado\"", ["R3"]),
    ("table requirements gap=deliverable", ["R2", "R3"]),
    ("table requirements release=release-1,release-2 status=open", ["R2", "R2", "R3"]),
  ])
  func drawsWhatIsAskedFor(words: String, expected: [String]) throws {
    let page = try page("<!-- scopebook: \(words) -->")
    #expect(ids(page) == expected)
    #expect(page.contains(#"<section class="live-table wide">"#))
  }

  @Test func standsInThePlaceOfTheComment() throws {
    let page = try page("<!-- scopebook: table requirements status=open -->")
    #expect(page.contains(#"<p>Before.</p><section class="live-table wide">"#))
    #expect(page.contains("</section><p>After.</p>"))
    #expect(
      page.contains(##"Requirements of <a href="release-2/index.html#requirements">release 2</a> · open · 2 of 3</p>"##)
    )
  }

  @Test func takesTheReleaseOfItsPage() throws {
    let page = try page(
      "<!-- scopebook: table requirements -->", path: "release-1/notes.md", address: "release-1/notes.html")
    #expect(ids(page) == ["R1", "R2"])
  }

  @Test func hasNoAnchorsThatAnotherTableMayHave() throws {
    let page = try page("<!-- scopebook: table requirements -->\n\n<!-- scopebook: table requirements -->")
    #expect(ids(page).count == 6 && !page.contains(#"id="requirement-r2""#))
  }

  @Test func drawsKindsWithoutATableOfTheirOwn() throws {
    let page = try page("<!-- scopebook: table constraints category=latency -->")
    #expect(page.contains("Answers within 300 ms.") && !page.contains("10 000"))
  }

  @Test(arguments: [
    "> <!-- scopebook: table requirements -->", "!!! note\n\n    <!-- scopebook: table requirements -->",
  ])
  func drawsInQuotesAndBoxes(comment: String) throws {
    #expect(ids(try page(comment)) == ["R2", "R3", "R4"])
  }

  @Test(arguments: [
    "- <!-- scopebook: table requirements -->", "- Words\n\n  <!-- scopebook: table requirements -->",
    "Words <!-- scopebook: table requirements --> go on.",
    "| a |\n| - |\n| <!-- scopebook: table requirements --> |", "<!-- scopebook: table requirments -->",
    "<!-- scopebook: table requirements status=opne -->", "`<!-- scopebook: table requirements -->`",
  ])
  func drawsNothingElsewhere(comment: String) throws {
    #expect(!(try page(comment)).contains("live-table"))
  }

  @Test func saysThatNothingFits() throws {
    let page = try page("<!-- scopebook: table requirements status=blocked -->")
    #expect(page.contains(#"· blocked · <span class="none">none</span></p></section>"#))
  }

  @Test func standsAProjectWithoutReleases() throws {
    let page = try SampleSite("-- project/overview.md --\n# Words\n\n<!-- scopebook: table requirements -->\n")
    #expect(!page.article("overview.html").contains("live-table"))
  }
}
