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
    String(repeating: ">", count: 600) + " x",
    String(repeating: "*a **b ", count: 400) + "x" + String(repeating: " b** a*", count: 400),
    String(repeating: "> - ", count: 300) + "x", "fine\n\n" + String(repeating: ">", count: 300) + "y",
  ])
  func refusesNestingThatNobodyWrites(text: String) {
    let outcome = Document.reading(SourceFile(path: "a.md", text))
    #expect(outcome.findings.map(\.rule) == ["refused-input"])
    #expect(outcome.value.blocks.count == 1)
  }
}
