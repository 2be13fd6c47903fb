import ProjectModel

/// Items and links for spreadsheets: a row for each item and link, read from either end; an item without links has one row.
///
/// As RFC 4180 has it: a head, CRLF, cells in quotes where they must be; UTF-8 without a mark.
package struct CSVTrace {
  private let project: Project
  private let release: String?

  /// `release` is the only one to write, `nil` for all.
  package init(project: Project, release: String? = nil) {
    self.project = project
    self.release = release
  }

  package var string: String {
    let head = [
      "release", "kind", "id", "text", "priority", "status", "link", "linked_kind", "linked_id", "linked_text", "path",
      "line",
    ]
    return ([head] + project.items(only: release).flatMap(rows)).map(CSVTrace.line).joined()
  }

  private func rows(of item: Item) -> [[String]] {
    let position = project.position(of: item.place)
    let start = [
      item.release, item.id.kind.rawValue, item.isIDWritten ? item.id.key : "", item.text,
      item.priority?.priority?.rawValue ?? "", item.status?.status?.rawValue ?? "",
    ]
    let end = [item.place.path, position.map { String($0.line) } ?? ""]
    let links = links(of: item)
    guard !links.isEmpty else { return [start + ["", "", "", ""] + end] }
    return links.map { words, id in
      let other = project.index.item(id, in: item.release)
      let key = other?.isIDWritten == false ? "" : id.key
      return start + [words, id.kind.rawValue, key, other?.text ?? ""] + end
    }
  }

  /// What the item's own release says: `fulfils`, `fulfilled by`.
  private func links(of item: Item) -> [(words: String, id: ItemID)] {
    let forward = project.index.links(from: item.id).filter { $0.release == item.release }
    let backward = project.index.links(to: item.id).filter { $0.release == item.release }
    return forward.map { ($0.type.heading.lowercased(), $0.to) } + backward.map { ($0.type.backwardWords, $0.from) }
  }

  // MARK: Cells

  static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A cell that a spreadsheet shows as text: one that would be a formula gets an apostrophe in front (OWASP, "CSV
  /// Injection"), and quotes stand around what would end a cell.
  static func cell(_ text: String) -> String {
    let text = text.unicodeScalars.first.map(formulaSigns.contains) == true ? "'" + text : text
    let isSpecial = text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
    return isSpecial ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// Full-width forms too, which some spreadsheets take for the signs.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
