import Checks

/// The JSON Schema of a kind of file that authors write.
struct SchemaFile: Export {
  let schema: Schema

  var address: String { "schemas/\(schema.name).json" }

  func bytes(of map: SiteMap) -> [UInt8]? { Array(schema.value.text.utf8) }
}

extension Exports {
  /// A schema for each kind of file that the templates of a project give rise to.
  static func schemas(for templates: [ScopingTemplate]) -> [any Export] {
    Schema.all(for: templates).map(SchemaFile.init)
  }
}
