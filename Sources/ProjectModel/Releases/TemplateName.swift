import Findings

/// A scoping template as an author names it.
package struct TemplateName: Sendable {
  package let name: String
  package let place: Place

  /// The id of a template that is named by its id or by its file: `our-review` for `./templates/our-review.yml`.
  package static func id(_ name: String) -> String {
    guard isFile(name) else { return name }
    let file = name.pathNames.last ?? ""
    return String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
  }

  /// Whether a template is named by its file.
  package static func isFile(_ name: String) -> Bool { name.hasSuffix(".yml") || name.hasSuffix(".yaml") }
}
