import Testing

@Suite("HTML comments are not shown, wherever they stand")
struct CommentRenderingTests {
  @Test(arguments: [
    ("a\n\n<!-- c -->\n\nb", "<p>a</p><p>b</p>"), ("a <!-- c --> b", "<p>a  b</p>"),
    ("<!-- a\n\n**b**\n\n-->\n\nx", "<p>x</p>"), ("a<!-- c\nd --> b", "<p>a b</p>"),
    ("- a\n\n  <!-- c -->\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
    ("- a\n- <!-- c -->", "<ul><li>a</li></ul>"), ("> <!-- c -->\n> a", "<blockquote><p>a</p></blockquote>"),
    ("[//]: # (c)\n\na", "<p>a</p>"), ("`<!-- c -->`", "<p><code>&lt;!-- c --&gt;</code></p>"),
    ("<!-- c -->", ""), ("<div><!-- c -->a</div>", "<div>a</div>"),
    ("<table><tr><td>a<!-- c --></td></tr></table>", "<td>a</td>"),
    ("| a <!-- c --> |\n| - |\n| b<!-- d --> |", "<td>b</td>"),
  ])
  func hidesThem(markdown: String, html: String) throws {
    let rendered = try SampleSite.rendered(markdown)
    #expect(html.hasPrefix("<td") ? rendered.contains(html) : rendered == html)
    #expect(!rendered.contains("<!--"))
  }
}
