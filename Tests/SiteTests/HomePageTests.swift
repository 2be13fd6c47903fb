import Testing

@testable import Site

@Suite("Home shows every release, and how it went from one to the next")
struct HomePageTests {
  /// Releases of which each fulfils one target more.
  private static func project(releases: Int) -> String {
    (1...releases).map { number in
      let rows = (1...4).map { "| M\($0) | Rate \($0) | ≥ 50 % | \($0 <= number ? 60 : 40) % |" }
      return """
        -- project/release-\(number)/product.md --
        # Product

        | ID | Requirement | Status |
        | --- | --- | --- |
        | R1 | Sort letters | Done |
        | R2 | File letters | Todo |
        -- project/release-\(number)/design.md --
        | ID | Metric | Target | Measured |
        | --- | --- | --- | --- |
        \(rows.joined(separator: "\n"))
        -- project/release-\(number)/planning.md --
        | ID | Deliverable | Fulfils | Status |
        | --- | --- | --- | --- |
        | D1 | Sorter | R1 | Done |

        """
    }.joined()
  }

  @Test func drawsNoTrendOfOneRelease() throws {
    let html = try SampleSite(Self.project(releases: 1)).article("index.html")
    #expect(!html.contains(#"<figure class="wide trend">"#))
    #expect(html.contains(#"<tr id="release-1">"#))
  }

  @Test func saysTheTrendInWords() throws {
    let html = try SampleSite(Self.project(releases: 3)).article("index.html")
    #expect(html.contains("Of the targets, 1 of 4 were met in release 1, 3 of 4 in release 3."))
    #expect(html.contains("Completeness was "))
    #expect(html.ranges(of: "<circle cx=").count == 6)
    #expect(html.contains(">75 % of targets</text>"))
  }

  @Test func showsBarsOfRequirementsDeliverablesAndTargets() throws {
    let html = try SampleSite(Self.project(releases: 2)).article("index.html")
    #expect(html.contains(#"<span class="sub">1 complete, 1 to do</span>"#))
    #expect(html.contains(#"<span class="sub">1 complete</span>"#))
    #expect(html.contains(#"<span class="sub">2 met, 2 missed</span>"#))
  }

  @Test func showsFiftyReleasesWithoutGrowingMuch() throws {
    let site = try SampleSite(Self.project(releases: 50))
    let html = site.article("index.html")
    for number in 1...50 {
      #expect(html.contains(#"<tr id="release-\#(number)">"#), "release \(number) is missing")
    }
    #expect(html.contains("38 earlier releases"))
    #expect(html.ranges(of: #"<svg class="bar""#).count <= 12 * 3 + 4)
    let few = try SampleSite(Self.project(releases: 13)).article("index.html")
    #expect((html.utf8.count - few.utf8.count) / 37 < 700, "each release more costs too much")
  }

  @Test func leadsToGoalsOfTheProject() throws {
    let html = try SampleSite(
      "-- project/release-1/product.md --\n# Product\n-- project/goals.yml --\nmodel: [\"G1: Rank well\"]\n"
        + "-- project/release-2/product.md --\n# Product\n"
    ).article("index.html")
    #expect(html.contains(#"<a href="goals.html">1 goal, layer by layer</a>"#))
    #expect(html.contains("1 without a measure"))
  }
}
