import Checks

/// The JSON Schema of a format that the tool prints.
struct FormatSchemaFile: Export {
  let schema: FormatSchema

  init(_ schema: FormatSchema) {
    self.schema = schema
  }

  var address: String { "schemas/" + schema.fileName }

  func bytes(of map: SiteMap) -> [UInt8]? { Array(schema.text.utf8) }
}
