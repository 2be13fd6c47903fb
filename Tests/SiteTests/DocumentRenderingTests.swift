import Testing

@testable import Site

@Suite("Authors' Markdown becomes HTML")
struct DocumentRenderingTests {
  @Test(arguments: [
    ("A *b* **c** ~~d~~ `e`", "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>"),
    ("a\nb\\\nc", "<p>a\nb<br>\nc</p>"),
    ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("3. a\n\n4. b", #"<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>"#),
    ("> a", "<blockquote><p>a</p></blockquote>"),
    ("---", "<hr>"),
    ("{% include \"x\" %}", ""),
    ("<!-- a note -->", ""),
  ])
  func writesBlocks(markdown: String, html: String) throws {
    #expect(try SampleSite.rendered(markdown) == html)
  }

  @Test func givesHeadingsTheirAnchors() throws {
    let html = try SampleSite.rendered("## Über *alles* & R2")
    #expect(
      html.hasPrefix(##"<h2 id="über-alles--r2">Über <em>alles</em> &amp; R2<a class="anchor" href="#%C3%BCber"##))
  }

  @Test func wrapsTablesOfBothKinds() throws {
    let frame = #"<div class="table" tabindex="0" role="region" aria-label="Costs""#
    let markdown = try SampleSite.rendered("## Costs\n\n| A | B |\n| - | -: |\n| a | 1 |")
    #expect(markdown.contains(frame))
    #expect(markdown.contains(#"<th scope="col" class="number">B</th>"#))
    let html = try SampleSite.rendered("## Costs\n\n<table><tr><th>A</th></tr><tr><td><b>a</td></tr></table>")
    #expect(html.contains(frame))
    #expect(html.contains("<td><b>a</b></td>"))
  }

  @Test(arguments: [
    ("[a](other.md)", #"<a href="other.html">a</a>"#),
    ("[a](other.md#part-one)", #"<a href="other.html#part-one">a</a>"#),
    ("[a](other.md#nowhere)", #"<a href="other.html">a</a>"#),
    ("[a](/project/other.md)", #"<a href="other.html">a</a>"#),
    ("[a](table.csv)", #"<a href="table.csv">a</a>"#),
    ("[a](drawing.svg)", #"<a href="drawing.svg">a</a>"#),
    ("[a](missing.md)", #"<span class="dead-link" title="This link leads nowhere: missing.md">a</span>"#),
    ("[a](#nowhere)", ##"<span class="dead-link" title="This link leads nowhere: #nowhere">a</span>"##),
    ("[a](../../etc/passwd)", #"<span class="dead-link" title="This link leads nowhere: ../../etc/passwd">a</span>"#),
    ("[a](javascript:alert(1))", "a"),
    ("[a]({{b}}) ![c]({{ d }}) ![e]({{f}})", "a c e"),
    ("[a](https://example.org/)", #"<a href="https://example.org/" rel="noopener noreferrer">a</a>"#),
    (
      "[a](https://example.org/){:target=\"_blank\" .big}",
      #"<a href="https://example.org/" class="author-big" rel="noopener noreferrer" target="_blank">a</a>"#
    ),
    ("![a](sketch.png){: width=\"40\"}", #"<img src="sketch.png" alt="a" width="40">"#),
    (
      "![a](sketch.png){ #s .c width=50% align=right style=x onclick=y }",
      #"<img src="sketch.png" alt="a" id="s" class="author-c" width="50%" align="right">"#
    ),
    ("[a](other.md){ #here }", #"<a href="other.html" id="here">a</a>"#),
    ("![a](drawing.svg)", #"<img src="drawing.svg" alt="a">"#),
    ("![a](missing.png)", #"<span class="dead-link" title="This image is not there: missing.png">a</span>"#),
    (
      "![a](https://example.org/a.png)",
      #"<a class="remote-image" href="https://example.org/a.png" rel="noopener noreferrer">a</a>"#
    ),
  ])
  func resolvesLinks(markdown: String, html: String) throws {
    #expect(try SampleSite.rendered(markdown) == "<p>\(html)</p>")
  }

  @Test func showsImagesOfOtherHostsWhereTrusted() throws {
    let html = try SampleSite.rendered("![a](https://example.org/a.png)") { $0.trustsImages = true }
    #expect(html == #"<p><img src="https://example.org/a.png" alt="a"></p>"#)
  }

  @Test func keepsRawHTMLOfTrustedAuthors() throws {
    let html = try SampleSite.rendered("<video src=\"a.mp4\"></video>") { $0.trustsHTML = true }
    #expect(html.contains("<video src=\"a.mp4\"></video>"))
  }

  @Test func keepsHeadingsApartFromTheFrame() throws {
    let site = try SampleSite("-- project/overview.md --\n# A\n\n## Content\n")
    let html = site.html("overview.html")
    #expect(html.split(separator: "id=\"content\"").count == 2)
  }

  @Test(arguments: [
    ("<div onclick=\"x()\" class=\"wide\">\n\na\n\n</div>", "<div class=\"author-wide\">\n<p>a</p></div>"),
    ("a <b>b\n\nc", "<p>a <b>b</b></p><p>c</p>"),
    ("<script>\nalert(1)\n\n# x\n</script>\n\na", "<p>a</p>"),
    ("<img src=\"https://example.org/a.png\" alt=\"a\">", #"<a class="remote-image" href="https://example.org/a.png""#),
    ("<details><summary>s</summary>\n\na\n\n</details>", "<details><summary>s</summary>\n<p>a</p></details>"),
    ("- <div>\n\n  a\n\nb", "<ul><li><div>\n<p>a</p></div></li></ul><p>b</p>"),
    (
      "<details open>\n<summary>s</summary>\n\n**a**\n\n</details>\n\nb",
      "</summary>\n<p><strong>a</strong></p></details>\n<p>b</p>"
    ),
    (
      "<details><summary>s</summary>\n\n<details><summary>t</summary>\n\na\n\n</details>\n\n</details>",
      "<p>a</p></details>\n</details>"
    ),
    ("- a\n  <details>\n\n  b\n\n  </details>\n- c", "<p>b</p></details>\n</li><li><p>c</p></li>"),
    (
      "<h2 align=\"center\" id=\"own\">A <i>b</i></h2>",
      "<h2 id=\"a-b\" align=\"center\"><span id=\"own\"></span>A <i>b</i><a"
    ),
    ("<div>{{ a }}b</div>", "<div>       b</div>"),
    ("<a href=\"javascript:x()\">a</a>", "<p><a>a</a></p>"),
  ])
  func rewritesRawHTML(markdown: String, html: String) throws {
    #expect(try SampleSite.rendered(markdown).contains(html))
  }
}
