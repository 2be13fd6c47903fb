import Testing

@testable import Site

@Suite("Tables and lists can be narrowed down")
struct FilterTests {
  private func table(_ count: Int, owner: String = "Ana Prado & Bo") -> String {
    let rows = (1...count).map { "| D\($0) | Thing \($0) | \($0 == 1 ? owner : "Cy") | \($0 == 2 ? "Done" : "Todo") |" }
    return """
      -- project/release-1/planning.md --
      # Planning

      ## Deliverables

      | ID | Deliverable | Contributors | Status |
      | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      """
  }

  @Test(arguments: ["release-1/planning.html", "release-1/index.html"])
  func offersStatusAndOwner(address: String) throws {
    let page = try SampleSite(table(6)).article(address)
    #expect(
      page.contains(
        #"<select data-facet="status"><option value="">all</option><option value="todo">To do (5)</option><option value="complete">Complete (1)</option></select>"#
      ))
    #expect(
      page.contains(
        #"<option value="ana-prado">Ana Prado (1)</option><option value="bo">Bo (1)</option><option value="cy">Cy (5)</option>"#
      ))
    #expect(page.contains(#"data-tags="status:todo priority:none owner:ana-prado owner:bo""#))
    // All have the same priority.
    #expect(!page.contains(#"data-facet="priority""#))
  }

  @Test func standsHiddenBeforeItsTable() throws {
    let page = try SampleSite(table(6)).article("release-1/planning.html")
    let controls = try #require(page.range(of: #" data-filters="table-1" hidden>"#))
    #expect(page[controls.upperBound...].contains(#"</div><div class="table" tabindex="0""#))
    #expect(!page.contains("<tr hidden"))
  }

  @Test func leavesShortTablesAlone() throws {
    let page = try SampleSite(table(5)).article("release-1/planning.html")
    #expect(!page.contains("filters") && !page.contains("data-tags"))
  }

  @Test func leavesTablesAloneWhoseCellsReachOverRows() throws {
    let rows = (2...9).map { "<tr><td>R\($0)</td><td>Sort \($0)</td><td>\($0 == 4 ? "Done" : "Todo")</td></tr>" }
    let page = try SampleSite(
      """
      -- project/release-1/product.md --
      ## Requirements

      <table><tr><th>ID</th><th>Requirement</th><th>Status</th></tr>
      <tr><td>R1</td><td rowspan="2">Sort</td><td>Todo</td></tr><tr><td>R10</td><td>Done</td></tr>
      \(rows.joined(separator: "\n"))
      </table>
      """
    ).article("release-1/product.html")
    #expect(!page.contains("data-tags"))
  }

  @Test func escapesWhatAuthorsWrite() throws {
    let page = try SampleSite(table(6, owner: "A\"><img src=x>")).article("release-1/planning.html")
    #expect(
      page.contains(#"<option value="a-img-src-x">A"&gt;&lt;img src=x&gt; (1)</option>"#)
        || !page.contains("<img src=x>"))
    #expect(!page.contains("<img src=\"x"))
  }

  @Test func narrowsFindingsByRuleReleaseAndSeverity() throws {
    let page = try SampleSite(wholeProject).article("findings.html")
    #expect(page.contains(#"<select data-facet="severity">"#) && page.contains(#"<select data-facet="rule">"#))
    #expect(page.contains(#"<option value="release-2">Release 2 ("#))
    #expect(page.contains(#"data-tags="severity:error rule:broken-link release:release-2""#))
    #expect(page.contains(#"<section data-group=""><h2 id="release-2">"#))
  }

  @Test func keepsTheAnchorsOfFindingsWhileOthersCome() throws {
    func anchors(_ more: String) throws -> [String] {
      let page = try SampleSite(
        "-- project/overview.md --\n# Mail\n\n[a](nowhere.md) and [b](nowhere.md)\n\n[c](elsewhere.md)\n\(more)\n"
      ).article("findings.html")
      return page.split(separator: "id=\"finding-").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
    let before = try anchors("")
    let after = try anchors("\n[d](third.md)")
    #expect(before.count == 3 && Set(before).count == 3)
    #expect(Set(before).isSubset(of: after) && after.count == 4)
  }
}
