import Documents
import Findings

/// What scopes the project or a release on one sheet: a YAML file of blocks, or a document whose headings are the blocks.
package struct Canvas: Sendable {
  /// The id of its template, as `canvas:` names it or as its keys and headings show; empty where neither says.
  package let template: String
  /// The key that names the template; `nil` where nothing does.
  package let templateKey: Place?
  /// The name of the template; `nil` where nothing names it.
  package let templatePlace: Place?
  package let source: SourceFile
  /// Whether it is a Markdown document, which has a page of its own besides.
  package let isDocument: Bool
  /// The fields of its header and its blocks, empty ones too, in the order written.
  package let entries: [Entry]

  /// One value of a canvas.
  package struct Entry: Sendable {
    /// `["usage", "users", "before"]`.
    package let keys: [String]
    /// The heading of a block in a document, or the words of the key.
    package let title: String
    /// The key's or heading's place in the file.
    package let keyPlace: Place
    /// The heading's anchor; `nil` in YAML files and tables.
    package let anchor: String?
    /// The answer as Markdown; empty where nothing is written. A list is joined as bullets.
    package let text: String
    /// The answer, read; its places count in `document`.
    package let blocks: [Block]
    /// The document that the answer was read from: the canvas itself, or the text of the value alone.
    let document: Document
    /// Where the text stands in the file; `nil` where `document` is the file.
    let written: WrittenText?
    /// What it takes in the file, in order.
    package let extents: [Span]

    /// Dot-joined keys.
    package var id: String { keys.joined(separator: ".") }

    /// Whether anything is written.
    package var isAnswered: Bool { text.contains { !$0.isWhitespace } }
  }

  package func entry(_ keys: String...) -> Entry? {
    entries.first { $0.keys == keys }
  }

  /// The entry with dot-joined keys: `usage.users.before`.
  package func entry(id: String) -> Entry? {
    let keys = id.dotSeparated
    return entries.first { $0.keys.elementsEqual(keys, by: ==) }
  }
}
