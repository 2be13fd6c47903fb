import Checks
import ProjectModel
import Testing

@Suite("JSON Schemas say what the readers know")
struct SchemaTests {
  private static let template = Schema.all(for: []).first { $0.name == "template" }?.value ?? .truth(false)

  @Test(arguments: [
    ([], TemplateKeys.template),
    (["header", "[]"], TemplateKeys.header),
    (["parts", "[]"], TemplateKeys.part),
    (["layout"], TemplateKeys.layout),
    (["total"], TemplateKeys.total),
    (["$section"], TemplateKeys.section),
    (["$section", "matrix"], TemplateKeys.matrix),
    (["$section", "matrix", "rows", "[]"], TemplateKeys.row),
    (["$content"], TemplateKeys.content),
    (["$content", "prose"], TemplateKeys.prose),
    (["$content", "items"], TemplateKeys.items),
    (["$content", "table"], TemplateKeys.table),
    (["$content", "table", "columns", "[]"], TemplateKeys.column),
    (["$content", "groups", "[]"], TemplateKeys.group),
    (["$content", "choice"], TemplateKeys.choice),
    (["$content", "number"], TemplateKeys.number),
    (["$content", "chain"], TemplateKeys.chain),
    (["$option", "#oneOf"], TemplateKeys.option),
  ])
  func ofTemplatesHasTheKeysThatAreRead(path: [String], keys: [String]) {
    #expect(properties(at: path, of: Self.template).sorted() == keys.sorted())
  }

  @Test func ofCanvasesHasTheirFieldsAndBlocks() throws {
    let template = try #require(ScopingTemplate.builtIn.template("human-centric-mlops"))
    let schema = try #require(Schema.all(for: [template]).first { $0.name == "canvas-human-centric-mlops" }?.value)
    let top = template.sections.filter { $0.parent == nil }.map(\.id)
    #expect(properties(at: [], of: schema) == ["canvas"] + template.header.map(\.id) + top)
    #expect(properties(at: ["usage", "users"], of: schema) == ["who", "before", "during", "after"])
  }

  @Test func ofGoalsHasTheKeysThatAreRead() throws {
    let schema = try #require(Schema.all(for: []).first { $0.name == "goals" }?.value)
    #expect(
      schema["$defs"]?["file"]?["properties"]?.members?.map(\.key) == ["goals"] + GoalLayer.allCases.map(\.rawValue))
  }

  @Test func isWrittenAsJSON() {
    let value: JSONValue = ["a": "x\"\\\n\u{1}é", "b": [.number(1), .number(0.5), .truth(true)], "c": [["d": []]]]
    #expect(
      value.text == """
        {
          "a": "x\\"\\\\\\n\\u0001é",
          "b": [1, 0.5, true],
          "c": [
            {
              "d": []
            }
          ]
        }

        """)
  }

  /// The keys of the object that some properties lead to; `$name` begins at a definition, `[]` goes into
  /// lists, and `#oneOf` to the last choice.
  private func properties(at path: [String], of schema: JSONValue) -> [String] {
    var value: JSONValue? = schema
    for step in path {
      switch step {
      case _ where step.hasPrefix("$"): value = schema["$defs"]?[String(step.dropFirst())]
      case "#oneOf": if case .list(let choices)? = value?["oneOf"] { value = choices.last }
      case "[]": value = value?["items"]
      default: value = value?["properties"]?[step]
      }
    }
    return value?["properties"]?.members?.map(\.key) ?? []
  }
}
