extension String {
  /// The text as it stands, in GitHub's Markdown: nothing in it is markup, nobody is mentioned and no issue is linked.
  package var markdownText: String {
    let scalars = Array(printable.cut(to: 1_000).unicodeScalars)
    var text = UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      if (before == "@" && scalar.isOfWord) || (before == "#" && scalar.properties.numericType != nil) {
        // A blank of no width between is what keeps GitHub from taking it for a name or a number.
        text.append("\u{200B}")
      }
      // An underscore within a word is none of emphasis.
      let isWithinWord = before.isOfWord && index + 1 < scalars.count && scalars[index + 1].isOfWord
      if Self.markup.contains(scalar) || (scalar == "_" && !isWithinWord) { text.append("\\") }
      text.append(scalar)
    }
    return String(text)
  }

  private static let markup = Set("\\`*[]<>|~$&".unicodeScalars)

  /// The text as code, in a cell of a table too.
  package var markdownCode: String {
    let text = printable.cut(to: 1_000).replacing("|", with: "\u{2758}")
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let padding = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + padding + text + padding + fence
  }

  private func cut(to length: Int) -> String {
    count > length ? prefix(length - 1) + "…" : self
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
