import Documents
import Foundation
import ProjectModel
import Testing

@testable import Site

/// Two releases with days, a draft with one, and one without.
private let dated = """
  -- project/scopebook.yml --
  title: Letters & <parcels>
  description: Sorting mail
  base-url: https://org.github.io/mail
  redirects:
    old/product.html: release-2/product.html#r1
    moved.html: https://example.org/?a=1&b=2
  -- project/release-1/release.yml --
  title: The first desk
  phase: released
  date: 2026-01-15
  owner: Ana & co
  -- project/release-1/product.md --
  # Product

  | ID | Requirement | Status |
  | --- | --- | --- |
  | R1 | Sort letters | Done |
  | R2 | =SUM(A1), "quoted" | Todo |

  -- project/release-2/release.yml --
  title: The second desk
  date: 2026-03
  -- project/release-2/product.md --
  # Product

  | ID | Requirement | Status |
  | --- | --- | --- |
  | R1 | Sort letters | Done |
  | R3 | Tell the \\<sender> | Todo |

  -- project/release-3/release.yml --
  phase: draft
  date: 2026-05-01
  -- project/release-3/product.md --
  # Product
  -- project/release-4/product.md --
  # Product
  """

@Suite("Files for machines")
struct MachineFileTests {
  private func site(_ text: String = dated) throws -> SampleSite {
    try SampleSite(text, baseURL: "https://org.github.io/mail")
  }

  private func text(_ export: any Export, _ site: SampleSite) -> String? {
    export.bytes(of: site.map).map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Feed

  @Test func feedsReleasesWithADayTheLatestFirst() throws {
    let feed = try #require(try text(Feed(), site()))
    let titles = feed.components(separatedBy: "<entry>").dropFirst().map {
      $0.components(separatedBy: "<title>")[1].components(separatedBy: "</title>")[0]
    }
    #expect(titles == ["The second desk", "The first desk"])
    #expect(feed.contains("<title>Letters &amp; &lt;parcels&gt;</title>"))
    #expect(feed.contains("<id>https://org.github.io/mail/</id>\n<updated>2026-03-01T00:00:00Z</updated>"))
    #expect(feed.contains("<id>https://org.github.io/mail/release-1/</id>"))
    #expect(feed.contains("<published>2026-01-15T00:00:00Z</published>"))
    #expect(feed.contains("<author><name>Ana &amp; co</name></author>"))
  }

  @Test func feedsWhatChanged() throws {
    let feed = try #require(try text(Feed(), site()))
    #expect(feed.contains("Against the release before: Added: 1, Not carried over: 1."))
    // HTML inside XML: escaped twice.
    #expect(
      feed.contains(
        "href=\"https://org.github.io/mail/items/requirement/R3.html\"&gt;R3 Tell the &amp;lt;sender&amp;gt;&lt;/a&gt;")
    )
  }

  @Test func isWellFormedXML() throws {
    let site = try site(dated.replacingOccurrences(of: "The first desk", with: "\"A \\u0001 <b> desk\""))
    let exports: [any Export] = [Feed(), Sitemap(), StatusBadge(release: "release-1"), CompletenessBadge(release: nil)]
    for export in exports {
      let xml = try #require(text(export, site))
      let bad = xml.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }
      #expect(!bad, "\(export.address) holds a control character")
      #expect(HTMLOutline(of: xml).isClosed, "\(export.address) has an element that is not closed")
    }
  }

  @Test(arguments: ["version: 1 #", "date: 2026-02-30 #"])
  func hasNoFeedWithoutADay(instead: String) throws {
    let site = try site(dated.replacingOccurrences(of: "date:", with: instead))
    #expect(text(Feed(), site) == nil)
    #expect(!site.html("index.html").contains("application/atom+xml"))
  }

  @Test func hasNeitherFeedNorSitemapWithoutAnAddress() throws {
    let site = try SampleSite(dated)
    #expect(text(Feed(), site) == nil)
    #expect(text(Sitemap(), site) == nil)
    #expect(text(Robots(), site) == "User-agent: *\nAllow: /\n")
    #expect(!site.html("index.html").contains("rel=\"canonical\""))
  }

  // MARK: Heads

  @Test func tellsOthersWhatAPageIs() throws {
    let page = try site().html("release-2/product.html")
    for line in [
      "<link rel=\"canonical\" href=\"https://org.github.io/mail/release-2/product.html\">",
      "<link rel=\"alternate\" type=\"text/markdown\" href=\"product.md\">",
      "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Letters &amp; &lt;parcels&gt;\" href=\"../feed.xml\">",
      "<meta property=\"og:url\" content=\"https://org.github.io/mail/release-2/product.html\">",
      "<meta property=\"og:type\" content=\"article\">",
      "<meta property=\"og:title\" content=\"Product · The second desk\">",
      "<meta property=\"og:site_name\" content=\"Letters &amp; &lt;parcels&gt;\">",
      "<meta name=\"description\" content=\"Sorting mail\">",
    ] { #expect(page.contains(line), "\(line)") }
    #expect(try site().html("release-2/index.html").contains("href=\"https://org.github.io/mail/release-2/\""))
  }

  @Test func showsTheMissingPageAtAnyDepth() throws {
    let page = try site().html("404.html")
    #expect(page.contains("<a class=\"project\" href=\"/mail/index.html\">"))
    #expect(page.contains("href=\"/mail/assets/style."))
    #expect(!page.contains("rel=\"canonical\""))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(try SampleSite(dated).html("404.html").contains("<a class=\"project\" href=\"index.html\">"))
  }

  /// A server shows this page at any address, so that links of it count from the site's, also the footer's.
  @Test func leadsFromAnywhereThroughTheFooter() throws {
    let text = """
      -- project/scopebook.yml --
      look:
        footer: "[Product](release-1/product.md)"
      -- project/release-1/product.md --
      # Product
      """
    #expect(try site(text).html("404.html").contains("href=\"/mail/release-1/product.html\">Product</a>"))
    #expect(try site(text).html("release-1/product.html").contains("href=\"../release-1/product.html\">Product</a>"))
  }

  @Test func listsEveryPageInTheSitemap() throws {
    let site = try site()
    let map = try #require(text(Sitemap(), site))
    #expect(map.components(separatedBy: "<loc>").count == site.map.pages.count)
    #expect(map.contains("<loc>https://org.github.io/mail/release-1/</loc>"))
    #expect(!map.contains("404"))
    #expect(text(Robots(), site)?.hasSuffix("Sitemap: https://org.github.io/mail/sitemap.xml\n") == true)
  }

  // MARK: Redirects

  @Test func leadsOnFromOldAddresses() throws {
    let site = try site()
    let pages = site.map.redirects.pages.map {
      String(decoding: RedirectPage(redirect: $0, map: site.map).bytes, as: UTF8.self)
    }
    #expect(pages.count == 2)
    #expect(pages[0].contains("<meta http-equiv=\"refresh\" content=\"0; url=../release-2/product.html#r1\">"))
    #expect(pages[0].contains("<link rel=\"canonical\" href=\"https://org.github.io/mail/release-2/product.html\">"))
    #expect(pages[0].contains("<a href=\"../release-2/product.html#r1\">Product</a>"))
    // Nobody is led away from the site without being asked.
    #expect(!pages[1].contains("refresh"))
    #expect(pages[1].contains("<a href=\"https://example.org/?a=1&amp;b=2\">"))
  }

  @Test(arguments: [
    (
      "a.html: release-1/produkt.html", "the site has no page \"release-1/produkt.html\"",
      "did you mean \"release-1/product.html\"?"
    ),
    (
      "a.html: b.html\n  b.html: index.html", "\"b.html\" is an old address itself", "write the page that it leads to"
    ),
    ("Findings.html: index.html", "\"Findings.html\" is the address of a page or file of the site", nil),
    ("feed.xml/a.html: index.html", "\"feed.xml/a.html\" is the address of a page or file of the site", nil),
    ("a.html: release-1/product.html#r7", "the page has no heading or item \"#r7\"", "did you mean \"#r1\"?"),
  ])
  func saysWhatIsWrongWithARedirect(lines: String, message: String, suggestion: String?) throws {
    let site = try SampleSite(
      """
      -- project/scopebook.yml --
      redirects:
        \(lines)
      -- project/release-1/product.md --
      # Product

      | ID | Requirement |
      | --- | --- |
      | R1 | Sort letters |
      """)
    let found = site.map.findings.filter { $0.rule == "broken-redirect" }
    #expect(found.map(\.message) == [message])
    if let suggestion { #expect(found.first?.suggestion == suggestion) }
  }

  // MARK: Tables

  @Test func writesATableForEachKindOfItem() throws {
    let site = try site()
    let lines = try #require(text(ItemsCSV(.requirement), site)).components(separatedBy: "\r\n")
    #expect(lines[0] == "release,id,text,status,path,line")
    #expect(lines[1] == "release-1,R1,Sort letters,complete,project/release-1/product.md,5")
    #expect(lines[2] == "release-1,R2,\"'=SUM(A1), \"\"quoted\"\"\",todo,project/release-1/product.md,6")
    #expect(lines.count == 6)
    #expect(text(ItemsCSV(.metric), site) == nil)
  }

  @Test func tellsLinksAndVerdictsInTables() throws {
    let site = try SampleSite(wholeProject)
    let metrics = try #require(text(ItemsCSV(.metric), site)).components(separatedBy: "\r\n")
    #expect(metrics[0] == "release,id,text,target,measured,verdict,field_measures,measures,path,line")
    #expect(metrics[2] == "release-2,M2,Delay,< 300 ms,412 ms,missed,R1,R1,project/release-2/design.md,12")
    let requirements = try #require(text(ItemsCSV(.requirement), site)).components(separatedBy: "\r\n")
    #expect(requirements[0] == "release,id,text,priority,status,target,fulfilled_by,measured_by,path,line")
  }

  // MARK: Badges

  @Test func drawsBadgesWithTheirWords() throws {
    let site = try site()
    let badge = try #require(text(StatusBadge(release: "release-1"), site))
    #expect(badge.contains("<title>The first desk: released</title>"))
    #expect(badge.contains("aria-label=\"The first desk: released\""))
    #expect(badge.contains(">released</text>"))
    #expect(try #require(text(CompletenessBadge(release: nil), site)).contains("completeness"))
  }

  /// Whatever font draws them: each half is as wide as its words are told to be, with room on both sides.
  @Test(arguments: ["Release 1", "WWWWWWWWWWWWWWWW", "Версия для почты", "漢字のリリース"])
  func cutsNoWordsOff(label: String) throws {
    let badge = String(decoding: Badge(label: label, value: "87.5 %", colour: .green).bytes, as: UTF8.self)
    let numbers = { (name: String) in
      badge.components(separatedBy: " \(name)=\"").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
    }
    let lengths = numbers("textLength")
    #expect(lengths.count == 2)
    #expect(numbers("width").first == lengths.reduce(0, +) + 28)
    #expect(Double(lengths[0]) >= TextWidth.ems(of: label) * 11)
  }

  // MARK: For language models

  @Test func listsTwinsForLanguageModels() throws {
    let words = try #require(try text(LanguageModelText(), site()))
    #expect(
      words.hasPrefix(
        "# Letters & &lt;parcels>\n\n> Sorting mail\n\n## Project\n\n- [Home](https://org.github.io/mail/index.md)\n"))
    #expect(words.contains("## Release 4\n\n- [Summary of release 4](https://org.github.io/mail/release-4/index.md)\n"))
    #expect(words.contains("## Other releases\n\n- [Summary of release 3]"))
    #expect(words.contains("## Optional\n\n- [All items and links as JSON](https://org.github.io/mail/project.json)"))
  }
}

/// Whether every element of some XML is closed where it was opened.
private struct HTMLOutline {
  let isClosed: Bool

  init(of text: String) {
    var open: [Substring] = []
    for piece in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) where !piece.hasPrefix("?") {
      let name = piece.drop { $0 == "/" }.prefix { $0 != ">" && $0 != " " && $0 != "/" }
      if piece.hasPrefix("/") {
        guard open.popLast() == name else {
          isClosed = false
          return
        }
      } else if piece.prefix(while: { $0 != ">" }).last != "/" {
        open.append(name)
      }
    }
    isClosed = open.isEmpty
  }
}
