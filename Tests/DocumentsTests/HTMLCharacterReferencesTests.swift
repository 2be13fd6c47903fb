import Documents
import Testing

struct HTMLCharacterReferencesTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"),
    ("&Auml;&euro;&rarr;&hellip;&thetasym;", "Ä€→…ϑ"),
    ("&lang;&rang;&nbsp;&shy;", "⟨⟩\u{A0}\u{AD}"),
    ("java&Tab;script&colon;&sol;&lpar;&NewLine;", "java\tscript:/(\n"),
    ("&bsol;&equals;&semi;", "\\=;"),
    ("&unknown; &; & &&", "&unknown; &; & &&"),
    ("&ampamp;", "&amp;"),
    ("&notit; &notin;", "¬it; ∉"),
    ("&copy 2 &COPY", "© 2 ©"),
    ("&rarr x", "&rarr x"),
  ])
  func decodesNames(source: String, expected: String) {
    #expect(decoded(source) == expected)
  }

  @Test(arguments: [
    ("&#65;&#x41;&#X41;", "AAA"),
    ("&#65&#x41g", "AAg"),
    ("&#0000000000000000000000106;", "j"),
    ("&#128;&#150;&#x99;", "€–™"),
    ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&#x1F600;", "😀"),
    ("&#; &#x; &#g", "&#; &#x; &#g"),
  ])
  func decodesNumbers(source: String, expected: String) {
    #expect(decoded(source) == expected)
  }

  @Test(arguments: [
    ("?a=1&copy=2", "?a=1&copy=2"),
    ("?a=1&copyright", "?a=1&copyright"),
    ("?a=1&copy;2", "?a=1©2"),
    ("&lt", "<"),
    ("&amp &notit;", "& &notit;"),
    ("&#106avascript&colon;", "javascript:"),
  ])
  func keepsUnterminatedNamesInAttributes(source: String, expected: String) {
    #expect(decoded(source, inAttribute: true) == expected)
  }

  @Test func replacesNULAndBrokenBytes() {
    #expect(decoded("a\0b") == "a\u{FFFD}b")
    #expect(CharacterReferences.decoded([0x61, 0xFF, 0x26, 0x62]) == "a\u{FFFD}&b")
  }

  private func decoded(_ source: String, inAttribute: Bool = false) -> String {
    // A slice that does not begin at 0 shows wrong uses of offsets.
    CharacterReferences.decoded(Array("&#\(source)".utf8)[2...], inAttribute: inAttribute)
  }
}
