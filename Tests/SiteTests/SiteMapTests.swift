import Testing

@testable import Site

@Suite("The site map gives every page an address")
struct SiteMapTests {
  @Test func listsThePagesInReadingOrder() throws {
    let map = try SampleSite(wholeProject).map
    let own = map.pages.map(\.address).filter { address in
      !["items/", "rules/", "templates/"].contains { address.hasPrefix($0) }
    }
    #expect(
      own == [
        "index.html", "overview.html", "release-1/index.html", "release-1/product.html", "release-1/trace.html",
        "release-1/changes.html", "release-2/index.html", "release-2/product.html", "release-2/design.html",
        "release-2/planning.html",
        "release-2/canvas.html", "release-2/trace.html", "release-2/changes.html", "goals.html",
        "team.html", "completeness.html", "findings.html",
        "reference.html", "404.html",
      ])
    #expect(map.page(at: "items/requirement/R1.html") != nil)
    #expect(map.findings.isEmpty)
  }

  @Test func keepsFoldersInsideAReleaseAndNamesOneFileReleases() throws {
    let map = try SampleSite(
      """
      -- project/release-1/notes/week one.md --
      # Notes
      -- project/release-2.md --
      # Release
      """
    ).map
    #expect(map.pagesByPath["project/release-1/notes/week one.md"]?.address == "release-1/notes/week one.html")
    #expect(map.pagesByPath["project/release-2.md"]?.address == "release-2/release-2.html")
  }

  @Test func reportsPagesThatCollide() throws {
    let map = try SampleSite(
      """
      -- project/release-1/trace.md --
      # Index
      -- project/release-1/product.md --
      # Product
      -- project/Findings.md --
      # Mine
      """
    ).map
    #expect(map.pagesByPath["project/release-1/trace.md"]?.address == "release-1/trace-page.html")
    #expect(map.pagesByPath["project/Findings.md"]?.address == "Findings-page.html")
    #expect(map.findings.map(\.rule) == ["page-collision", "page-collision"])
  }

  @Test(arguments: [
    ("R1", "R1"), ("FR-1.2", "FR-1.2"), ("COM1", "COM1-item"), (".x", "x-c5ae"), ("a b", "a-b-c9de"), ("é1", "1-e2e6"),
  ])
  func makesFileNamesOfIDs(key: String, name: String) {
    let made = AddressBook.fileName(of: key)
    #expect(made.split(separator: "-").first == name.split(separator: "-").first)
    #expect(made.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 })
    #expect((made == key) == (name == key))
  }

  @Test func tellsNamesApartThatDifferInCaseAlone() {
    var book = AddressBook()
    #expect(book.claim("items/R1.html", suffix: "-item") == "items/R1.html")
    #expect(book.claim("items/r1.html", suffix: "-item") == "items/r1-item.html")
    #expect(book.claim("items/R1.html", suffix: "-item") == "items/R1-item-2.html")
  }

  @Test func findsThePageOfTheSameKindInAnotherRelease() throws {
    let map = try SampleSite(wholeProject).map
    let first = try #require(map.project.release("release-1"))
    let product = try #require(map.page(at: "release-2/product.html"))
    let design = try #require(map.page(at: "release-2/design.html"))
    #expect(map.counterpart(of: product, in: first) == "release-1/product.html")
    #expect(map.counterpart(of: design, in: first) == "release-1/index.html")
  }
}
