import Testing

@testable import Site

@Suite("Completeness leads to the place to mend")
struct CompletenessPageTests {
  private static func project(releases: Int) -> String {
    (1...releases).map { number in
      """
      -- project/release-\(number)/product.md --
      # Product

      ## Overview

      ### Background

      \(number == 1 ? "TBD" : "Letters come by the sack, 400 a day, and lie around for a week before anybody reads them.")

      """
    }.joined()
  }

  @Test func showsTemplatesByRelease() throws {
    let html = try SampleSite(Self.project(releases: 2)).article("completeness.html")
    #expect(html.contains(#"<th scope="col" class="number">ML product release</th>"#))
    #expect(html.contains(#"<tr id="release-1">"#) && html.contains(#"<tr id="release-2">"#))
  }

  @Test func showsEachSectionWithItsStateBefore() throws {
    let html = try SampleSite(Self.project(releases: 2)).article("completeness.html")
    #expect(html.contains(#"<h2 id="madewithml">"#))
    #expect(html.contains(#"<a class="place" href="release-2/product.html#background">"#))
    #expect(
      html.contains(
        #"<a class="state-link" href="release-1/product.html#background"><span class="badge state-placeholder">"#))
    // What is missing there leads to what to add.
    #expect(html.contains(##"href="release-1/index.html#section-madewithml-product.overview.relevance""##))
  }

  @Test func bringsTheReaderToTheRowOfAReleasesOwnPage() throws {
    let html = try SampleSite(Self.project(releases: 2)).article("release-1/index.html")
    #expect(html.contains(#"<tr id="section-madewithml-product.overview.relevance">"#))
    #expect(
      html.contains(
        #"add a heading <code>Relevance</code> to <a class="place" href="product.html">product.md</a>"#))
  }

  @Test func staysSmallWithFiftyReleases() throws {
    let html = try SampleSite(Self.project(releases: 50)).article("completeness.html")
    let few = try SampleSite(Self.project(releases: 12)).article("completeness.html")
    #expect(html.contains(#"<tr id="release-1">"#))
    #expect((html.utf8.count - few.utf8.count) / 38 < 800)
  }
}
