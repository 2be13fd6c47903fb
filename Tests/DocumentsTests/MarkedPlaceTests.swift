import Documents
import Findings
import Testing

/// Where things stand, shown by marks in the text itself.
struct MarkedPlaceTests {
  private func expectMarks(_ thing: PlacedThing, _ marked: String) {
    let text = MarkedText(marked)
    let document = Document.reading(SourceFile(path: "a.md", text.text)).value
    let source = document.source
    #expect(
      thing.places(in: document).map { "\(source.position(at: $0.start).line):\($0) \(source.string($0))" }
        == text.places.map { "\(source.position(at: $0.start).line):\($0) \(source.string($0))" })
  }

  @Test(arguments: [
    (PlacedThing.text, "⟦plain ⟧*⟦x⟧*⟦ more⟧"),
    (.id, "⟦R1⟧ and ⟦R2⟧"), (.id, "é 漢字 😀 e\u{301} ⟦R1⟧ – ⟦R2⟧"), (.id, "one\n   ⟦R1⟧\n\t⟦R2⟧"),
    (.id, "a &amp; ⟦R1⟧ &copy; &Zopf; &#x1F600; ⟦R2⟧ \\* ⟦R3⟧ & ⟦R4⟧; ⟦R5⟧"), (.id, "\\\\\\\\ ⟦R1⟧ \\n ⟦R2⟧"),
    (.id, "\u{FEFF}⟦R1⟧ x"), (.id, "a\r\n  ⟦R1⟧\r\n⟦R2⟧"), (.id, "a\r  ⟦R1⟧\r⟦R2⟧\r\r⟦R3⟧"),
    (.id, "\u{FEFF}---\ntitle: a\n---\n\n⟦R1⟧\n ⟦R2⟧"), (.id, "a  \n  ⟦R1⟧\\\n  ⟦R2⟧"),
    (.id, "**bold ⟦R1⟧** ~~⟦R2⟧~~ <b>⟦R3⟧</b>"), (.id, "`R` x `` ` `` ⟦R1⟧"),
    (.emphasis, "a ⟦*é*⟧ ⟦*x **y***⟧ ⟦_z_⟧"), (.strong, "漢 ⟦**a *b***⟧ ⟦__c__⟧"), (.strong, "*a ⟦**b**⟧*"),
    (.emphasis, "**⟦*a*⟧ b**"), (.emphasis, "⟦***a** b*⟧"),
    (.strikethrough, "a ⟦~~b~~⟧ ⟦~c~⟧"),
    (.code, "a `⟦b⟧` ``⟦c ` d⟧`` ` ⟦e⟧ `"), (.code, "`⟦a\n  b⟧` x `⟦漢⟧`"), (.code, "\\`a `⟦b⟧`"),
    (.code, "> a\n> `⟦b⟧` c\n`⟦d⟧`"),
    (.leftover, "é ⟦{{ a_b_c }}⟧ ⟦{% include \"x\" %}⟧"), (.markup, "é &amp; ⟦<b>⟧x⟦</b>⟧"),
    (.footnote, "a⟦[^x]⟧ é⟦[^y]⟧\n\n[^x]: b\n[^y]: c"),
  ])
  func pointIntoParagraphs(thing: PlacedThing, marked: String) { expectMarks(thing, marked) }

  @Test(arguments: [
    (PlacedThing.link, "a ⟦[b](c.md)⟧ é ⟦[d][e]⟧ ⟦[e]⟧ ⟦[e][]⟧\n\n[e]: f.md"),
    (.link, "⟦<http://a.b/c>⟧ é ⟦https://x.y/z?a=1&amp;b=2⟧, ⟦www.x.org⟧ ⟦a@b.org⟧"),
    (.link, "漢 ⟦[a\n  b](c.md)⟧ ⟦[d](e.md\n  \"t\")⟧"), (.link, "⟦[a [b] `]` c](d.md)⟧ ⟦[x](<a b.md> 'y')⟧ ⟦[]()⟧"),
    (.image, "⟦![a *b*](c.png \"t\")⟧ [⟦![i](j.png)⟧](k.md)"), (.link, "a ⟦[![i](j.png)](k.md)⟧ b"),
    (.destination, "[a](⟦b.md⟧) é [c](⟦d(e).md#x⟧ \"t\") ![f](<⟦g h.png⟧>) ⟦[r]⟧\n\n[r]: s.md"),
    (.destination, "[a](⟦b%20c.md⟧) [d](⟦e&amp;f.md⟧) [g](⟦h\\_i.md⟧)"),
    (.destination, "[r]: s.md\n[q]: u.md\né [a](⟦b.md⟧)\n   [c](⟦d.md⟧)"),
    (.destination, "[long text that goes on and on](\n  ⟦b.md⟧)"),
    (.destination, "é <a href=\"⟦b.md⟧\">x</a>\n  <a\n   href='⟦c.md⟧'>y</a>"),
    (.destination, "<p>é</p>\r<a href=\"⟦b.md⟧\">x</a>\r\r[c](⟦d.md⟧)"),
    (.destination, "> <div>\n> <a href=\"⟦b.md⟧\">\n> </div>"),
  ])
  func pointAtLinks(thing: PlacedThing, marked: String) { expectMarks(thing, marked) }

  @Test(arguments: [
    (PlacedThing.id, "# é ⟦R1⟧ ##"), (.id, "##   ⟦R1⟧   ### "), (.id, "   # ⟦R1⟧ \\#"), (.id, "é ⟦R1⟧\n  ⟦R2⟧\n==="),
    (.id, "[r]: s\né ⟦R1⟧\n  ⟦R2⟧\n---\nnext ⟦R3⟧"), (.id, "# a {: #b .c }\n\n⟦R1⟧"), (.id, "#\t⟦R1⟧"),
    (.id, "!!! note \"é ⟦R1⟧\"\n    ⟦R2⟧\n\n    ??? tip\n        ⟦R3⟧\n        é ⟦R4⟧\n\n⟦R5⟧"),
    (.id, "!!! note \"  ⟦R1⟧ *⟦R2⟧*\"\n    x"), (.id, "- a\n\n  !!! tip \"⟦R1⟧\"\n      é ⟦R2⟧\n        ⟦R3⟧\n"),
    (.id, "> - é ⟦R1⟧\n>   ⟦R2⟧\n> lazy ⟦R3⟧\nlazy ⟦R4⟧"), (.id, "1. a\n   - [ ] ⟦R1⟧ `b` ⟦R2⟧\n     ⟦R3⟧"),
    (.id, "-\ta ⟦R1⟧\n\tb ⟦R2⟧"), (.id, ">\ta\n>\té ⟦R1⟧"), (.id, "> [!NOTE]\n> é ⟦R1⟧\n>   ⟦R2⟧"),
    (.id, "a[^1]\n\n[^1]: é ⟦R1⟧\n    ⟦R2⟧\n\n    ⟦R3⟧"), (.id, "<div>\n\n⟦R1⟧\n\n</div>"),
    (.id, "- a\n\n      code\n\n  ⟦R1⟧"), (.id, "<table><tr><td>é &amp; ⟦R1⟧\n  ⟦R2⟧</td></tr></table>"),
  ])
  func pointIntoBlocks(thing: PlacedThing, marked: String) { expectMarks(thing, marked) }

  @Test(arguments: [
    (PlacedThing.cell, "| ⟦a⟧ | ⟦é \\| b⟧ |\n| - | - |\n|⟦c⟧|  ⟦漢 `x\\|y`⟧  |"),
    (.cell, "⟦a⟧ | ⟦b⟧\n-|-\n⟦c⟧ | ⟦d⟧"), (.cell, "| ⟦a⟧ | ⟦b⟧ |\n|-|-|\n   | ⟦c⟧ | ⟦d⟧ |\n  ⟦e⟧ | ⟦f⟧"),
    (.cell, "> | ⟦a⟧ | ⟦b⟧ |\n> |-|-|\n>| ⟦c⟧ | ⟦d⟧ |"), (.cell, "- | ⟦a⟧ | ⟦b⟧ |\n  |-|-|\n  | ⟦c⟧ | ⟦d⟧ |"),
    (.cell, "!!! note\n    | ⟦a⟧ | ⟦b⟧ |\n    |-|-|\n    | ⟦c⟧ | ⟦d⟧ |"),
    (.cell, "| ⟦a⟧ | ⟦b⟧ |\n|-|-|\n| | ⟦c⟧ |\n| ⟦d⟧ |"),
    (.cell, "text\nmore\n| ⟦a⟧ | ⟦b⟧ |\n|-|-|\n| ⟦c⟧ | ⟦c⟧ |"),
    (.cell, "| ⟦a⟧ | ⟦b⟧ |\r\n|-|-|\r\n| ⟦c⟧ | ⟦d⟧ |\r\n"), (.cell, "\u{FEFF}| ⟦a⟧ | ⟦b⟧ |\n|-|-|\n| ⟦c⟧ | ⟦d⟧ |"),
    (.id, "| \\|\\| ⟦R1⟧ \\| *⟦R2⟧* | é ⟦R3⟧ |\n|-|-|\n| `a\\|b` ⟦R4⟧ | a<br>⟦R5⟧ \\| &amp; ⟦R6⟧ |"),
    (.id, "text ⟦R1⟧\n  é ⟦R2⟧\n| ⟦R3⟧ | b |\n|-|-|\n    | x"),
    (.destination, "| [a \\| b](⟦c.md⟧) | ![d](⟦e.png⟧) |\n|-|-|\n  | \\| [f](⟦g.md⟧) | ⟦http://a.b⟧ |"),
    (.code, "| a \\| `⟦b \\| c⟧` | `⟦d⟧` |\n|-|-|"),
  ])
  func pointIntoCells(thing: PlacedThing, marked: String) { expectMarks(thing, marked) }
}
