import Testing

@testable import ProjectModel

@Suite("Plain text is compared by its bytes as any text is by its characters")
struct ComparedTextTests {
  /// Whatever the quick ways and the general ones could see differently.
  static let texts = [
    "", " ", "a", "Z9", "R1", "1.2.3", "v1.2", "0.85", "...", "?", "??", "Q? 2026", "n.a.", "N/A", "Done.", "Done !?",
    "::", ": a :", "Must have", "must-have", "MUST_HAVE", "-", "- -", "_", "[x]", "[ ] open", "In  progress",
    " padded ",
    "tab\there", "two\nlines", "**Bold** text:", "`code` and *stress*", "a*b`c", "R1: [Sort](x.md) it", "a & b / c",
    "HitRate@10", "hitRate@k", "recall @ 5", "f1-score", "p95 (ms)", "AUC.ROC", "3.5x", "1.", ".5", "a.1", "1.a", "@",
    "a@@b", "QAReport-final_v2", "myFile2Name", "x<br>y", "~gone~", "#hash > quote", "100 %", "don't", "\"said\"",
    "a;b",
    "One. Two? Three! four", "{: .wide }", "AT&amp;T", "R-1/2", "a:b", "A1 B2", String(repeating: "a1", count: 17),
  ]

  @Test(arguments: texts) func findsTheSameByBytes(text: String) {
    #expect(Words.normalizedPlain(text) ?? Words.normalizedAny(text) == Words.normalizedAny(text))
    expectSameNormalization(of: text)
    #expect(HeadingWords.cleaned(text) == HeadingWords.cleanedAny(text))
    #expect(StatusText.plainKey(text) ?? StatusText.keyOfAny(text) == StatusText.keyOfAny(text))
    #expect(ItemDraft.canonicalPlain(text) == ItemDraft.canonicalAny(text))
    expectSameWords(in: text)
    #expect(TableItems.isWrittenASCII(text) == TableItems.isWrittenAny(text))
  }

  @Test(arguments: [
    "São Paulo – às 9 h", "Não é “pronto”…", "¿Qué? ¡Sí!", "ÀÉÎÕÜÇÑ ÿß", "Что сделано — и когда?", "ЁЖИК Ђ ѓ", "Й",
    "a → b ≥ c ≠ d",
    "50 µs, 3 m², 1ª, ½, ª", "importância", "Âncora", "MISSÃO", "Itâ€™s", "SÃ£o", "Â 5", "e\u{301}", "a\u{302}€", "Å Å",
    "Ǆ İ ſ ﬁ", "日本語",
    "ↀ ℵ ⅓", "a\u{200B}b\u{AD}c", "x × y ÷ z", "🙂 ok", "[São](x.md) Paulo", "[São] Paulo", "{: .é}", "é&amp;ü",
    "**é** _Ü_ `Ç`",
    "Ԁ Ҋ ѐ", "≨\u{338}", "→\u{20D2}", "\u{2002}\u{2001}a", "〈x〉", "΄ά", "a—b", "—\u{FE0F} x", "x‐y‧z", "«Да» – “Não”",
    "\u{2028}a\u{2029}", "a‰b", "Ёлка-и_йод", "ça\u{327}",
  ]) func normalizesPlainLinesByBytes(text: String) {
    expectSameNormalization(of: text)
    #expect(Words.normalizedPlain(text) ?? Words.normalizedAny(text) == Words.normalizedAny(text))
    #expect(HeadingWords.cleaned(text) == HeadingWords.cleanedAny(text))
    #expect(StatusText.plainKey(text) ?? StatusText.keyOfAny(text) == StatusText.keyOfAny(text))
    #expect(ItemDraft.canonicalPlain(text) ?? ItemDraft.canonicalAny(text) == ItemDraft.canonicalAny(text))
    expectSameWords(in: text)
  }

  @Test(arguments: [
    "taxaDeAcerto", "açãoÁgil", "ПолнотаМодели", "Ёлка и йод", "año2Nuevo", "ĐЂЃЌЎЇ ђѓќўї", "ÀÉÎÕÜÇÑÝ ÿßøæðþ", "é²",
  ])
  func partsPlainNamesByBytes(text: String) {
    expectSameWords(in: text)
  }

  private func expectSameWords(in text: String) {
    let (tokens, words) = (NameTokens.tokensOfAny(text), FileNameWords.splitAny(text[...]))
    #expect(NameTokens.tokensOfPlain(text) ?? tokens == tokens)
    #expect(FileNameWords.splitPlain(text[...]) ?? words == words)
  }

  /// A line that is not plain is left to the general way.
  private func expectSameNormalization(of text: String) {
    let expected = TemplateText.normalizedAny(text)
    #expect(TemplateText.normalizedPlain(text) ?? expected == expected)
    let hash = TemplateText.hash(ofNormalized: expected)
    #expect(TemplateText.plainHash(text) ?? hash == hash)
  }

  @Test(arguments: ["São Paulo – às 9", "Что сделано?", "a → b", "importância"]) func knowsPlainLines(text: String) {
    #expect(TemplateText.normalizedPlain(text) != nil)
  }

  @Test(arguments: ["São Paulo – às 9", "Что “сделано”?", "R1: sort it…"]) func knowsPlainTextsOfItems(text: String) {
    #expect(ItemDraft.canonicalPlain(text) != nil)
  }

  @Test func leavesOtherTextToTheGeneralWay() {
    #expect(Words.normalizedPlain("Ｓão") == nil && Words.normalized("SÃO:") == "são")
    #expect(StatusText.plainKey("✅ Done") == nil && ItemDraft.canonicalPlain("½ day") == nil)
    #expect(TableItems.isWrittenASCII("Т1") == nil && TableItems.isWrittenID("Т1"))
  }
}
