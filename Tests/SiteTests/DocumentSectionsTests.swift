import Testing

@testable import Site

@Suite("Documents show what their sections still lack")
struct DocumentSectionsTests {
  private let page: String

  init() throws {
    let site = try SampleSite(
      """
      -- project/release-1/design.md --
      # Design

      ## Data

      ### Sources

      - Static: letters of last year, by post code
      - Dynamic: letters of the day, at noon

      ### Labeling

      TBD

      ## Shelves

      Four of them.

      ## Doors
      """)
    page = site.html("release-1/design.html")
  }

  private func heading(_ title: String) -> Substring {
    guard let start = page.range(of: ">\(title)<a class=\"anchor\""),
      let end = page.range(of: "<h", range: start.upperBound..<page.endIndex)
    else { return "" }
    return page[start.lowerBound..<end.lowerBound]
  }

  @Test func saysBelowAHeadingWhatIsAskedThere() {
    let lack = heading("Labeling")
    #expect(lack.contains("<p class=\"section-state\"><span class=\"badge state-placeholder\">"), "\(lack)")
    #expect(lack.contains("<a href=\"../templates/madewithml.html#design.data.labeling\""), "\(lack)")
  }

  @Test(arguments: ["Sources", "Shelves"]) func saysNothingWhereNothingIsLacking(title: String) {
    #expect(heading(title).isEmpty == false)
    #expect(!heading(title).contains("section-state"))
  }

  /// In the list of contents each section that a template asks for has its mark, with a word for who cannot see it.
  @Test func marksSectionsInTheContents() throws {
    let list = try #require(page.components(separatedBy: "<nav class=\"contents").dropFirst().first)
    let entries = list.components(separatedBy: "<li>")
    func entry(_ anchor: String) -> String { entries.first { $0.hasPrefix("<a href=\"#\(anchor)\"") } ?? "" }
    #expect(entry("labeling").contains("mark state-placeholder") && entry("labeling").contains("(placeholder)"))
    #expect(entry("sources").contains("mark state-filled") && entry("sources").contains("(filled)"))
    #expect(!entry("shelves").contains("mark") && !entry("shelves").isEmpty)
  }
}
