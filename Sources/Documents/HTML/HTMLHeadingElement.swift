/// A heading written as an HTML element, such as `<h1 align="center">Title</h1>`.
struct HTMLHeadingElement {
  let tag: HTMLTag
  /// 1 to 6.
  let level: Int
  /// From the start tag to the end tag, both included.
  let tokens: Range<Int>

  /// The first heading that is closed and holds running text alone.
  static func first(in tokens: ArraySlice<HTMLToken>) -> HTMLHeadingElement? {
    for start in tokens.indices {
      guard case .startTag(let tag) = tokens[start], let level = levels[tag.name] else { continue }
      for index in tokens[start...].indices.dropFirst() {
        if case .endTag(tag.name, _) = tokens[index] {
          return HTMLHeadingElement(tag: tag, level: level, tokens: start..<index + 1)
        }
        guard isRunningText(tokens[index]) else { break }
      }
    }
    return nil
  }

  private static let levels = ["h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6]

  private static func isRunningText(_ token: HTMLToken) -> Bool {
    switch token {
    case .text, .comment: true
    case .startTag(let tag): inlineElements.contains(tag.name)
    case .endTag(let name, _): inlineElements.contains(name)
    case .other: false
    }
  }

  private static let inlineElements: Set<String> = [
    "a", "abbr", "b", "big", "br", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
  ]
}
