import Testing

@testable import ProjectModel

@Suite("Text of ASCII is compared by its bytes as any text is by its characters")
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
    #expect(Words.normalizedASCII(text) ?? Words.normalizedAny(text) == Words.normalizedAny(text))
    #expect(TemplateText.normalizedASCII(text) ?? TemplateText.normalizedAny(text) == TemplateText.normalizedAny(text))
    let hash = TemplateText.hash(ofNormalized: TemplateText.normalizedAny(text))
    #expect(TemplateText.plainHash(text) ?? hash == hash)
    #expect(StatusText.plainKey(text) ?? StatusText.keyOfAny(text) == StatusText.keyOfAny(text))
    #expect(ItemDraft.canonicalASCII(text) == ItemDraft.canonicalAny(text))
    #expect(NameTokens.tokensOfASCII(text) == NameTokens.tokensOfAny(text))
    #expect(FileNameWords.splitASCII(text[...]) == FileNameWords.splitAny(text[...]))
    #expect(TableItems.isWrittenASCII(text) == TableItems.isWrittenAny(text))
  }

  @Test func leavesOtherTextToTheGeneralWay() {
    #expect(Words.normalizedASCII("São") == nil && Words.normalized("SÃO:") == "são")
    #expect(TemplateText.normalizedASCII("São") == nil && TemplateText.plainHash("São") == nil)
    #expect(StatusText.plainKey("✅ Done") == nil && ItemDraft.canonicalASCII("São") == nil)
    #expect(TableItems.isWrittenASCII("Т1") == nil && TableItems.isWrittenID("Т1"))
  }
}
