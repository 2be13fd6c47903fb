import Findings
import Testing

@testable import Documents

/// A text of pieces, each repeated some times.
struct RepeatedText: Sendable, CustomTestStringConvertible {
  let pieces: [(text: String, count: Int)]

  init(_ pieces: (String, Int)...) {
    self.pieces = pieces.map { (text: $0.0, count: $0.1) }
  }

  var text: String { pieces.map { String(repeating: $0.text, count: $0.count) }.joined() }

  var testDescription: String { pieces.map { "\($0.count) × \($0.text.prefix(20))" }.joined(separator: ", ") }
}

/// Text that would cost the parser the square of its length is refused before it is parsed, and shown as it stands.
struct ParsingCostTests {
  private static let refused: [RepeatedText] = [
    RepeatedText(("- ", 500), ("a", 1)),
    RepeatedText((">", 500), ("a", 1)),
    RepeatedText(("1. ", 500), ("a", 1)),
    RepeatedText((">", 190), ("a\n", 60_000)),
    RepeatedText(("- ", 190), ("a\n", 1), ("\n", 60_000)),
    RepeatedText(("a|", 2_000), ("\n", 1), ("-|", 2_000)),
    RepeatedText(("|a|\n|-|\n", 1), ("b|", 2_000)),
    RepeatedText(("a|", 500), ("\n", 1), ("-|", 500), ("\n", 1), ("b\n", 200)),
    RepeatedText(("a\n", 30_000), ("-|-\n", 3_000)),
    RepeatedText(("a", 1), ("<!--", 10_000)),
    RepeatedText(("a", 1), ("<?", 20_000)),
    RepeatedText(("a", 1), ("<!A ", 10_000)),
    RepeatedText(("a", 1), ("<![CDATA[", 6_000)),
    RepeatedText(("![[]()", 12_000)),
    RepeatedText(("~~a ", 7_000), ("b~ ", 7_000)),
    RepeatedText(("*a* ", 110_000)),
    RepeatedText(("<http://a", 6_000)),
    RepeatedText(("http://a.b/", 1), (")", 12_000)),
    RepeatedText(("_www.", 6_000)),
    RepeatedText(("a@", 60_000)),
    RepeatedText(("[a]: ", 1), ("b", 40_000), ("\n\n", 1), ("[A] ", 1_000)),
    RepeatedText(("[a]: b '", 1), ("c", 40_000), ("'\n\n", 1), ("[ a ] ", 1_000)),
  ]

  @Test(arguments: refused)
  func refusesWhatNoAuthorWrites(pattern: RepeatedText) throws {
    let outcome = Document.reading(SourceFile(path: "a.md", "# Title\n\n" + pattern.text))
    let refusal = try #require(outcome.findings.first { $0.rule == "refused-input" })
    #expect(refusal.severity == .error && refusal.suggestion != nil)
    #expect(try #require(refusal.place.span).start >= 9)
    guard case .code(let code)? = outcome.value.blocks.first?.kind, outcome.value.blocks.count == 1 else {
      Issue.record("the text is not shown as it stands")
      return
    }
    #expect(code.text.hasSuffix(pattern.text))
  }

  private static let accepted: [RepeatedText] = [
    RepeatedText(("- ", 60), ("\n", 1)),
    RepeatedText(("* ", 300)),
    RepeatedText(("> ", 12), ("a", 1)),
    RepeatedText(("-", 5_000)),
    RepeatedText(("=", 5_000)),
    RepeatedText(("| a | b |\n|---|---|\n", 1), ("| [x](y.md) | **z** \\| |\n", 5_000)),
    RepeatedText(("a < b and c <d> <!-- e -->\n", 3_000)),
    RepeatedText(("see www.a.b and http://c.d/e?f=g.\n", 3_000)),
    RepeatedText(("[a]: data:image/png;base64,", 1), ("A", 100_000), ("\n\n![x][a] ![y][a]", 1)),
    RepeatedText(("- a\n  - b\n    - c\n      - d\n\n", 2_000)),
    RepeatedText(("```\n", 1), ("-+-|-+-\n", 2_000), ("```", 1)),
    RepeatedText(("interval [0, 1) ", 5_000)),
    RepeatedText(("me@example.org\n", 5_000)),
    RepeatedText(("~a~ ~~b~~\n", 500)),
  ]

  @Test(arguments: accepted)
  func letsPassWhatAuthorsWrite(pattern: RepeatedText) {
    let outcome = Document.reading(SourceFile(path: "a.md", pattern.text))
    #expect(!outcome.findings.contains { $0.rule == "refused-input" })
  }
}
