import Findings

/// A block quote that GitHub shows as a box: its first line is `[!NOTE]` or one of the four other words, and nothing else.
///
/// GitHub leaves the mark standing in quotes inside lists and boxes; here they are boxes too, as their authors mean them.
struct GitHubAlert {
  let admonition: Admonition

  /// `nil` for a quote like any other.
  init?(_ blocks: [Block], in source: SourceFile) {
    guard let first = blocks.first, case .paragraph(let inlines) = first.kind,
      let line = inlines.first, case .text(let mark) = line.kind,
      let word = GitHubAlert.words[mark.trimmingBlanks.uppercased()],
      inlines.count == 1 || inlines[1].isBreak, !source.isEscaped(line.span.start)
    else { return nil }
    let rest = Array(inlines.dropFirst(2))
    let content = rest.isEmpty ? [] : [Block(.paragraph(rest), first.span, attributes: first.attributes)]
    admonition = Admonition(
      types: [word.type], title: [Inline(.text(word.title), Span(0, 0))], folding: .none,
      blocks: content + blocks.dropFirst())
  }

  /// GitHub's caution is the red one; in MkDocs the word is another name for a warning.
  private static let words: [String: (type: String, title: String)] = [
    "[!NOTE]": ("note", "Note"), "[!TIP]": ("tip", "Tip"), "[!IMPORTANT]": ("important", "Important"),
    "[!WARNING]": ("warning", "Warning"), "[!CAUTION]": ("danger", "Caution"),
  ]
}

extension Inline {
  fileprivate var isBreak: Bool {
    switch kind {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}

extension SourceFile {
  /// Whether a backslash stands at the place or before it.
  fileprivate func isEscaped(_ offset: Int) -> Bool {
    text[max(0, offset - 1)..<min(offset + 1, text.count)].contains(UInt8(ascii: "\\"))
  }
}
