import Testing

@testable import Site

@Suite("A canvas is a poster, whichever it is")
struct CanvasPosterTests {
  private static func poster(_ file: String, _ text: String) throws -> String {
    let site = try SampleSite("-- project/release-1/notes.md --\n# Notes\n-- project/release-1/\(file) --\n\(text)\n")
    return site.html("release-1/canvas.html")
  }

  private static func count(_ part: String, in html: String) -> Int { html.ranges(of: part).count }

  @Test(arguments: [
    ("human-centric-mlops", 4), ("ml-canvas-madewithml", 5), ("ml-canvas-dorard", 5),
  ])
  func standsInTheColumnsOfItsTemplate(template: String, columns: Int) throws {
    let html = try Self.poster("canvas.yml", "canvas: \(template)")
    #expect(Self.count("class=\"poster-column\"", in: html) == columns)
    #expect(html.contains("not answered yet"))
  }

  @Test func showsAnswersHeaderAndBlocksBelow() throws {
    let html = try Self.poster(
      "canvas.yml",
      "canvas: ml-canvas-dorard\ndesigned-by: [Ana, Rui]\ndate: 2026-03-02\ndecisions: Call *them*.\nmonitoring: Weekly"
    )
    #expect(html.contains("<dd>Ana, Rui</dd>"))
    #expect(html.contains(#"<time datetime="2026-03-02">2026-03-02</time>"#))
    #expect(html.contains("<p>Call <em>them</em>.</p>"))
    #expect(html.contains("2 of 10 blocks answered"))
    #expect(html.contains(#"<div class="block" id="monitoring"><p>Weekly</p>"#))
  }

  @Test func showsADocumentAsPosterAndAsWritten() throws {
    let text = "# ML canvas\n## Decisions\nCall\n## Features\nAge\n## Monitoring\nWeekly\n## Budget\nNone"
    let site = try SampleSite("-- project/docs/canvas.md --\n\(text)\n")
    let poster = try #require(site.map.pages.first { if case .canvas = $0.kind { true } else { false } })
    let html = site.html(poster.address)
    #expect(html.contains("Machine learning canvas (Dorard)") && html.contains("<p>Age</p>"))
    #expect(html.contains("<h3>Budget</h3>"))
    let document = try #require(site.map.pagesByPath["project/docs/canvas.md"])
    #expect(document.address != poster.address && site.html(document.address).contains("<p>None</p>"))
    #expect(site.map.findings.isEmpty)
  }

  @Test func listsGoalsWithTheirLayers() throws {
    let site = try SampleSite(
      "-- project/release-1/product.md --\n# Product\n-- project/release-2/product.md --\n# Product\n-- project/goals.yml --\nmodel: [\"G1: Rank well\"]\n"
    )
    #expect(site.html("goals.html").contains("<td data-label=\"Layer\">Model properties</td>"))
    #expect(site.html("items/goal/G1.html").contains("Rank well"))
  }
}
