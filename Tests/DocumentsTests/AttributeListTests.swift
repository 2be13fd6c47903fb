import Findings
import Testing

@testable import Documents

struct AttributeListTests {
  private func read(_ markdown: String) -> Document {
    Document.reading(SourceFile(path: "a.md", markdown)).value
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

  @Test(arguments: [
    "a {b} c", "sum_{i=1}", "{.5}", "f(x) = {x: 1}", "{a=1}", "x {width=3}", "{1, 2}", "{#}", "{.}", "{name}",
  ])
  func leavesOtherBracesAlone(text: String) {
    #expect(read(text).blocks.first?.ownInlines.first?.plainText == text)
  }

  @Test(arguments: [
    ("![i](i.png){width=300}", "width", "300"), ("![i](i.png){ width=50% }", "width", "50%"),
    ("![i](i.png){: height=\"20\" }", "height", "20"), ("[x](y.md){: target='_blank' }", "target", "_blank"),
    ("[x](y.md){:target=\"_blank\" .a}", "target", "_blank"), ("[x](y.md){: title=\"{a}\" }", "title", "{a}"),
    ("[x][y]{title=\"a b\"}\n\n[y]: z.md", "title", "a b"),
    ("<https://x.org>{:target=_blank}", "target", "_blank"),
  ])
  func belongsToTheLinkOrImageBeforeIt(markdown: String, key: String, value: String) throws {
    let inlines = try #require(read(markdown).blocks.first?.ownInlines.first)
    #expect(inlines.count == 1)
    switch inlines.first?.kind {
    case .link(let link)?, .image(let link)?: #expect(link.attributes?.value(of: key) == value)
    default: Issue.record("\(inlines) is no link")
    }
  }

  @Test(arguments: [
    ("a\nb\n{: .c #d }", "p a b"), ("# A {: .c #d }", "h1 A #d"), ("```py\nx\n```\n{: .c #d }", "code py|x"),
    ("| a |\n| - |\n| 1 |\n{: .c #d }", "table\n  a\n  1"), ("```{ .py .c #d }\nx\n```", "code py|x"),
    ("# A\n{: .c #d }", "h1 A #a"), ("!!! note\n    x\n{: .c #d }", "! note: Note\n  p x"),
  ])
  func belongsToTheBlockItEnds(markdown: String, expected: String) throws {
    let document = read(markdown)
    #expect(outline(markdown) == expected)
    #expect(document.blocks.first?.attributes?.classes == ["c"])
    #expect(document.anchors.contains("d"))
  }

  @Test func belongsToTheCellItEnds() throws {
    let document = read("| a {: .h } |\n| - |\n| x {: .c #d } |")
    guard case .table(let table)? = document.blocks.first?.kind else { throw TestError.other }
    #expect(table.head.first?.cells.first?.attributes?.classes == ["h"])
    #expect(table.rows.first?.cells.first?.inlines.plainText == "x")
    #expect(table.rows.first?.cells.first?.attributes?.id == "d")
    #expect(document.anchors.contains("d"))
  }

  @Test func staysInCode() {
    let text = "`{: .x }` <code>{: .y }</code>"
    #expect(read(text).blocks.first?.ownInlines.first?.plainText == "{: .x } {: .y }")
  }

  @Test func keepsAnAnchorOnlyWhereThePageHasIt() {
    #expect(!read("*a*{: #b }").anchors.contains("b"))
    #expect(read("[a](b.md){: #b }").anchors.contains("b"))
  }
}

private enum TestError: Error { case other }
