import ProjectModel

/// The keys of the template format: what its reader knows, and what its JSON Schema says.
package enum TemplateKeys {
  package static let template = [
    "template", "title", "aliases", "kind", "header", "parts", "sections", "layout", "total", "supports",
  ]
  package static let header = ["id", "title", "aliases", "type", "required"]
  package static let part = ["id", "title", "aliases"]
  package static let section = [
    "id", "title", "part", "container", "aliases", "guidance", "prompts", "required", "equals", "covers", "content",
    "matrix", "score", "evidence-above", "layer", "sections", "unchanged",
  ]
  package static let matrix = ["phases", "rows"]
  /// Besides the names of the phases.
  package static let row = ["id", "title", "group", "aliases", "who", "single", "required", "unchanged"]
  package static let layout = ["columns", "below"]
  package static let total = ["section", "all"]

  package static let content = [
    "prose", "items", "table", "groups", "figure", "choice", "date", "number", "chain", "any", "all",
  ]
  package static let prose = ["words", "number"]
  package static let items = ["of", "min", "each"]
  package static let table = ["of", "rows", "columns"]
  package static let column = ["id", "title", "aliases", "required", "values"]
  package static let group = ["id", "title", "aliases", "content"]
  package static let choice = ["of", "many", "reason"]
  package static let option = ["id", "title", "aliases"]
  package static let number = ["unit", "min"]
  package static let chain = ["from", "to"]

  /// What `required` may say.
  package static let phases = Phase.allCases.map(\.rawValue) + ["never"]
  /// What `values` may say, besides a list of options.
  package static let values = ["status", "priority", "release"]
}
