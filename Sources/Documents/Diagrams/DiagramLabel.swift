import Findings

/// The words of a node or a link, line by line, without markup.
struct DiagramLabel {
  /// At least one.
  let lines: [String]

  /// Reads what stands between brackets: bare text, quoted text, or Markdown between backquotes inside quotes.
  init(_ written: String) {
    var text = written.trimmingBlanks
    var isMarkdown = false
    if text.hasPrefix("\""), text.hasSuffix("\""), text.count >= 2 {
      text = String(text.dropFirst().dropLast()).trimmingBlanks
    }
    if text.hasPrefix("`"), text.hasSuffix("`"), text.count >= 2 {
      text = String(text.dropFirst().dropLast())
      isMarkdown = true
    }
    if isMarkdown { text = DiagramLabel.withoutEmphasis(text) }
    text = DiagramLabel.withoutTags(text.replacing("\\n", with: "\n"))
    text = CharacterReferences.decoded(Array(DiagramLabel.withReferences(text).utf8)[...])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      DiagramLabel.withoutIcons(String($0).collapsingBlanks)
    }
    let end = lines.lastIndex { !$0.isEmpty } ?? 0
    self.lines = Array(lines[...end].drop { $0.isEmpty && end > 0 })
  }

  /// The text without tags, `<br>` as a line end. Other `<` stay: `score < 0.5`.
  private static func withoutTags(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      let after = rest[rest.index(after: start)...]
      let name = after.drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
      guard tags.contains(name), let end = after.firstIndex(of: ">") else {
        result += "<"
        rest = after
        continue
      }
      if name == "br" || name == "p" && after.first == "/" { result += "\n" }
      rest = after[after.index(after: end)...]
    }
    return result + rest
  }

  private static let tags: Set<String> = [
    "br", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "big", "code", "span", "div", "p", "font",
    "center",
    "a", "img", "ul", "ol", "li", "hr", "h", "pre", "kbd", "mark", "script", "style", "svg", "iframe",
  ]

  /// Mermaid's `#quot;` and `#9829;` as HTML writes them.
  private static func withReferences(_ text: String) -> String {
    guard text.contains("#") else { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "#") {
      result += rest[..<start]
      rest = rest[rest.index(after: start)...]
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      if !name.isEmpty, name.count < 12, rest[name.endIndex...].first == ";" {
        result += name.allSatisfy(\.isNumber) ? "&#\(name);" : "&\(name);"
        rest = rest[name.endIndex...].dropFirst()
      } else {
        result += "#"
      }
    }
    return result + rest
  }

  /// Without `*` and `_` around words, as Markdown marks emphasis.
  private static func withoutEmphasis(_ text: String) -> String {
    var text = text.replacing("**", with: "").replacing("__", with: "")
    for mark: Character in ["*", "_"] {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      // An odd mark is none.
      if parts.count > 2, parts.count % 2 == 1 { text = parts.joined() }
    }
    return text
  }

  /// Without the names of icons, `fa:fa-database`, which need a font.
  private static func withoutIcons(_ line: String) -> String {
    guard line.contains(":fa-") else { return line }
    return line.blankSeparated.filter { word in
      !(word.hasPrefix("fa") && word.contains(":fa-"))
    }.joined(separator: " ")
  }
}
