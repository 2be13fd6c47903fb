/// A small project in one text: each file begins with a line `-- path --`.
///
/// `⟦…⟧` stands around each place where a rule finds something; around the path, or the folders that it begins with, where that
/// is the whole file or folder. In front of the files may stand what is asked: `$ scopebook check --today 2026-05-01`.
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

  /// What is asked of the project.
  package var options: ReviewOptions {
    guard text.hasPrefix("$ "), let command = text.split(separator: "\n").first else { return ReviewOptions() }
    let words = command.blankSeparated.map(String.init)
    let today = words.firstIndex(of: "--today").flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
    return ReviewOptions(today: today)
  }
}
