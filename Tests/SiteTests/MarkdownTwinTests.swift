import Foundation
import Testing

@testable import Site

@Suite("Markdown twins of pages")
struct MarkdownTwinTests {
  private func twin(_ address: String, _ text: String = wholeProject) throws -> String {
    let site = try SampleSite(text)
    let page = try #require(site.map.page(at: address))
    let file = try #require(site.renderer.files(of: page).last)
    #expect(file.address == address.replacingOccurrences(of: ".html", with: ".md"))
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func leavesAnAuthorsDocumentAsItIsButForItsLinks() throws {
    let text = try twin(
      "release-1/product.html",
      """
      -- project/release-1/product.md --
      ---
      owner: Ana
      ---

      # Product  <!-- scopebook: section product.overview -->

      <!-- scopebook: accept broken-link reason="later" -->
      See [the plan](planning.md#tasks), [gone](no.md), [`x`](../overview.md "All") and [bad](javascript:alert(1)).

      - [ ] A *task* ![drawing](images/a.png)
      [ref]: planning.md
      -- project/release-1/planning.md --
      # Planning

      ## Tasks
      -- project/overview.md --
      # Letters
      -- project/release-1/images/a.png --
      """)
    #expect(
      text == """
        # Product

        See [the plan](planning.md#tasks), [gone](no.md), [`x`](../overview.md "All") and [bad](#).

        - [ ] A *task* ![drawing](images/a.png)
        [ref]: planning.md

        """)
  }

  @Test func givesADocumentWithoutATitleOne() throws {
    #expect(try twin("notes.html", "-- project/notes.md --\nOnly [text](#top).\n") == "# Notes\n\nOnly [text](#).\n")
  }

  @Test func makesTablesOfTheToolsOwn() throws {
    let text = try twin("release-2/index.html")
    #expect(text.contains("\n# Release 2\n"))
    let row = text.split(separator: "\n").first { $0.hasPrefix("| [R1]") }
    #expect(
      row?.hasPrefix("| [R1](../items/requirement/R1.md) | Sort letters by desk | Must | Complete | [D1](") == true,
      "\(row ?? "")")
    let head = text.split(separator: "\n").first { $0.hasPrefix("| ID | Requirement") }
    #expect(head != nil)
    #expect(!text.contains("<"))
  }

  @Test func leadsFromTwinToTwin() throws {
    let site = try SampleSite(wholeProject)
    let twins = Dictionary(
      uniqueKeysWithValues: site.map.pages.flatMap(site.renderer.files).filter { $0.address.hasSuffix(".md") }.map {
        ($0.address, String(decoding: $0.bytes, as: UTF8.self))
      })
    #expect(twins.count == site.map.pages.count - 1)
    for (address, text) in twins where !address.hasPrefix("rules/") {
      for target in text.components(separatedBy: "](").dropFirst().map({ $0.prefix { $0 != ")" && $0 != " " } }) {
        guard target.hasSuffix(".md") || target.contains(".md#"), target != "missing.md" else { continue }
        var folders = address.split(separator: "/").dropLast()
        for part in target.prefix(while: { $0 != "#" }).split(separator: "/") {
          if part == ".." { _ = folders.popLast() } else { folders.append(part) }
        }
        #expect(twins[folders.joined(separator: "/")] != nil, "\(address): \(target)")
      }
    }
  }

  @Test(arguments: [
    ("<h2 id=\"x\">Two <em>words</em><a class=\"anchor\" href=\"#x\">#</a></h2><p>Text</p>", "## Two words\n\nText\n"),
    ("<ul><li>One</li><li>Two<ol><li>Deep</li></ol></li></ul><p>Text</p>", "- One\n- Two\n  1. Deep\n\nText\n"),
    ("<p>a*b &lt;i&gt; [x] snake_case _y</p>", "a\\*b &lt;i> \\[x\\] snake_case \\_y\n"),
    ("<p># no heading</p>", "\\# no heading\n"),
    ("<pre><code class=\"language-sh\">ls | wc\n```\n</code></pre>", "````sh\nls | wc\n```\n````\n"),
    ("<p><code>a | b</code><svg><text>no</text></svg><button>no</button></p>", "`a | b`\n"),
    (
      "<table><caption>Of all</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>x | y</td><td><ul><li>1</li><li>2</li></ul></td></tr></tbody></table>",
      "Of all\n\n| A | B |\n| --- | --- |\n| x \\| y | 1, 2 |\n"
    ),
    (
      "<dl><div><dt>Priority</dt><dd>Must</dd></div><div><dt>Target</dt><dd>&gt; 5</dd><dd>2&nbsp; <a href=\"b.html\">b</a></dd></div></dl><p>T</p>",
      "- Priority: Must\n- Target: > 5, 2 [b](b.html)\n\nT\n"
    ),
    (
      "<ol><li><p>One</p><p>Two</p><svg><g><svg/></g><svg></svg></svg><ul><li>Deep</li></ul></li></ol><p><br>T<img src=\"a\" alt=\"b &gt; c\"></p>",
      "1. One\n\n   Two\n\n   - Deep\n\nT\\[b > c\\]\n"
    ),
    ("<p>é_a _é «_»</p><ul class=\"graph-legend\"><li>no</li></ul>", "é_a \\_é «\\_»\n"),
    ("<ul><li><span>Note, Part</span><a class=\"place\" href=\"n.html\">n</a></li></ul>", "- Note, Part [n](n.html)\n"),
    ("<p>See <a href=\"a(b).html\">it</a><span class=\"badge\">Done</span></p>", "See [it](a%28b%29.html) Done\n"),
  ])
  func writesMarkdown(html: String, markdown: String) {
    let written = MarkdownWriter.markdown(Array(html.utf8)) { $0 }
    #expect(String(decoding: written, as: UTF8.self) == markdown)
  }
}
