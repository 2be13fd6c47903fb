/// The JSON Schema of a report for machines.
package enum ReportSchema {
  /// The name of its file.
  package static let fileName = "check.schema.json"

  /// The schema of `check --format json`, version 1, ending with a line feed.
  package static let text = embeddedFiles.first { $0.path == "Reports/" + fileName }?.text.description ?? ""
}
