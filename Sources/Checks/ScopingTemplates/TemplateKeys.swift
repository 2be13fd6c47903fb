import ProjectModel

/// The keys of the template format: what its reader knows, and what its JSON Schema says.
enum TemplateKeys {
  static let template = [
    "template", "title", "aliases", "kind", "header", "parts", "sections", "layout", "total", "supports",
  ]
  static let header = ["id", "title", "aliases", "type", "required"]
  static let part = ["id", "title", "aliases"]
  static let section = [
    "id", "title", "part", "container", "aliases", "guidance", "prompts", "required", "equals", "covers", "content",
    "matrix", "score", "evidence-above", "layer", "sections", "unchanged",
  ]
  static let matrix = ["phases", "rows"]
  /// Besides the names of the phases.
  static let row = ["id", "title", "group", "aliases", "who", "single", "required", "unchanged"]
  static let layout = ["columns", "below"]
  static let total = ["section", "all"]

  static let content = [
    "prose", "items", "table", "groups", "figure", "choice", "date", "number", "chain", "any",
  ]
  static let prose = ["words", "number"]
  static let items = ["of", "min", "each"]
  static let table = ["of", "rows", "columns"]
  static let column = ["id", "title", "aliases", "required", "values"]
  static let group = ["id", "title", "aliases", "content"]
  static let choice = ["of", "many", "reason"]
  static let option = ["id", "title", "aliases"]
  static let number = ["unit", "min"]
  static let chain = ["from", "to"]

  /// What `required` may say.
  static let phases = Phase.allCases.map(\.rawValue) + ["never"]
  /// What `values` may say, besides a list of options.
  static let values = ["status", "priority", "release"]
}
