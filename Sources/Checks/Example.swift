/// A small project in one text: each file begins with a line `-- path --`.
///
/// `⟦…⟧` stands around each place where a rule finds something; around the path, or the folders that it begins with, where that
/// is the whole file or folder.
package struct Example: Sendable, ExpressibleByStringLiteral {
  package let text: String
  /// Whether `\xE9` stands for that one byte, for files that are no text.
  package let holdsBytes: Bool

  package init(_ text: String) {
    self.text = text
    holdsBytes = false
  }

  /// An example of files that are no text: `\xE9` stands for that one byte.
  package init(bytes text: String) {
    self.text = text
    holdsBytes = true
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }
}
