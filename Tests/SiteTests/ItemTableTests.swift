import Testing

@testable import Site

@Suite("Tables of items show what the project knows")
struct ItemTableTests {
  @Test func linksIDsAndShowsStatuses() throws {
    let html = try SampleSite(wholeProject).article("release-2/product.html")
    #expect(html.contains(#"<tr id="r1"><th scope="row"><a class="chip" href="../items/requirement/R1.html""#))
    #expect(html.contains(#"<span class="badge status-complete">"#))
    #expect(html.contains(#"<table class="items">"#))
  }

  @Test func saysWhatFulfilsARequirement() throws {
    let html = try SampleSite(wholeProject).article("release-2/product.html")
    #expect(html.contains(#"<th scope="col">Fulfilled by</th>"#))
    #expect(html.contains(#"<td><ul class="links"><li><a class="chip" href="../items/deliverable/D1.html""#))
    #expect(html.contains(#"<td><span class="gap">no deliverable</span></td>"#))
  }

  @Test func addsMeasuredValuesAndVerdicts() throws {
    let html = try SampleSite(wholeProject).article("release-2/design.html")
    #expect(html.contains(#"<th scope="col">Measured</th><th scope="col">Verdict</th>"#))
    #expect(html.contains(#"<td class="nowrap">93 %</td>"#))
    #expect(html.contains(#"<td class="nowrap">412 ms</td>"#))
    #expect(html.contains(#"<span class="badge verdict-missed">"#))
  }

  @Test func setsATargetInWordsAsWords() throws {
    let html = try SampleSite(
      """
      -- project/release-1/product.md --
      ## Metrics
      | Metric | Target |
      | - | - |
      | Churn | Reduce by 15-20% vs. the baseline of today |
      | Recall | ≥ 80 % |
      """
    ).article("release-1/index.html")
    #expect(
      html.contains(
        #"<td class="number" data-label="Target"><span class="wording">Reduce by 15-20% vs. the baseline of today</span>"#
      ))
    #expect(html.contains(#"<td class="number" data-label="Target">≥ 80 %</td>"#))
  }

  @Test func linksMentions() throws {
    let html = try SampleSite(wholeProject).article("release-2/design.html")
    let mention = #"<p><a class="mention" href="../items/requirement/R1.html" title="Sort letters by desk">R1</a> is"#
    #expect(html.contains(mention))
  }

  @Test func leavesOtherTablesAlone() throws {
    let html = try SampleSite.rendered("| Way | Cost |\n| - | - |\n| a | 1 |")
    #expect(html.contains("<table><thead>"))
  }
}
