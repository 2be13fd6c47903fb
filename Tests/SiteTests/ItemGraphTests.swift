import Documents
import ProjectModel
import Testing

@testable import Site

@Suite("The graph of items")
struct ItemGraphTests {
  private let page: String

  init() throws {
    page = try SampleSite(wholeProject).article("release-2/trace.html")
  }

  @Test func drawsEveryItemAsALinkWithItsStatus() {
    #expect(
      page.contains(#"<a class="node" href="../items/requirement/R1.html" transform="translate(256 "#))
    #expect(page.contains("<title>R1 Sort letters by desk, Complete</title>"))
    #expect(page.contains(##"<use href="#icon-complete""##))
    #expect(page.contains(#">Complete</text>"#))
    #expect(page.contains("<title>M2 Delay, Missed</title>"))
  }

  @Test func saysWhatIsMissing() {
    #expect(page.contains(#"<text class="lack" x="10" y="53">no deliverable</text>"#))
  }

  @Test func drawsLinksByTheirKind() {
    // R1 rests on D1, M1 on nothing: the nodes are O1, R1, R3, D1, M1, M2.
    #expect(page.contains(#"<g class="edge fulfils" data-ends="1 3">"#))
    #expect(page.contains(#"<g class="edge measures" data-ends="1 5">"#))
    #expect(page.contains(#"<g class="edge measures" data-ends="0 4">"#))
  }

  @Test func saysTheSameAsAList() throws {
    let list = try #require(page.range(of: #"<details class="graph-list">"#).map { String(page[$0.lowerBound...]) })
    for id in ["O1", "R1", "R3", "D1", "M1", "M2"] { #expect(list.contains(">\(id)</a>")) }
    #expect(
      list.contains(#"<span class="graph-links">Fulfilled by <a class="chip" href="../items/deliverable/D1.html""#))
    #expect(list.contains(#"<span class="graph-links">Fulfils <a class="chip" href="../items/requirement/R1.html""#))
  }

  @Test func headsColumnsThatHoldSomething() {
    for head in ["Objectives", "Requirements", "Deliverables", "Metrics"] {
      #expect(page.contains("<span>\(head) <span class=\"count\">"))
    }
    #expect(!page.contains("<span>Goals"))
  }

  @Test func cutsLongTextsAndKeepsThemWhole() throws {
    let text = "Sort " + String(repeating: "letters and parcels ", count: 40) + "by desk"
    let site = try SampleSite(
      """
      -- project/release-1/product.md --
      | ID | Requirement | Status |
      | --- | --- | --- |
      | R1 | \(text) | todo |
      | R2 | \(String(repeating: "x", count: 5_000)) | todo |
      -- project/release-1/planning.md --
      | ID | Deliverable | Fulfils |
      | --- | --- | --- |
      | D1 | Model | R1, R2 |
      """
    ).article("release-1/trace.html")
    #expect(site.contains("<title>R1 \(text), To do, no metric</title>"))
    #expect(site.contains(">Sort letters and</text>") && site.contains("…</text>"))
    let drawn = site.split(separator: "<text").map { $0.prefix { $0 != "/" } }
    #expect(!drawn.contains { $0.contains("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") })
  }

  @Test func drawsNoMoreThanCanBeRead() throws {
    func site(_ count: Int) throws -> String {
      try SampleSite(
        """
        -- project/release-1/product.md --
        | ID | Requirement |
        | --- | --- |
        \((1...count).map { "| R\($0) | Sort |" }.joined(separator: "\n"))
        -- project/release-1/planning.md --
        | ID | Deliverable | Fulfils |
        | --- | --- | --- |
        | D1 | Model | R1 |
        """
      ).article("release-1/trace.html")
    }
    let few = try site(20)
    #expect(few.contains(##"<a class="skip-graph" href="#graph-of-items-end">"##))
    #expect(few.contains(#"class="graph-drawing" role="group""#))
    let many = try site(600)
    #expect(many.contains("601 items are too many to draw.") && !many.contains(#"role="group" aria-label="From"#))
    #expect(many.contains(#"<details class="graph-list">"#))
  }
}
