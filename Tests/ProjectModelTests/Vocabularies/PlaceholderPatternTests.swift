import Testing

@testable import ProjectModel

@Suite("Every pattern of placeholders names words that it cannot be without")
struct PlaceholderPatternTests {
  static let searched = PlaceholderPattern.reading(Placeholders.node["patterns"]).filter { !$0.isWhole }
  static let residue = PlaceholderPattern.reading(Placeholders.node["assistant-residue"])

  @Test func namesWordsForEach() {
    #expect(Self.searched.count == 9 && Self.residue.count == 7)
    #expect((Self.searched + Self.residue).filter { $0.needs.isEmpty }.map(\.id) == [])
  }

  @Test(arguments: PlaceholderPattern.reading(Placeholders.node["patterns"]) + residue)
  func isAnExpression(pattern: PlaceholderPattern) {
    #expect(pattern.expression != nil)
  }

  @Test(arguments: searched + residue) func findsTheExample(pattern: PlaceholderPattern) {
    #expect(!pattern.matches(in: pattern.example).isEmpty)
    #expect(NeededWords(pattern.needs).stand(in: pattern.example))
  }

  @Test(arguments: [
    "<Describe the risk>", "{{ name }}", "{% include x %}", "shipped by XX.", "até XXX", "к XX", "19XX", "201x", "202X",
    "Q?", "in Q? 2026", "url/to/model", "A VERIFICAR", "See MLflow", "ver no mlflow", "LOREM IPSUM", "TBD", "FIXME now",
  ])
  func findsAMark(text: String) {
    #expect(Placeholders.marks(in: text).count == 1)
  }

  @Test(arguments: [
    "[cite_end]", "[cite: 1, 2]", ":contentReference[oaicite:1]", "【3†source】", "oai_citation:2", "citeturn0view1",
    "AS AN AI LANGUAGE MODEL, I", "como um modelo de linguagem, não", "como modelo de lenguaje, yo",
    "как языковая модель, я",
  ])
  func findsResidue(text: String) {
    #expect(Placeholders.residue(in: text).count == 1)
    #expect(Placeholders.mayHoldResidue(Array(text.utf8)))
  }

  @Test(arguments: [
    (["ab"], "xxAByy", true), (["AB"], "xxabyy", false), (["AB"], "xxAByy", true), (["ab", "AB"], "aB", true),
    (["x"], "", false), (["abc"], "ab", false), (["abc"], "bc", false), (["[a"], "[[A", true), (["é1"], "É1 é1", true),
    (["éa"], "Éa", false), ([], "anything", false), (["turn0"], "turturn0", true),
  ])
  func looksForWords(words: [String], text: String, stand: Bool) {
    #expect(NeededWords(words).stand(in: text) == stand)
  }
}
