import Findings
import ProjectModel

/// The JSON Schema of the format that scoping templates are written in.
enum TemplateSchema {
  static let value: JSONValue = Schema.root(
    "Scoping template", "What a complete project has: the sections of a document or canvas, and what each asks for."
  ).merging(
    Schema.object(
      [
        ("template", ["type": "string", "description": "The id: the file's name without ending."]),
        ("title", text), ("aliases", aliases),
        (
          "kind",
          ["enum": .texts(ScopingTemplate.Kind.allCases.map(\.rawValue)), "description": "What it is filled in as."]
        ),
        ("header", list(header, "For canvases: the fields at the top.")),
        ("parts", list(part, "For documents: what the parts of a release are called.")),
        ("sections", ["type": "array", "items": reference("section"), "minItems": .number(1)]),
        (
          "layout",
          Schema.object(
            [("columns", ["type": "array", "items": texts]), ("below", texts)],
            description: "For canvases: ids of sections, column by column, and those below.")
        ),
        (
          "total",
          Schema.object(
            [("section", sum), ("all", sum)], description: "For rubrics: how scores are added up.")
        ),
        (
          "supports",
          list(
            [
              "type": "array", "items": ["enum": .texts(GoalLayer.allCases.map(\.rawValue))],
              "minItems": .number(2), "maxItems": .number(2),
            ], "For goals: which layer supports which.")
        ),
      ], required: ["template", "sections"])
  ).adding(("$defs", definitions))

  private static let definitions: JSONValue = [
    "text": [
      "oneOf": [
        ["type": "string"],
        ["type": "object", "properties": byLanguage(["type": "string"]), "additionalProperties": .truth(false)],
      ]
    ],
    "aliases": [
      "oneOf": [
        texts, ["type": "object", "properties": byLanguage(texts), "additionalProperties": .truth(false)],
      ]
    ],
    "section": section,
    "content": content,
    "option": [
      "oneOf": [["type": "string"], Schema.object(labelled(TemplateKeys.option), required: ["id"])]
    ],
  ]

  // MARK: Sections

  private static let section = Schema.object(
    [
      ("id", id), ("title", text), ("part", ["enum": .texts(Part.allCases.map(\.rawValue))]),
      ("container", ["type": "boolean", "description": "Whether it only holds other sections."]), ("aliases", aliases),
      ("guidance", described(text, "What to write, in a line or two.")),
      ("prompts", ["type": "array", "items": text, "description": "Questions that an answer answers."]),
      ("required", ["enum": .texts(TemplateKeys.phases), "description": "The phase from which on it is asked for."]),
      ("equals", described(texts, "Sections of other templates that the same answer fills: template:section.")),
      ("covers", described(texts, "Sections of other templates about the same thing.")),
      ("content", ["type": "array", "items": reference("content"), "description": "All of these."]),
      ("matrix", matrix), ("score", ["type": "object", "additionalProperties": ["type": "number"]]),
      ("evidence-above", ["type": "number"]), ("layer", ["enum": .texts(GoalLayer.allCases.map(\.rawValue))]),
      ("sections", ["type": "array", "items": reference("section")]),
      ("unchanged", ["type": "array", "items": ["type": "string", "pattern": "^[0-9a-f]{16}$"]]),
    ], required: ["id"])

  private static let matrix = Schema.object([
    ("phases", ["type": "object", "additionalProperties": ["enum": .texts(TemplateKeys.phases)]]),
    (
      "rows",
      [
        "type": "array",
        "items": [
          "type": "object",
          "properties": [
            "id": id, "title": text, "group": ["type": "string"], "aliases": aliases, "who": text,
            "single": ["type": "boolean"], "required": ["enum": .texts(TemplateKeys.phases)],
            "unchanged": ["type": "array"],
          ], "required": ["id"], "additionalProperties": ["type": "array", "items": text],
        ],
      ]
    ),
  ])

  // MARK: Content

  /// One kind of content, by its key.
  private static let content: JSONValue = [
    "type": "object", "minProperties": .number(1), "maxProperties": .number(1),
    "properties": .object(kinds.map { JSONValue.Member(key: $0.0, value: $0.1) }),
    "additionalProperties": .truth(false),
  ]

  private static let kinds: [(String, JSONValue)] = [
    ("prose", Schema.object([("words", count), ("number", ["type": "boolean"])])),
    (
      "items",
      Schema.object(
        [("of", itemKind), ("min", count), ("each", ["type": "array", "items": ["enum": .texts(FieldName.known)]])],
        required: ["of"])
    ),
    ("table", Schema.object([("of", itemKind), ("rows", count), ("columns", ["type": "array", "items": column])])),
    (
      "groups",
      [
        "type": "array",
        "items": Schema.object(
          labelled(["id", "title", "aliases"]) + [("content", ["type": "array", "items": reference("content")])],
          required: ["id"]),
      ]
    ),
    ("figure", Schema.object([])),
    (
      "choice",
      Schema.object(
        [("of", options), ("many", ["type": "boolean"]), ("reason", ["type": "boolean"])], required: ["of"])
    ),
    ("date", Schema.object([])),
    ("number", Schema.object([("unit", ["type": "string"]), ("min", ["type": "number"])])),
    ("chain", Schema.object([("from", itemKind), ("to", itemKind)])),
    ("any", ["type": "array", "items": reference("content")]),
    ("all", ["type": "array", "items": reference("content")]),
  ]

  private static let column = Schema.object(
    labelled(["id", "title", "aliases"]) + [
      ("required", ["type": "boolean"]), ("values", ["oneOf": [["enum": .texts(TemplateKeys.values)], options]]),
    ], required: ["id"])
  private static let header = Schema.object(
    labelled(["id", "title", "aliases"]) + [
      ("type", ["enum": .texts(HeaderType.allCases.map(\.rawValue))]), ("required", ["type": "boolean"]),
    ], required: ["id"])
  private static let part = Schema.object(
    [("id", ["enum": .texts(Part.allCases.map(\.rawValue))]), ("title", text), ("aliases", aliases)], required: ["id"])

  // MARK: Values

  private static let text = reference("text")
  private static let aliases = reference("aliases")
  private static let id: JSONValue = ["type": "string", "minLength": .number(1)]
  private static let texts: JSONValue = ["type": "array", "items": ["type": "string"]]
  private static let count: JSONValue = ["type": "integer", "minimum": .number(0)]
  private static let itemKind: JSONValue = ["enum": .texts(ItemKind.allCases.map(\.rawValue))]
  private static let options: JSONValue = ["type": "array", "items": reference("option"), "minItems": .number(1)]
  private static let sum: JSONValue = ["enum": .texts(TotalScore.Sum.allCases.map(\.rawValue))]

  private static func reference(_ name: String) -> JSONValue { ["$ref": .text("#/$defs/\(name)")] }

  private static func list(_ element: JSONValue, _ description: String) -> JSONValue {
    ["type": "array", "description": .text(description), "items": element]
  }

  private static func described(_ value: JSONValue, _ description: String) -> JSONValue {
    value.adding(("description", .text(description)))
  }

  private static func labelled(_ keys: [String]) -> [(String, JSONValue)] {
    keys.map { ($0, $0 == "id" ? id : $0 == "title" ? text : aliases) }
  }

  private static func byLanguage(_ value: JSONValue) -> JSONValue {
    .object(Languages.all.map { JSONValue.Member(key: $0, value: value) })
  }
}

extension JSONValue {
  /// An object with another one's members behind its own; one that both have is its own.
  func merging(_ other: JSONValue) -> JSONValue {
    let own = members ?? []
    return .object(own + (other.members ?? []).filter { member in !own.contains { $0.key == member.key } })
  }
}
