import Documents
import Testing

@Suite("White space is found by bytes as it is by characters")
struct BlankTests {
  static let texts = [
    "", " ", "a", " a", "a ", "a  b", "a\tb", "\u{A0}a", "a\u{A0}", "a\u{A0}b", "\u{2003}a", "a\u{2003}", "a \u{2003}b",
    "a\u{3000}", "\u{1680}a", "a\u{1680}b", "a\u{85}", "\u{205F}a\u{2028}", "a\u{202F}b", "— a —", "«a» “b”…", "≥ 5 €",
    "São Paulo", "до 10 мс", "漢字 字", "e\u{301} x", "a\r\nb", "\u{2009}", "…", "a\u{200B}", "a/b//c", "/a/", "x.y..z.",
  ]

  @Test(arguments: texts) func trimsAndCollapses(text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let trimmed = words.first.flatMap { first in words.last.map { text[first.startIndex..<$0.endIndex] } } ?? ""
    #expect(text.collapsingBlanks == words.joined(separator: " "))
    #expect(text.trimmingBlanks == trimmed)
    #expect(text[...].trimmingBlanks == trimmed)
    #expect(text.isBlank == words.isEmpty)
  }

  @Test(arguments: texts) func parts(text: String) {
    #expect(text.blankSeparated == text.split(separator: " "))
    #expect(text.pathNames == text.split(separator: "/"))
    #expect(text.dotSeparated == text.split(separator: "."))
    #expect(text.dropFirst().pathNames == text.dropFirst().split(separator: "/"))
  }
}
