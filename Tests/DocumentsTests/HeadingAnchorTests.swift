import Findings
import Testing

@testable import Documents

/// What GitHub makes of these headings; where the rule is not plain, after the cases that github-slugger records from it.
struct HeadingAnchorTests {
  private func read(_ markdown: String) -> Document {
    Document.reading(SourceFile(path: "a.md", markdown)).value
  }

  @Test(arguments: [
    ("Hello, World!", "hello-world"), ("A & B", "a--b"), ("1.2 What's new?", "12-whats-new"), ("Größe 漢字", "größe-漢字"),
    ("snake_case-x", "snake_case-x"), ("🚀 Launch", "-launch"), ("Café", "café"), ("bravoCharlie", "bravocharlie"),
    ("a - dash", "a---dash"), ("period.txt", "periodtxt"), ("f.g(h, i [, j])", "fgh-i--j"),
    ("apostrophe’s", "apostrophes"),
    ("I ♥ unicode", "i--unicode"), ("en–dash em—dash", "endash-emdash"), ("😄-😄 x", "--x"), ("😄_😄 x", "_-x"),
    (":smile: - a gemoji", "smile---a-gemoji"), (":ok_hand::tada: Two", "ok_handtada-two"),
    ("Привет мир", "привет-мир"),
    ("A  B", "a--b"), ("  Trailing  ", "trailing"), ("Closing ##", "closing"), ("&#x20;a&#x20;", "-a-"), ("-a-", "-a-"),
    ("x² ½ ① Ⅳ Ⓐ", "x---ⅳ-ⓐ"), ("a‿b", "a‿b"), ("नमस्ते", "नमस्ते"), ("AT&amp;T", "att"), ("100 %", "100-"),
  ])
  func keepsLettersDigitsHyphensAndBlanks(title: String, anchor: String) {
    #expect(read("# \(title)").headings.map(\.anchor) == [anchor])
  }

  @Test(arguments: [
    ("# `code()` and [link](x.md)", "code-and-link"), ("# **b** _i_ ~~s~~", "b-i-s"), ("# A<br>B", "ab"),
    ("# ![alt](x.png) T", "-t"), ("# <img src=\"x.png\"> T", "-t"), ("# <a id=\"q\"></a>T", "t"),
    ("# T <!-- c -->", "t-"),
    ("# T <small>s</small>", "t-s"), ("T\n===", "t"), ("> # Q", "q"), ("- # L", "l"), ("!!! note\n    # B", "b"),
    ("<details>\n\n# D\n\n</details>", "d"), ("# Deploy {{ env }}", "deploy--env-"), ("# T[^1]\n\n[^1]: x", "t1"),
  ])
  func takesTheTextWithoutMarkup(markdown: String, anchor: String) {
    #expect(read(markdown).headings.map(\.anchor) == [anchor])
  }

  @Test(arguments: [
    ("# A\n# A\n# A-1\n# A", ["a", "a-1", "a-1-1", "a-2"]),
    ("# echo\n# echo\n# echo 1\n# echo-1\n# echo", ["echo", "echo-1", "echo-1-1", "echo-1-2", "echo-2"]),
    ("# f-1\n# f\n# f", ["f-1", "f", "f-2"]), ("# A\n# a\n# A!", ["a", "a-1", "a-2"]),
    ("# __proto__\n# \\_\\_proto\\_\\_", ["proto", "__proto__"]),
  ])
  func numbersRepeats(markdown: String, anchors: [String]) {
    #expect(read(markdown).headings.map(\.anchor) == anchors)
  }

  @Test(arguments: [
    ("# 🚀\n# 🚀\n#", ["heading.1", "heading.2", "heading.3"]),
    ("# A {#b}\n# B\n# A", ["b", "b-1", "a"]),
    ("# A {#x}\n# B {#x}", ["x", "b"]),
    ("# B\n# A {#b}", ["b", "a"]),
    ("# A ## {#x}\n# C# {#y}", ["x", "y"]),
  ])
  func neverGivesAnAnchorTwice(markdown: String, anchors: [String]) {
    #expect(read(markdown).headings.map(\.anchor) == anchors)
  }

  @Test func readsHeadingsWrittenInHTML() throws {
    let document = read(
      "<div align=\"center\">\n<h1 align=\"center\" id=\"own\">The <b>title</b></h1>\n<p>x</p>\n</div>\n\n## The title")
    #expect(document.title == "The title")
    #expect(document.headings.map(\.anchor) == ["the-title", "the-title-1"])
    #expect(document.anchors.contains("own"))
    let block = try #require(document.blocks.first { if case .heading = $0.kind { true } else { false } })
    #expect(document.source.string(block.span).hasPrefix("<h1 align"))
    #expect(document.source.string(block.span).hasSuffix("</h1>"))
  }

  @Test(arguments: ["<h2>open", "<h2>a<div>b</div></h2>", "<pre><h2>x</h2", "<!-- <h2>x</h2> -->"])
  func leavesHTMLThatIsNoHeading(markdown: String) {
    #expect(read(markdown).headings.isEmpty)
  }
}
