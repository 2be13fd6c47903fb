/// A JSON Schema of a kind of file that authors write, for editors to complete and validate by.
package struct Schema: Sendable {
  /// `canvas-human-centric-mlops`; the file is called so.
  package let name: String
  package let value: JSONValue

  /// The schemas of templates, of files of goals, and of the canvas of each template that is one.
  package static func all(for templates: [ScopingTemplate]) -> [Schema] {
    [Schema(name: "template", value: TemplateSchema.value), Schema(name: "goals", value: GoalsSchema.value)]
      + templates.filter { $0.kind == .canvas }.map { Schema(name: "canvas-\($0.id)", value: CanvasSchema($0).value) }
  }

  /// The beginning of every schema.
  static func root(_ title: String, _ description: String) -> JSONValue {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .text(title),
      "description": .text(description),
    ]
  }

  /// An object of some keys and no others.
  static func object(_ properties: [(String, JSONValue)], required: [String] = [], description: String? = nil)
    -> JSONValue
  {
    var members: [JSONValue.Member] = [JSONValue.Member(key: "type", value: "object")]
    if let description { members.append(JSONValue.Member(key: "description", value: .text(description))) }
    members.append(
      JSONValue.Member(
        key: "properties", value: .object(properties.map { JSONValue.Member(key: $0.0, value: $0.1) })))
    if !required.isEmpty { members.append(JSONValue.Member(key: "required", value: .texts(required))) }
    members.append(JSONValue.Member(key: "additionalProperties", value: .truth(false)))
    return .object(members)
  }
}
