/// The JSON Schema of a format that other programs read.
package enum FormatSchema: String, CaseIterable, Sendable {
  /// `trace --format json` and `project.json`.
  case trace
  /// `trace ITEM --format json`.
  case itemTrace = "item-trace"
  /// `diff --format json`.
  case diff

  /// The name of its file.
  package var fileName: String { rawValue + ".schema.json" }

  /// The schema, ending with a line feed.
  package var text: String {
    embeddedFiles.first { $0.path.hasSuffix("/" + fileName) }?.text.description ?? ""
  }
}
