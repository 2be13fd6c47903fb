import Findings

/// The ways changes can be written.
package enum ChangesFormat: String, CaseIterable, Sendable {
  case text
  case json
  case markdown

  /// The changes in this format, ending with a line feed. `width` is the terminal's, `nil` for lines of any length.
  package func string(_ changes: ProjectChanges, width: Int?, style: TextStyle) -> String {
    switch self {
    case .text: TextChanges(changes: changes, width: width, style: style).string
    case .json: JSONChanges(changes: changes).string
    case .markdown: MarkdownChanges(changes: changes).string
    }
  }
}
