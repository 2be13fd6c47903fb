/// What a fence's info string says: ```` ```python linenums="1" title="x" hl_lines="2 3" ````, ```` ```{ .python #id } ````.
package struct FenceAttributes: Sendable, Hashable {
  /// Lower-case; empty where none is given.
  package let language: String
  package let title: String?
  /// The number of the first line; `nil` where lines are not numbered.
  package let firstLineNumber: Int?
  /// Lines to mark, counted from 1 within the block.
  package let highlightedLines: Set<Int>
  /// The id and further classes; `nil` where neither is given.
  package let attributes: AttributeList?
}

extension FenceAttributes {
  /// More lines than any file that somebody shows.
  private static let mostLines = 999_999

  package init(info: String) {
    let rest = FenceAttributes.withoutBraces(info.trimmingBlanks).trimmingBlanks
    let list = AttributeList("{: " + rest + " }")
    var language = String(rest.prefix { !$0.isWhitespace && $0 != "," })
    var classes = list?.classes ?? []
    if language.contains("=") || language.hasPrefix("#") { language = "" }
    if language.hasPrefix(".") { language.removeFirst() }
    // `{ #id .python }`: the first class is the language.
    if language.isEmpty, let first = classes.first, rest.hasPrefix("#") { language = first }
    if classes.first == language { classes.removeFirst() }
    self.init(
      language: language.lowercased(), title: list?.value(of: "title"),
      firstLineNumber: (list?.value(of: "linenums")).flatMap(FenceAttributes.firstNumber),
      highlightedLines: FenceAttributes.lines(list?.value(of: "hl_lines") ?? ""),
      attributes: list?.id == nil && classes.isEmpty ? nil : AttributeList(id: list?.id, classes: classes, pairs: []))
  }

  /// The text without braces outside quotes.
  private static func withoutBraces(_ info: String) -> String {
    var quote: Character?
    return String(
      info.filter { character in
        if let open = quote {
          if character == open { quote = nil }
        } else if character == "\"" || character == "'" {
          quote = character
        } else if character == "{" || character == "}" {
          return false
        }
        return true
      })
  }

  /// The first of the numbers that Python's highlighter takes: start, step, special.
  private static func firstNumber(_ text: String) -> Int? {
    text.blankSeparated.first.flatMap { Int($0) }.flatMap { (0...mostLines).contains($0) ? $0 : nil }
  }

  /// `2 4-6` as 2, 4, 5, 6; what is no number is left out, and so are runs longer than a page of code.
  private static func lines(_ text: String) -> Set<Int> {
    var lines: Set<Int> = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let ends = word.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last, last - first < 2_000, last <= mostLines else {
        continue
      }
      lines.formUnion(first...last)
    }
    return lines
  }
}
