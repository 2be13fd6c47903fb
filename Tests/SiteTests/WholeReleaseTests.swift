import Foundation
import TestSupport
import Testing

@testable import Site

@Suite("In the print theme, a release is one page")
struct WholeReleaseTests {
  private let site: SampleSite

  init() throws {
    site = try SampleSite(wholeProject, theme: .commandLine("print"))
  }

  private func values(of attribute: String, in html: String) -> [String] {
    html.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func holdsEveryDocumentAndView() {
    let page = site.article("release-2/index.html")
    #expect(page.contains("<section class=\"chapter document-chapter\" id=\"product\"><h2"))
    for name in ["product", "design", "planning", "canvas", "trace", "changes"] {
      #expect(page.contains("<section class=\"chapter ") && page.contains("id=\"\(name)\">"), "\(name)")
    }
    #expect(page.contains("Letters lie around"), "the canvas")
    #expect(page.components(separatedBy: "<h1").count == 2, "one title")
  }

  @Test func givesEveryPlaceAnAddressOfItsOwn() {
    let ids = values(of: "id", in: site.article("release-2/index.html"))
    #expect(
      ids.count == Set(ids).count, "\(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted())")
    #expect(ids.contains("design--metrics") && ids.contains("requirements"))
  }

  /// Every link within the page finds its place, and no link leaves the page for what is on it.
  @Test func keepsLinksWithinThePage() {
    let html = site.html("release-2/index.html")
    let ids = Set(values(of: "id", in: html).map(\.percentEncoded))
    let article = site.article("release-2/index.html")
    let links = values(of: "href", in: article)
    for link in links where link.hasPrefix("#") && !link.hasPrefix("#icon-") {
      #expect(ids.contains(String(link.dropFirst())), "\(link)")
    }
    for chapter in ["product", "design", "planning", "canvas", "trace", "changes"] {
      #expect(!links.contains { $0.hasSuffix("release-2/\(chapter).html") }, "\(chapter)")
    }
    #expect(links.contains("#product--r1"), "an item leads to its row")
  }

  @Test func listsItsChaptersBelowItsTitle() throws {
    let html = site.html("release-2/index.html")
    let list = try #require(html.range(of: "<nav class=\"contents\" aria-label=\"Contents\"><p"))
    let title = try #require(html.range(of: "</h1>"))
    let next = try #require(html.range(of: "<h2"))
    #expect(title.upperBound < list.lowerBound && list.lowerBound < next.lowerBound)
    #expect(html.contains("<a href=\"#product\">"))
    #expect(html.contains("<a href=\"#design--evaluation\">"))
  }

  @Test func needsNoScript() {
    for page in site.map.pages {
      let html = site.html(page.address)
      #expect(!html.contains("<script"), "\(page.address)")
      #expect(html.contains("script-src 'none'"), "\(page.address)")
    }
    #expect(site.renderer.layouts.assets.script == nil)
  }

  @Test(arguments: [
    ("<h1 id=\"a\">A</h1>", "<h2 id=\"x--a\">A</h2>"),
    ("<a href=\"#a b\" aria-labelledby=\"a b\">", "<a href=\"#x--a b\" aria-labelledby=\"x--a x--b\">"),
    ("<use href=\"#icon-todo\"/>", "<use href=\"#icon-todo\"/>"),
    ("<a href=\"../r/index.html#y--b\">", "<a href=\"#y--b\">"),
    (
      "<a href=\"../r/index.html\" title=\"id=&quot;a&quot; #b\">",
      "<a href=\"../r/index.html\" title=\"id=&quot;a&quot; #b\">"
    ),
    ("<a href=\"#\">id=\"a\"</a>", "<a href=\"#\">id=\"a\"</a>"),
    ("<h6 class=\"h1\"><input disabled id=\"a\"></h6>", "<h6 class=\"h1\"><input disabled id=\"x--a\"></h6>"),
    ("a < b <", "a < b <"), ("<a href=\"#", "<a href=\"#"), ("<", "<"), ("<p id=", "<p id="),
  ])
  func movesAChapter(html: String, moved: String) {
    let chapter = ChapterHTML(Array(html.utf8), name: "x", host: "../r/index.html")
    #expect(String(decoding: chapter.bytes, as: UTF8.self) == moved)
  }
}
