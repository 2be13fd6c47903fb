import Documents
import Findings
import Testing

/// Places of inlines: what a caret would point at.
struct PlaceTests {
  /// The source text at each text inline's place.
  private func places(_ markdown: String) -> [String] {
    let document = Document.reading(SourceFile(path: "a.md", markdown)).value
    var places: [String] = []
    document.blocks.forEachInline { inline in
      if case .text(let text) = inline.kind {
        let exact = document.source.span(of: 0..<text.utf8.count, in: text, at: inline.span)
        if !exact.isEmpty { places.append(document.source.string(exact)) }
      }
    }
    return places
  }

  @Test(arguments: [
    ("plain text", ["plain text"]),
    ("one\n   two", ["one", "two"]),
    ("> a\n> b", ["a", "b"]),
    ("- a\n  b", ["a", "b"]),
    ("- a\nlazy", ["a", "lazy"]),
    ("*é* 漢字 **x**", ["é", " 漢字 ", "x"]),
    ("| a \\| b | c |\n| - | - |\n| d | e \\| f |", ["a \\| b", "c", "d", "e \\| f"]),
    ("!!! note\n    first\n    second", ["first", "second"]),
    ("a &amp; b", ["a &amp; b"]),
    ("R&amp;**D**", ["R&amp;", "D"]),
    ("a\\\\**b**", ["a\\\\", "b"]),
    ("[text](url.md) after", ["text", " after"]),
    ("```\ncode\n```\ntext", ["text"]),
    ("\u{FEFF}bom", ["bom"]),
    ("a\r\nb", ["a", "b"]),
  ])
  func pointAtTheText(markdown: String, expected: [String]) {
    #expect(places(markdown) == expected)
  }

  @Test func pointAtEachOfSeveralLinks() {
    let document = Document.reading(
      SourceFile(path: "a.md", "[ref][] [a](gone.md) [b][ref] [c](far.md)\n\n[ref]: missing.md\n")
    ).value
    #expect(document.links.map { document.source.string($0.span) } == ["[ref][]", "gone.md", "[b][ref]", "far.md"])
  }

  @Test(arguments: [
    ("[a](b.md)", "b.md"), ("x [a *b*](c.md#d \"t\") y", "c.md#d"), ("![i](p.png)", "p.png"),
    ("!!! note\n    see [a](b.md)", "b.md"),
    ("<a href=\"q.html\">x</a>", "q.html"), ("| [a](t.md) |\n| - |", "t.md"), ("a\n  [b\nc](d.md)", "d.md"),
  ])
  func pointAtDestinations(markdown: String, expected: String) throws {
    let document = Document.reading(SourceFile(path: "a.md", markdown)).value
    let link = try #require(document.links.first)
    #expect(link.address == expected)
    #expect(document.source.string(link.span) == expected)
  }
}
