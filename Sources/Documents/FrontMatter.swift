import Findings

/// The YAML between two lines of `---` at a file's beginning.
struct FrontMatter {
  /// The YAML; empty where there is none.
  let yaml: Range<Int>
  /// The number of the first line behind it, from 1.
  let firstLineAfter: Int

  /// `nil` where the file does not begin with front matter, or it is never closed.
  init?(of source: SourceFile) {
    guard source.line(1).trimmingMark == "---" else { return nil }
    // Longer than any front matter: two rules far apart are no such thing.
    for number in stride(from: 2, through: min(source.lineStarts.count, 2_000), by: 1) {
      let line = source.line(number)
      guard line.trimmingMark == "---" || line.trimmingMark == "..." else { continue }
      yaml = source.lineRange(2).lowerBound..<source.lineRange(number).lowerBound
      firstLineAfter = number + 1
      // A rule and a list at the top of a page look alike: front matter has a key or nothing.
      let text = source.string(Span(yaml))
      guard text.trimmingBlanks.isEmpty || text.contains(":") else { return nil }
      return
    }
    return nil
  }
}

extension String {
  /// Without a byte order mark in front and blanks behind.
  fileprivate var trimmingMark: String {
    var text = Substring(self)
    if text.unicodeScalars.first == "\u{FEFF}" {
      text = Substring(String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())))
    }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
