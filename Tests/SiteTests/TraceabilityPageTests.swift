import Checks
import Foundation
import ProjectModel
import TestSupport
import Testing

@testable import Site

/// Two releases: the second carries R1 on, which a deliverable of the first fulfils.
private let project = """
  -- project/scopebook.yml --
  title: Mail
  templates: []
  -- project/release-1/product.md --
  | ID | Requirement | Priority | Status |
  | --- | --- | --- | --- |
  | R1 | Sort letters | must | Done |
  -- project/release-1/planning.md --
  | ID | Deliverable | Fulfils | Contributors | Status |
  | --- | --- | --- | --- | --- |
  | D1 | Model | R1 | Ana | Done |
  -- project/release-2/product.md --
  ## Objectives

  - O1: We want 90 % of the letters at the right desk (M1)

  ## Requirements

  | ID | Requirement | Priority | Status | Supports |
  | --- | --- | --- | --- | --- |
  | R1 | Sort letters | must | Done | O1 |
  | R2 | Sort parcels | should | Todo | |
  | R3 | Sort telegrams | could | Dropped | |
  | R4 | Answer within 300 ms | must | Todo | |
  -- project/release-2/planning.md --
  | ID | Deliverable | Fulfils | Contributors | Dependencies | Status |
  | --- | --- | --- | --- | --- | --- |
  | D2 | Second model | R1, R2 | Ana | D1 | Todo |
  | D3 | Serving | R4 | Bo, Ana | D2 | Todo |
  | D4 | Party | | Bo | | Todo |
  -- project/release-2/design.md --
  | ID | Metric | Target | Requirement |
  | --- | --- | --- | --- |
  | M1 | Hit rate | ≥ 90 % | R1, R2 |
  | M2 | Delay | < 300 ms | R4 |
  """

@Suite("The page of traceability")
struct TraceabilityPageTests {
  private let site: SampleSite
  private let page: String

  init() throws {
    site = try SampleSite(project)
    page = site.article("release-2/trace.html")
  }

  /// What `trace --release release-2 --format json` says.
  private struct JSON: Decodable {
    let items: [Entry]

    struct Entry: Decodable {
      let id: String
      let kind: String
      let links: [Link]
    }
    struct Link: Decodable {
      let type: String
      let to: String
    }

    /// The links of a type between items of two kinds, each once.
    func count(_ type: String, from kind: String, to ends: Set<String>) -> Int {
      Set(
        items.filter { $0.kind == kind }.flatMap { item in
          item.links.filter { $0.type == type && ends.contains($0.to) }.map { "\(item.id) \($0.to)" }
        }
      ).count
    }
  }

  @Test func totalsAreThoseOfTheJSON() throws {
    let bytes = JSONTrace(review: site.map.review, release: "release-2").bytes
    let json = try JSONDecoder().decode(JSON.self, from: Data(bytes))
    let release = try #require(site.map.project.release("release-2"))
    let matrix = TraceMatrix(release, of: site.map.project)
    let rows = Set(json.items.filter { $0.kind == "requirement" }.map(\.id))
    #expect(rows == ["R1", "R2", "R3", "R4"] && matrix.rows.count == rows.count)
    #expect(matrix.total(.deliverable).links == json.count("fulfils", from: "deliverable", to: rows))
    #expect(matrix.total(.metric).links == json.count("measures", from: "metric", to: rows))
    let supports = json.items.filter { $0.kind == "requirement" }.flatMap(\.links).count { $0.type == "supports" }
    #expect(matrix.total(.objective).links == supports)
    let deliverables = matrix.total(.deliverable)
    #expect(deliverables.links == 3 && deliverables.others == 1 && deliverables.gaps == 0)
    let objectives = matrix.total(.objective)
    #expect(objectives.links == 1 && objectives.others == 1 && objectives.gaps == 1)
  }

  @Test func printsTotalsBelowTheMatrix() throws {
    let foot = try #require(page.range(of: "<tfoot>").map { page[$0.lowerBound...].prefix { $0 != "\n" } })
    #expect(foot.contains(#"<th scope="row">4 requirements</th>"#))
    let deliverables = #"<td data-label="Deliverables">3 links<span class="sub">and 1 from other releases</span></td>"#
    #expect(foot.contains(deliverables))
    #expect(foot.contains(#"<span class="gap">1 row without</span>"#))
  }

  @Test func saysWhereLinksOfOtherReleasesComeFrom() {
    #expect(page.contains(#"<span class="sub">stated in release 1</span>"#))
    #expect(page.contains(#"<span class="sub">through M1</span>"#))
  }

  @Test func putsGapsFirstAndAsksNothingOfWhatIsDropped() {
    let rows = page.split(separator: "<tr ").filter { $0.contains("scope=\"row\"") }.map { $0.prefix(40) }
    #expect(rows.first?.hasPrefix(#"id="requirement-r4" class="gap-row""#) == true)
    #expect(page.contains(#"<tr id="requirement-r3" class="dropped""#))
  }

  @Test func leadsToTheCSV() {
    #expect(page.contains(#"<a href="../trace.csv">CSV</a>"#))
  }

  @Test func filtersLongMatrices() throws {
    let rows = (1...500).map { "| R\($0) | Sort \($0) | \($0 % 2 == 0 ? "must" : "could") | todo |" }
    let page = try SampleSite(
      """
      -- project/release-1/product.md --
      | ID | Requirement | Priority | Status |
      | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """
    ).article("release-1/trace.html")
    #expect(page.contains(#"<div class="filters" role="group" aria-label="Filter" data-filters="matrix" hidden>"#))
    #expect(page.contains(#"<input type="search""#))
    #expect(page.contains(#"<option value="must">Must (250)</option>"#))
    #expect(page.contains(#"<option value="deliverable">no deliverable (500)</option>"#))
    #expect(
      page.contains(#"data-tags="status:todo priority:could owner:none gap:deliverable gap:metric gap:objective">"#))
  }
}

@Suite("The page of an item")
struct ItemPageTests {
  private let site: SampleSite

  init() throws {
    site = try SampleSite(project)
  }

  @Test func drawsWhatIsAroundIt() {
    let page = site.article("items/deliverable/D2.html")
    #expect(page.contains(#"<figure class="graph wide fits" id="neighbourhood">"#))
    for title in ["R1 Sort letters, Complete", "D3 Serving, To do", "D1 Model, Complete", "D2 Second model, To do"] {
      #expect(page.contains("<title>\(title)</title>"))
    }
    // Three columns, so no second step: O1 is two away.
    #expect(!page.contains("<title>O1"))
    #expect(page.contains(#"<g class="node focus" transform="#) && !page.contains(#"<details class="graph-list">"#))
  }

  @Test func takesASecondStepWhereOneSideIsEmpty() {
    let page = site.article("items/deliverable/D1.html")
    #expect(page.contains("<title>D2 Second model, To do</title>") && page.contains("<title>D3 Serving, To do</title>"))
    #expect(site.article("items/metric/M1.html").contains("<title>O1 "))
  }

  @Test func drawsNothingWhereNothingIsLinked() {
    #expect(!site.article("items/requirement/R3.html").contains("<figure class=\"graph"))
  }

  @Test func drawsNothingForOneLink() throws {
    let rows = "| ID | Metric | Requirement |\n| - | - | - |\n| M1 | Hit rate | R1 |\n"
    let product = "-- project/release-1/product.md --\n| ID | Requirement |\n| - | - |\n| R1 | Sort |\n"
    let two = try SampleSite(product + "-- project/release-1/design.md --\n" + rows)
    let page = two.article("items/requirement/R1.html")
    #expect(page.contains(">Measured by ") && !page.contains("<figure class=\"graph"))
    let three = try SampleSite(product + "-- project/release-1/design.md --\n" + rows + "| M2 | Delay | R1 |\n")
    #expect(three.article("items/requirement/R1.html").contains("<figure class=\"graph"))
  }

  @Test func drawsNoContributorsAroundOtherItems() throws {
    let site = try SampleSite(
      """
      -- project/release-1/planning.md --
      ## Team

      - **Data**: Ana

      ## Deliverables

      | ID | Deliverable | Contributors | Dependencies |
      | --- | --- | --- | --- |
      | D1 | Sorter | Ana | |
      | D2 | Shelf | Ana | D1 |
      | D3 | Stamp | Ana | D2 |
      """)
    let page = site.article("items/deliverable/D2.html")
    #expect(page.contains("<title>D1 Sorter") && !page.contains("<title>Data"))
    #expect(page.contains(#"href="../contributor/data"#))
    let data = try #require(site.map.pages.first { $0.address.hasPrefix("items/contributor/data") })
    #expect(site.article(data.address).contains("<title>D1 Sorter</title>"))
  }

  @Test func hasNoLandmarkForNeighbours() {
    #expect(!site.html("items/requirement/R1.html").contains("class=\"pager\""))
    #expect(site.html("release-2/product.html").contains("class=\"pager\""))
  }

  @Test func showsTheRowAsWritten() {
    let page = site.article("items/requirement/R2.html")
    #expect(page.contains(#"<a class="place" href="../../release-2/product.html#r2">release-2/product.md:10</a>"#))
    #expect(page.contains(#"<figure class="code numbered"><pre"#))
    #expect(page.contains(#"<span class="line" data-line="10">| R2 | Sort parcels | should | Todo | |</span>"#))
  }

  @Test func tellsWhatChangedFromReleaseToRelease() throws {
    let site = try SampleSite(
      """
      -- project/release-1/product.md --
      | ID | Requirement | Priority | Status |
      | --- | --- | --- | --- |
      | R1 | Sort letters | should | Todo |
      | R2 | Sort parcels | must | Todo |
      | R3 | Sort cards | must | Todo |
      -- project/release-2/product.md --
      | ID | Requirement | Priority | Status |
      | --- | --- | --- | --- |
      | R1 | Sort letters | must | Done |
      -- project/release-3/product.md --
      | ID | Requirement | Priority | Status |
      | --- | --- | --- | --- |
      | R1 | Sort letters | must | Done |
      | R2 | Sort parcels | must | Todo |
      """)
    func rows(_ address: String) throws -> [String] {
      let page = site.article(address)
      let history = try #require(page.range(of: "id=\"history\"").map { page[$0.upperBound...] })
      return history.split(separator: "<tr>").dropFirst(2).map(String.init)
    }
    let first = try rows("items/requirement/R1.html")
    #expect(first.count == 3)
    #expect(first[0].contains("Carried over as it was"))
    #expect(first[1].contains("<dt>Status</dt><dd>") && first[1].contains("<dt>Priority</dt><dd>Should"))
    #expect(first[2].contains("First written"))
    let second = try rows("items/requirement/R2.html")
    #expect(second.count == 3)
    #expect(second[0].contains("Taken up again") && second[1].contains("Not carried over"))
    // Two rows that say no more than this are no table.
    #expect(
      site.article("items/requirement/R3.html").contains(
        #"<p>First written in <a href="../../release-1/product.html#r3">Release 1</a>, and not carried over to <a href="../../release-2/index.html">Release 2</a>.</p>"#
      ))
  }
}
