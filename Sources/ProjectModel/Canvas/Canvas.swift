import Documents
import Findings

/// A YAML file that scopes the project or a release.
package struct Canvas: Sendable {
  /// What `canvas:` names; empty where the key is missing.
  package let template: String
  package let source: SourceFile
  package let root: DataNode
  /// Every answered or empty block, by its keys from the top.
  package let entries: [Entry]

  /// One value of a canvas.
  package struct Entry: Sendable {
    /// `["usage", "users", "before"]`.
    package let keys: [String]
    /// The key's place in the file.
    package let keyPlace: Place
    package let value: DataNode
    /// The answer as Markdown; empty where nothing is written. A list is joined as bullets.
    package let text: String
    /// The answer, read.
    package let blocks: [Block]
  }

  package func entry(_ keys: String...) -> Entry? {
    entries.first { $0.keys == keys }
  }

  /// The entry with dot-joined keys: `usage.users.before`.
  package func entry(id: String) -> Entry? {
    let keys = id.split(separator: ".").map(String.init)
    return entries.first { $0.keys == keys }
  }
}
