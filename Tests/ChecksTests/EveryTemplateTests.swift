import Checks
import Documents
import ProjectModel
import TestSupport
import Testing

@Suite("Every built-in template knows an answered project from one that only has headings")
struct EveryTemplateTests {
  private static let ids = ScopingTemplate.builtIn.map(\.id)

  @Test(arguments: ids)
  func isCompleteWithAnAnswerToEverything(id: String) throws {
    let review = try review(id, isFilled: true)
    let open = review.releases.flatMap(\.templates).flatMap(\.sections).filter { $0.isRequired && $0.state != .filled }
    #expect(open.map { "\($0.id): \($0.state.words) \($0.lacks)" } == [])
    #expect(review.completeness == 100)
    #expect(review.findings.filter { $0.rule.hasPrefix("section-") }.map(\.message) == [])
  }

  @Test(arguments: ids)
  func isEmptyWithHeadingsAlone(id: String) throws {
    let review = try review(id, isFilled: false)
    let sections = review.releases.flatMap(\.templates).flatMap(\.sections).filter(\.isRequired)
    #expect(!sections.isEmpty)
    #expect(sections.filter { $0.state != .empty && $0.state != .missing }.map(\.id) == [])
    #expect(review.completeness == 0)
    #expect(review.findings.contains { $0.rule == "section-empty" || $0.rule == "section-missing" })
  }

  /// What the template says itself, in the place of answers.
  @Test(arguments: ScopingTemplate.builtIn.filter { $0.isWholeDocument && $0.kind != .rubric }.map(\.id))
  func takesItsOwnTextForNoAnswer(id: String) throws {
    let template = try #require(ScopingTemplate.builtIn.template(id))
    let text = template.sections.filter { !$0.isContainer && !$0.guidance.isEmpty }.map { section in
      "## \(section.title.text())\n\n\(section.guidance)\n\n" + section.prompts.map { "- \($0)\n" }.joined()
    }.joined(separator: "\n")
    let review = review(template, "-- project/release-1/\(id).md --\n# \(template.title.text())\n\n\(text)\n")
    let states = review.releases.flatMap(\.templates).flatMap(\.sections).filter { !$0.guidance.isEmpty }
    #expect(states.filter { $0.state != .templateText }.map { "\($0.id): \($0.state.words)" } == [])
  }

  private func review(_ id: String, isFilled: Bool) throws -> Review {
    let template = try #require(ScopingTemplate.builtIn.template(id))
    return review(template, AnsweredTemplate(template: template, isFilled: isFilled).text)
  }

  private func review(_ template: ScopingTemplate, _ text: String) -> Review {
    let sample = SampleProject(text)
    let documents = DocumentSet.reading(sample.folder).value
    let outline = Outline(ScopingTemplate.builtIn, asked: [template.id])
    let project = Project.reading(documents, settings: Settings.reading(sample.folder).value, outline: outline).value
    return Review.reviewing(project, options: ReviewOptions(phase: .released, template: template.id))
  }
}

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
