import Findings
import ProjectModel

/// The JSON Schema of a canvas file: the header's fields and the blocks of its template.
struct CanvasSchema {
  private let template: ScopingTemplate

  init(_ template: ScopingTemplate) {
    self.template = template
  }

  var value: JSONValue {
    let head: [(String, JSONValue)] =
      [("canvas", ["const": .text(template.id), "description": "The template of the canvas."])]
      + template.header.map { ($0.id, field($0)) }
    return Schema.root(template.title.text(), "A canvas in YAML. Every block is Markdown, or a list of texts.")
      .merging(Schema.object(head + blocks(in: nil), required: ["canvas"]))
  }

  private func field(_ field: HeaderField) -> JSONValue {
    let text: JSONValue = ["type": ["string", "number", "null"]]
    let title = field.title.text()
    switch field.type {
    case .text, .team: return text.adding(("description", .text(title)))
    case .date: return text.adding(("description", .text("\(title): a day such as 2026-03-31")))
    case .people:
      return [
        "description": .text("\(title): a name, or a list of names"),
        "type": ["string", "array", "null"], "items": ["type": ["string", "null"]],
      ]
    }
  }

  private func blocks(in parent: String?) -> [(String, JSONValue)] {
    template.sections.filter { $0.parent == parent }.map { section in
      let key = section.id.split(separator: ".").last.map(String.init) ?? section.id
      let inner = blocks(in: section.id)
      let description = words(of: section)
      guard !inner.isEmpty else { return (key, Self.answer.adding(("description", .text(description)))) }
      var block = Schema.object(inner, description: description)
      // A block that is empty yet, and one that may be answered as a whole.
      let types: JSONValue = section.isContainer ? ["object", "null"] : ["object", "string", "array", "null"]
      block = .object(
        (block.members ?? []).map { $0.key == "type" ? JSONValue.Member(key: "type", value: types) : $0 })
      return (key, block)
    }
  }

  /// Markdown, or a list of texts.
  private static let answer: JSONValue = [
    "type": ["string", "number", "boolean", "array", "null"],
    "items": ["type": ["string", "number", "boolean", "null"]],
  ]

  /// Title, guidance and questions, line by line.
  private func words(of section: TemplateSection) -> String {
    let guidance = section.guidance.isEmpty ? [] : [section.guidance]
    return ([section.title.text()] + guidance + section.prompts.map { "- \($0)" }).joined(separator: "\n")
  }
}
