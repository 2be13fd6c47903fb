/// A table of Markdown as drafts write it.
enum DraftTable {
  /// The line of titles, and the one that divides it from the rows.
  static func head(_ titles: [String]) -> String {
    "| \(titles.joined(separator: " | ")) |\n| \(titles.map { _ in "---" }.joined(separator: " | ")) |\n"
  }
}
