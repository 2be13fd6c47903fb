import Documents
import Findings
import Testing

struct DataTests {
  @Test func readsYAMLWithPlaces() throws {
    let source = SourceFile(path: "a.yml", "title: Größe\nlist: [1, two]\ninner:\n  key: |\n    text\n")
    let node = try #require(YAMLReader.node(of: source).value)
    #expect(node["title"]?.text == "Größe")
    #expect(node["list"]?.texts == ["1", "two"])
    let entry = try #require(node["inner"]?.entry("key"))
    #expect(source.string(entry.keySpan) == "key")
    #expect(entry.value.text == "text\n")
  }

  @Test(arguments: [
    ("a: [1", "invalid-yaml"), ("a: 1\na: 2", "duplicate-key"), ("a:\n\t- b", "invalid-yaml"),
  ])
  func reportsBrokenYAML(text: String, rule: String) {
    let outcome = YAMLReader.node(of: SourceFile(path: "a.yml", text))
    #expect(outcome.findings.map(\.rule) == [rule])
  }

  @Test func readsJSONWithPlaces() throws {
    let source = SourceFile(path: "m.json", "{\n\t\"a\": {\"b\": 0.81, \"c\": NaN},\n\t\"d\": \"\\u00e9\\n\"\n}")
    let node = try #require(JSONReader.node(of: source).value)
    let value = try #require(node["a"]?["b"])
    #expect(value.number == 0.81)
    #expect(source.string(value.span) == "0.81")
    #expect(node["a"]?["c"]?.text == "NaN")
    #expect(node["d"]?.text == "é\n")
  }

  @Test(arguments: ["{", "{\"a\" 1}", "[1,]", "{\"a\": 1} x", "\"open", "[" + String(repeating: "[", count: 500)])
  func reportsBrokenJSON(text: String) {
    let outcome = JSONReader.node(of: SourceFile(path: "m.json", text))
    #expect(outcome.value == nil)
    #expect(outcome.findings.map(\.rule) == ["invalid-json"])
  }

  @Test func survivesAliasBombs() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...12 {
      text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
    }
    let outcome = YAMLReader.node(of: SourceFile(path: "a.yml", text))
    #expect(outcome.findings.map(\.rule) == ["invalid-yaml"])
  }
}
