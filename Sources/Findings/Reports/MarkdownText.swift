extension String {
  /// The text as it stands, in GitHub's Markdown: nothing in it is markup, nobody is mentioned and no issue is linked.
  package var markdownText: String {
    var text = UnicodeScalarView()
    var before: Unicode.Scalar = " "
    for scalar in printable.cut(to: 1_000).unicodeScalars {
      let isNumber = scalar.properties.numericType != nil
      if (before == "@" && (isNumber || scalar.properties.isAlphabetic)) || (before == "#" && isNumber) {
        // A blank of no width between is what keeps GitHub from taking it for a name or a number.
        text.append("\u{200B}")
      }
      if Self.markup.contains(scalar) { text.append("\\") }
      text.append(scalar)
      before = scalar
    }
    return String(text)
  }

  private static let markup = Set("\\`*_[]<>|~$&".unicodeScalars)

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
