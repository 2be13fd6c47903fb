import ProjectModel
import Testing

@Suite("Template text is recognised whatever became of its markup")
struct TemplateTextTests {
  @Test(arguments: [
    ("any potential conflicts", "5dba7dec5e622370"),
    (
      "describe the data management systems databases warehouse feature store etc used to store the data",
      "a800db96b2bf3732"
    ),
  ])
  func hashesAsTheTemplateFilesDo(line: String, hash: String) {
    #expect(String(TemplateText.hash(line), radix: 16) == hash)
  }

  @Test(arguments: [
    ("**Any** potential conflicts?", "any potential conflicts"),
    ("It’s [the data](design.md#data \"x\"){:target=\"_blank\"}!", "it s the data"),
    ("Fish &amp; chips &#8212; 3", "fish chips 3"),
    ("youâ€™re here â†’ there", "you re here there"),
    ("CAFE\u{301}", "café"),
    ("  ", ""),
  ])
  func normalisesLines(line: String, normalized: String) {
    #expect(TemplateText.normalized(line) == normalized)
  }

  @Test(arguments: [
    ("One. Two? Three!", ["One.", "Two?", "Three!"]),
    ("Use data (ex. streams) now. \"Then stop.\"", ["Use data (ex. streams) now.", "\"Then stop.\""]),
    ("v1. then v2", ["v1. then v2"]),
  ])
  func splitsSentencesBeforeCapitals(text: String, sentences: [String]) {
    #expect(TemplateText.sentences(text) == sentences)
  }
}
