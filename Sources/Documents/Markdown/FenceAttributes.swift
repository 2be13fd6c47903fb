/// What a fence's info string says: ```` ```python linenums="1" title="x" hl_lines="2 3" ````.
package struct FenceAttributes: Sendable, Hashable {
  /// Lower-case; empty where none is given.
  package let language: String
  package let title: String?
  /// The number of the first line; `nil` where lines are not numbered.
  package let firstLineNumber: Int?
  /// Lines to mark, counted from 1 within the block.
  package let highlightedLines: Set<Int>
}

extension FenceAttributes {
  package init(info: String) {
    var rest = Substring(info.trimmingBlanks)
    if rest.hasPrefix("{"), rest.hasSuffix("}") { rest = rest.dropFirst().dropLast() }
    let list = AttributeList("{: " + rest.filter { $0 != "{" && $0 != "}" } + " }")
    var language = rest.prefix { !$0.isWhitespace }
    if language.contains("=") { language = "" }
    if language.hasPrefix(".") { language = language.dropFirst() }
    self.init(
      language: language.lowercased(), title: list?.value(of: "title"),
      firstLineNumber: list?.value(of: "linenums").flatMap { Int($0) },
      highlightedLines: FenceAttributes.lines(list?.value(of: "hl_lines") ?? ""))
  }

  /// `2 4-6` as 2, 4, 5, 6; what is no number is left out, and so are runs longer than a page of code.
  private static func lines(_ text: String) -> Set<Int> {
    var lines: Set<Int> = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let ends = word.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last, last - first < 2_000 else { continue }
      lines.formUnion(first...last)
    }
    return lines
  }
}
