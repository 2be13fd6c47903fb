import Documents
import Findings
import Testing

struct MarkdownTests {
  private func read(_ markdown: String) -> Document {
    Document.reading(SourceFile(path: "a.md", markdown)).value
  }

  @Test(arguments: [
    ("# Title\n\ntext", "h1 Title #title\np text"),
    ("- [x] done\n- [ ] open", "list\n  - [x]\n    p done\n  - [ ]\n    p open"),
    ("~~old~~ https://x.org", "p old https://x.org"),
    ("a[^1]\n\n[^1]: b", "p a\nfootnote 1\n  p b"),
    ("<!-- scopebook: section a.b -->\n# T", "comment scopebook: section a.b\nh1 T #t"),
    ("---\ntitle: T\n---\n# H", "h1 H #h"),
    ("{% include \"x_y.md\" %}", "p "),
    ("<div align=\"center\">\n<b>x</b>\n</div>", "html <div align=\"center\">⏎<b>x</b>⏎</div>"),
    (
      "<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>1<br>2</td><td>x &amp; y</td></tr>\n</table>",
      "table html\n  A | B\n  1 2 | x & y"
    ),
    ("<table>\n<tr><td>1</td>\n\n<td>2</td></tr>\n</table>", "table html\n  1 | 2"),
  ])
  func readsBlocks(markdown: String, expected: String) {
    #expect(outline(markdown) == expected)
  }

  @Test(arguments: [
    ("Hello, World!", "hello-world"), ("A & B", "a--b"), ("1.2 What's new?", "12-whats-new"), ("Größe 漢字", "größe-漢字"),
    ("snake_case-x", "snake_case-x"), ("🚀 Launch", "-launch"), ("Café", "café"),
  ])
  func makesAnchorsAsGitHubDoes(title: String, anchor: String) {
    #expect(read("# \(title)").headings.first?.anchor == anchor)
  }

  @Test func numbersRepeatedAnchors() {
    #expect(read("# A\n# A\n# A-1\n# A").headings.map(\.anchor) == ["a", "a-1", "a-1-1", "a-2"])
  }

  @Test func takesAttributeListsOffThePage() throws {
    let document = read("[x](y.md){:target=\"_blank\" .wide} and ![i](i.png){: width=\"10\"}\n\n## T {#own}")
    #expect(document.blocks.first?.ownInlines.first?.plainText == "x and i")
    #expect(document.headings.first?.anchor == "own")
    #expect(document.headings.first?.title == "T")
    var lists: [AttributeList] = []
    document.blocks.forEachInline { inline in
      if case .link(let link) = inline.kind, let list = link.attributes { lists.append(list) }
    }
    #expect(lists.first?.value(of: "target") == "_blank")
    #expect(lists.first?.classes == ["wide"])
  }

  @Test(arguments: ["a {b} c", "sum_{i=1}", "{.5}", "f(x) = {x: 1}"])
  func leavesOtherBracesAlone(text: String) {
    #expect(read(text).blocks.first?.ownInlines.first?.plainText == text)
  }

  @Test func readsFenceInfo() {
    let fence = FenceAttributes(info: "python linenums=\"3\" title=\"a b\" hl_lines=\"2 4-5\"")
    #expect(fence.language == "python")
    #expect(fence.title == "a b")
    #expect(fence.firstLineNumber == 3)
    #expect(fence.highlightedLines == [2, 4, 5])
  }

  @Test(arguments: [
    String(repeating: ">", count: 600) + " x",
    String(repeating: "*a **b ", count: 400) + "x" + String(repeating: " b** a*", count: 400),
    String(repeating: "> - ", count: 300) + "x", "fine\n\n" + String(repeating: ">", count: 300) + "y",
  ])
  func refusesNestingThatNobodyWrites(text: String) {
    let outcome = Document.reading(SourceFile(path: "a.md", text))
    #expect(outcome.findings.map(\.rule) == ["refused-input"])
    #expect(outcome.value.blocks.count == 1)
  }

  @Test func notesTemplateCommands() {
    let findings = Document.reading(SourceFile(path: "a.md", "x\n\n{{ name }}")).findings
    #expect(findings.map(\.rule) == ["template-leftover"])
    #expect(findings.first?.place.span == Span(3, 13))
  }
}
