import Findings
import ProjectModel

/// The JSON Schema of `goals.yml`.
enum GoalsSchema {
  static let value: JSONValue = Schema.root(
    "Goals", "Goals in layers, how each is measured, and what it supports; a list, or lists below the names of layers."
  ).adding(("anyOf", [["$ref": "#/$defs/goals"], ["$ref": "#/$defs/file"]])).adding(
    (
      "$defs",
      [
        "file": Schema.object([("goals", ["anyOf": [["$ref": "#/$defs/goals"], layers]])] + byLayer),
        "goals": ["type": ["array", "null"], "items": ["anyOf": [["type": ["string", "null"]], goal, short]]],
        "texts": ["anyOf": [["type": ["string", "number", "null"]], ["type": "array", "items": ["type": "string"]]]],
      ]
    ))

  private static let byLayer: [(String, JSONValue)] = GoalLayer.allCases.map {
    ($0.rawValue, ["$ref": "#/$defs/goals", "description": .text($0.title)])
  }
  private static let layers = Schema.object(byLayer)

  private static let goal = Schema.object(
    GoalFile.goalKeys.map { key in
      switch key {
      case "layer": (key, ["enum": .texts(GoalLayer.allCases.map(\.rawValue))])
      case "measure":
        (
          key,
          [
            "anyOf": [
              ["$ref": "#/$defs/texts"],
              Schema.object(GoalFile.measureKeys.map { ($0, ["$ref": "#/$defs/texts"]) }),
            ]
          ]
        )
      default: (key, ["$ref": "#/$defs/texts"])
      }
    }, required: ["text"])

  /// `G1: Fewer floods`, with what else a goal says below.
  private static let short: JSONValue = [
    "type": "object", "not": ["required": ["text"]], "propertyNames": ["pattern": "^[A-Z]+-?[0-9]+$|^[a-z]+$"],
    "minProperties": .number(1),
  ]
}
