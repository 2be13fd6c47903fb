import Testing

@testable import Site

@Suite("Lists and tasks")
struct ListRenderingTests {
  @Test(arguments: [
    ("- [x] one", #"<li class="task"><input type="checkbox" disabled="" checked="" aria-label="Done: one"> one</li>"#),
    ("- [ ] two", #"<li class="task"><input type="checkbox" disabled="" aria-label="Open: two"> two</li>"#),
    ("1. [X] three", #"aria-label="Done: three"> three</li></ol>"#),
    ("- [ ] a **b** `c`\n  - [x] d", #"aria-label="Open: a b c"> a <strong>b</strong> <code>c</code>"#),
    ("- a\n  - [x] d", #"<ul><li class="task"><input type="checkbox" disabled="" checked="" aria-label="Done: d"> d"#),
    ("- [ ] a\n\n  b", #"<p><input type="checkbox" disabled="" aria-label="Open: a"> a</p><p>b</p>"#),
    ("- [ ] [l](other.md)", #"aria-label="Open: l"> <a href="other.html">l</a>"#),
    ("- [ ] \n- [x] a", #"aria-label="Open task">"#),
  ])
  func givesTasksNames(markdown: String, html: String) throws {
    #expect(try SampleSite.rendered(markdown).contains(html))
  }

  @Test(arguments: [
    ("- {{ a }}\n- b", "<ul><li>b</li></ul>"), ("- {{ a }}\n\n  - {% b %}", ""),
    ("-\n- b", "<ul><li></li><li>b</li></ul>"),
    ("# {{ a }}", ""), ("## <!-- c -->", ""),
  ])
  func leavesOutWhatShowsNothing(markdown: String, html: String) throws {
    #expect(try SampleSite.rendered(markdown) == html)
  }

  @Test(arguments: [
    ("- a\n- b\n{: .c #d }", #"<ul><li>a</li><li class="author-c" id="d">b</li></ul>"#),
    ("- a {: .c }", #"<ul><li class="author-c">a</li></ul>"#),
    ("- a\n\n- b\n  {: .c }", #"<ul><li><p>a</p></li><li><p class="author-c">b</p></li></ul>"#),
    ("a\n{: .c #d }", #"<p class="author-c" id="d">a</p>"#),
    ("> a\n{: .c }", #"<blockquote><p class="author-c">a</p></blockquote>"#),
    ("| a |\n| - |\n| b {: #d .e } |\n{: .c }", #"<td id="d" class="author-e">b</td>"#),
    ("| a |\n| - |\n| b |\n{: .c #d }", #"<table class="author-c" id="d">"#),
  ])
  func writesAttributeListsOfBlocks(markdown: String, html: String) throws {
    #expect(try SampleSite.rendered(markdown).contains(html))
  }
}
