import Findings
import Testing

@testable import Documents

/// What becomes of bytes that are not plain UTF-8.
struct EncodingTests {
  private func findings(_ text: String) -> [Finding] {
    TextDecoding.source(of: Array(text.utf8), path: "a.md").findings
  }

  @Test(arguments: [
    ("donâ€™t, isnâ€™t", "â€™", "’", 2), ("caf\u{C3}\u{A9} Ã©", "Ã©", "é", 2), ("x Ã£o", "Ã£", "ã", 1),
    ("a Â\u{A0}b", "Â\u{A0}", "\u{A0}", 1), ("20 Â°C", "Â°", "°", 1), ("ok âœ… ðŸš€", "âœ…", "✅", 2),
    ("a â‰¥ 0.9", "â‰¥", "≥", 1), ("a â\u{80}\u{99} b", "â\u{80}\u{99}", "’", 1), ("СЌС‚Рѕ вЂ™", "СЌС‚Рѕ", "это", 2),
    ("a вЂ” b", "вЂ”", "—", 1), ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет", 1),
  ])
  func reportsTextOfAnotherEncodingOnce(text: String, written: String, meant: String, count: Int) throws {
    let found = findings(text)
    let finding = try #require(found.first)
    #expect(found.count == 1 && finding.rule == "misdecoded-text" && finding.severity == .warning)
    let source = SourceFile(path: "a.md", text)
    #expect(source.string(try #require(finding.place.span)) == written)
    #expect(finding.message.contains("\"\(written)\" was probably \"\(meant)\""))
    #expect(finding.message.contains("\(count - 1) more such") == (count > 1))
  }

  @Test(arguments: [
    "São Paulo, Ângulo, Última, AÇÃO, NÃO, MAÇÃ, Ã", "“AMANHÃ” «AMANHû ‘Ô’ “CAFÉ” “é”…",
    "L’âge, pâte – château… Âge à “Noël”",
    "España, ¿Qué? ÑANDÚ “Ñ”", "Рёбра, Сёмга и «Рёв» — в “доме”… С№ 5, Р°", "¿Â?", "Ä Ö Ü “Ä”", "ðe “Ð” Ð°",
    "в“кавычках”, в„ Ђ",
    "â, “â”", "漢字 ひらがな 👍", "",
  ])
  func takesWordsOfPeopleForWords(text: String) {
    #expect(findings(text).map(\.message) == [])
  }

  @Test func replacesBrokenBytesAndSaysWhere() throws {
    let outcome = TextDecoding.source(of: Array("é a".utf8) + [0xFF, 0x0A, 0xC3], path: "a.md")
    let source = try #require(outcome.value)
    #expect(source.string(Span(0, source.text.count)) == "é a\u{FFFD}\n\u{FFFD}")
    #expect(outcome.findings.map(\.rule) == ["invalid-encoding"])
    #expect(
      source.position(at: try #require(outcome.findings.first?.place.span).start) == SourcePosition(line: 1, column: 4))
  }

  @Test func replacesNULAlsoWhereBytesAreBroken() throws {
    let text = String(repeating: "words ", count: 30)
    let outcome = TextDecoding.source(of: Array(text.utf8) + [0, 0xFF], path: "a.md")
    #expect(try #require(outcome.value).text.suffix(6) == Array("\u{FFFD}\u{FFFD}".utf8)[...])
    #expect(TextDecoding.source(of: [0xFF, 0xFE, 0x41, 0, 0x42, 0], path: "a.md").value == nil)
  }

  @Test(arguments: ["a\rb R1", "a\r\nb R1", "\u{FEFF}a\nb R1", "a\nb R1"])
  func countsLinesAsTheParserDoes(text: String) throws {
    let document = Document.reading(SourceFile(path: "a.md", text)).value
    var places: [SourcePosition] = []
    document.blocks.forEachInline { inline in
      if case .text("b R1") = inline.kind { places.append(document.source.position(at: inline.span.start)) }
    }
    #expect(places == [SourcePosition(line: 2, column: 1)])
  }
}
