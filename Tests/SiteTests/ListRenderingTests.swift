import Testing

@testable import Site

@Suite("Lists and tasks")
struct ListRenderingTests {
  @Test(arguments: [
    ("- [x] one", #"<ul class="tasks"><li><label><input type="checkbox" disabled checked> one</label></li>"#),
    ("- [ ] two", #"<ul class="tasks"><li><label><input type="checkbox" disabled> two</label></li>"#),
    ("1. [X] three", #"checked> three</label></li></ol>"#),
    ("- [ ] a **b** `c`\n  - [x] d", #"disabled> a <strong>b</strong> <code>c</code></label>"#),
    ("- a\n  - [x] d", #"<ul class="tasks"><li><label><input type="checkbox" disabled checked> d"#),
    ("- [ ] a\n- b", #"<ul><li class="task"><label><input type="checkbox" disabled> a</label></li><li>b</li></ul>"#),
    ("- [ ] a\n- [ ] b\n{: .c }", #"<ul class="tasks"><li><label>"#),
    ("- [ ] a\n\n  b", #"<p><label><input type="checkbox" disabled> a</label></p><p>b</p>"#),
    ("- [ ] [l](other.md)", #"disabled> <a href="other.html">l</a></label>"#),
    ("- [ ] a <b>c", #"disabled> a <b>c</b></label></li>"#),
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
