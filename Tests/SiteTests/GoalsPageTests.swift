import Testing

@testable import Site

@Suite("The page of goals")
struct GoalsPageTests {
  private static let goals = """
    -- project/release-1/product.md --
    # Product
    -- project/goals.yml --
    goals:
    - id: G1
      layer: organizational
      text: Letters & mail early
      measure: days
    - id: G2
      layer: system
      text: Letters reach the desk
      measure: share
      supports: [G1]
    - id: G3
      layer: model
      text: Desks are ranked well
      supports: [G2]
    """

  @Test func drawsLayersAndWhatSupportsWhat() throws {
    let html = try SampleSite(Self.goals).article("goals.html")
    #expect(html.contains("3 goals in 3 of 5 layers"))
    #expect(html.contains("Letters &amp; mail early</"))
    #expect(html.ranges(of: #"data-ends=""#).count == 2)
    #expect(html.contains("<span>Model properties <span class=\"count\">1</span></span>"))
  }

  @Test func saysTheSameAsATable() throws {
    let html = try SampleSite(Self.goals).article("goals.html")
    #expect(html.contains(#"<th scope="col">Supported by</th>"#))
    #expect(html.contains(#"<span class="gap">no measure</span>"#))
  }

  @Test func tellsHowToWriteGoalsWhereThereAreNone() throws {
    let site = try SampleSite("-- project/release-1/product.md --\n# Product\n")
    let html = site.article("goals.html")
    #expect(html.contains("No goals are written down yet"))
    #expect(html.contains("layer: organizational"))
    #expect(site.html("index.html").contains(#"<a href="goals.html">Goals</a>"#))
  }

  /// The example on the page is one that we can read.
  @Test func givesAnExampleThatWorks() throws {
    let empty = try SampleSite("-- project/release-1/product.md --\n# Product\n").article("goals.html")
    let start = try #require(empty.range(of: #"<code class="language-yaml">"#))
    let end = try #require(empty.range(of: "</code>", range: start.upperBound..<empty.endIndex))
    let example = empty[start.upperBound..<end.lowerBound]
    let site = try SampleSite(
      "-- project/release-1/product.md --\n# Product\n-- project/goals.yml --\n\(example)\n")
    #expect(site.map.review.findings.filter { $0.place.path.hasSuffix("goals.yml") }.isEmpty)
    #expect(site.article("goals.html").contains("2 goals in 2 of 5 layers"))
  }

  @Test func namesGoalsOfOtherReleases() throws {
    let html = try SampleSite(
      """
      -- project/release-1/goals.yml --
      model: ["G7: Rank well"]
      -- project/release-2/product.md --
      # Product
      """
    ).article("goals.html")
    #expect(html.contains("1 goal of other releases") && html.contains("Rank well"))
  }

  @Test func showsAnAuthorsPageOfGoalsBesideIt() throws {
    let site = try SampleSite(
      "-- project/goals.md --\n# Our goals\n\n## System goals\n\n- G1: Answer fast\n-- project/release-1/product.md --\n# P\n-- project/team.md --\n# Us\n"
    )
    #expect(site.map.pagesByPath["project/goals.md"]?.address == "goals-page.html")
    #expect(site.map.pagesByPath["project/team.md"]?.address == "team-page.html")
    #expect(site.map.findings.isEmpty)
  }
}

@Suite("Pages called index")
struct IndexPageTests {
  @Test func areOverviews() throws {
    let site = try SampleSite(
      """
      -- project/index.md --
      # Letters
      -- project/release-1/index.md --
      # About release 1
      -- project/release-1/product.md --
      See [all](index.md) and [home](../index.md).
      -- project/release-2/product.md --
      # Product
      """)
    #expect(site.map.pagesByPath["project/index.md"]?.address == "overview.html")
    #expect(site.map.pagesByPath["project/release-1/index.md"]?.address == "release-1/overview.html")
    #expect(site.map.findings.isEmpty)
    let html = site.article("release-1/product.html")
    #expect(html.contains(#"href="overview.html""#) && html.contains(#"href="../overview.html""#))
  }
}
