import Testing

@testable import Site

@Suite("Every page says what it is about")
struct PageTests {
  private let site: SampleSite

  init() throws {
    site = try SampleSite(wholeProject)
  }

  @Test(arguments: [
    ("index.html", "Before release 2 goes out"),
    ("index.html", "Next milestone"),
    ("release-2/index.html", "2 requirements. 1 has no deliverable, 1 has no metric."),
    ("release-2/index.html", #"<svg class="target-chart small missed""#),
    ("release-2/trace.html", #"<tr id="requirement-r3" class="gap-row">"#),
    ("release-2/trace.html", "Of 2 requirements, 1 has no deliverable, 1 has no metric, 1 has no objective."),
    ("release-2/index.html", #"<a href="changes.html">Changes since release 1</a>"#),
    ("release-2/trace.html", #"<a href="../trace.csv">CSV</a>"#),
    (
      "release-2/changes.html",
      #"Against <a href="../release-1/index.html">release 1</a>: 7 added, 1 not carried over, 1 carried over as it was."#
    ),
    ("release-2/changes.html", #"<h3 id="added-metrics">Metrics <span class="count">2</span></h3>"#),
    ("release-1/changes.html", "This is the first release"),
    ("release-2/canvas.html", #"<section class="block" id="scoping-problem-definition">"#),
    ("release-2/canvas.html", #"<span class="not-answered">not answered yet</span>"#),
    ("release-2/canvas.html", "Also in the file"),
    ("items/requirement/R1.html", #"<h3 id="fulfilled-by">Fulfilled by <span class="count">1</span></h3>"#),
    ("items/requirement/R1.html", "R1 in each release that states it, against the release before."),
    ("items/requirement/R1.html", "| R1 | Sort letters by desk | must | Done |"),
    ("items/requirement/R1.html", "Canvas, Problem definition"),
    ("items/metric/M2.html", "Measured is 412\u{A0}ms, the target is &lt;\u{A0}300\u{A0}ms. It is missed."),
    ("items/metric/M1.html", "metrics.json: hit_rate"),
    ("completeness.html", #"<h2 id="madewithml">"#),
    ("completeness.html", "add a heading <code>"),
    ("findings.html", "No file \"missing.md\""),
    ("findings.html", "<mark>missing.md</mark>"),
    ("rules/broken-link.html", "What it finds"),
    ("404.html", "There is no page here"),
  ])
  func holds(address: String, html: String) {
    #expect(site.html(address).contains(html), "\(address) does not hold \(html)")
  }

  @Test func fillsEveryHoleOfTheLayout() {
    for page in site.map.pages {
      let html = site.html(page.address)
      #expect(!html.contains("scopebook-hole"), "a hole is left open on \(page.address)")
      #expect(html.contains("<title>") && html.contains("</html>"))
    }
  }

  @Test func holdsNoStyleAndNoScriptOfItsOwn() {
    for page in site.map.pages {
      let html = site.html(page.address)
      #expect(!html.contains(" style=") && !html.contains(" onclick=") && !html.contains("<script>"))
    }
  }

  @Test func rendersTheSameBytesAgain() throws {
    let again = try SampleSite(wholeProject)
    for page in site.map.pages { #expect(again.renderer.bytes(of: page) == site.renderer.bytes(of: page)) }
  }
}

@Suite("Navigation stays small")
struct NavigationTests {
  private func project(releases: Int) -> String {
    (1...releases).map { "-- project/release-\($0)/product.md --\n# Product\n" }.joined()
  }

  @Test func weighsTheSameForAnyNumberOfReleases() throws {
    let few = try SampleSite(project(releases: 13)).html("release-5/product.html").utf8.count
    let many = try SampleSite(project(releases: 60)).html("release-55/product.html").utf8.count
    #expect(abs(many - few) < 200, "a page grew by \(many - few) bytes with the number of releases")
  }

  @Test func listsTheNeighbouringReleasesAndTheNewestAndLeadsToAll() throws {
    let site = try SampleSite(project(releases: 14))
    func listed(_ html: String) -> [String] {
      html.components(separatedBy: "<nav aria-label=\"Releases\">").last?.components(separatedBy: "</nav>").first?
        .components(separatedBy: "<a href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) } ?? []
    }
    let newest = ["index.html", "../release-13/index.html", "../release-12/index.html"]
    #expect(listed(site.html("release-14/index.html")) == newest + ["../index.html#releases"])
    let around = ["../release-5/index.html", "index.html", "../release-3/index.html"]
    #expect(
      listed(site.html("release-4/index.html"))
        == ["../release-14/index.html"] + around + ["../index.html#releases"])
    let first = ["../release-14/index.html", "../release-3/index.html", "../release-2/index.html", "index.html"]
    #expect(listed(site.html("release-1/index.html")) == first + ["../index.html#releases"])
    #expect(listed(try SampleSite(project(releases: 12)).html("release-4/index.html")).count == 12)
  }

  @Test func listsAFewOfManyDocumentsBesideAnItem() throws {
    func listed(notes: Int, on address: String) throws -> [String] {
      let notes = (0..<notes).map { "-- project/release-1/note-\($0).md --\n# Note \($0)\n" }.joined()
      let product = "-- project/release-1/product.md --\n# Product\n\n| ID | Requirement |\n| - | - |\n| R1 | Sort |\n"
      let site = try SampleSite(product + notes)
      let html = site.html(address).components(separatedBy: "aria-labelledby=\"nav-release\">").last ?? ""
      return (html.components(separatedBy: "</ul>").first ?? "").components(separatedBy: "</a>").dropLast().map {
        $0.components(separatedBy: ">").last ?? ""
      }
    }
    let first = ["Summary", "Product", "Note 0", "Note 1"]
    #expect(try listed(notes: 4, on: "items/requirement/R1.html") == first + ["2 more documents"])
    #expect(try listed(notes: 3, on: "items/requirement/R1.html") == first + ["Note 2"])
    #expect(try listed(notes: 4, on: "release-1/product.html") == first + ["Note 2", "Note 3"])
  }
}

@Suite("The page of changes")
struct ChangesPageTests {
  @Test func showsEachFieldBeforeAndAfter() throws {
    let site = try SampleSite(
      """
      -- project/release-1/product.md --
      | ID | Requirement | Priority | Status |
      | --- | --- | --- | --- |
      | R1 | Sort <b>mail</b> | should | Todo |
      -- project/release-2/product.md --
      | ID | Requirement | Priority | Status |
      | --- | --- | --- | --- |
      | R1 | Sort & file mail | must | Done |
      """)
    let page = site.article("release-2/changes.html")
    #expect(page.contains("<dt>Priority</dt><dd>Should"))
    #expect(page.contains(#"<span class="hidden"> is now </span>Must</dd>"#))
    #expect(page.contains(#"<span class="badge status-todo">"#))
    #expect(page.contains(#"<span class="badge status-complete">"#))
    #expect(page.contains("<dt>Text</dt><dd>was <del>Sort mail</del></dd>"))
    #expect(page.contains("Sort &amp; file mail"))
  }

  @Test func leadsToTheSamePageOfAnotherRelease() throws {
    let map = try SampleSite(wholeProject).map
    let page = try #require(map.page(at: "release-2/changes.html"))
    let first = try #require(map.project.release("release-1"))
    #expect(map.counterpart(of: page, in: first) == "release-1/changes.html")
  }
}
