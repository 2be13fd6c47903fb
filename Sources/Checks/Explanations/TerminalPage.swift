import Findings

/// A text for a terminal while it is written: paragraphs are wrapped, everything else stands as it is.
struct TerminalPage {
  /// In columns.
  let width: Int
  let style: TextStyle
  private(set) var text = ""

  init(width: Int, style: TextStyle) {
    self.width = width
    self.style = style
  }

  mutating func title(_ words: String) { text += style.paint(words.printable, "1") + "\n" }

  /// A heading with a blank line above it.
  mutating func heading(_ words: String) {
    blank()
    title(words)
  }

  mutating func blank() { text += "\n" }

  mutating func line(_ words: String, indent: Int = 0, paint: String? = nil) {
    let shown = words.printable
    text += String(repeating: " ", count: indent) + (paint.map { style.paint(shown, $0) } ?? shown) + "\n"
  }

  /// A line whose words are coloured already.
  mutating func painted(_ line: String) { text += line + "\n" }

  /// Wrapped at blanks; later lines stand below the words behind `bullet`.
  mutating func paragraph(_ words: String, indent: Int = 0, bullet: String = "") {
    let margin = String(repeating: " ", count: indent)
    let hanging = margin + String(repeating: " ", count: bullet.displayWidth)
    var line = ""
    var isFirst = true
    func written() -> String { (isFirst ? margin + bullet : hanging) + line + "\n" }
    let room = max(20, width - indent - bullet.displayWidth)
    for word in words.printable.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.displayWidth + 1 + String(word).displayWidth > room {
        text += written()
        isFirst = false
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { text += written() }
  }
}

extension String {
  /// With blanks behind it, up to a number of columns.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - displayWidth))
  }

  /// For the beginning of a sentence.
  package var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
