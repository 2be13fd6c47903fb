/// The string literals of a Swift source, each as the key of a phrase has it: `{1}`, `{2}`, … for what is interpolated.
struct SwiftLiterals {
  /// A literal, and the sixty characters before it.
  struct Literal {
    let key: String
    let before: String
  }

  private(set) var all: [Literal] = []
  private let text: [Character]

  init(_ source: String) {
    text = Array(source)
    var index = 0
    while index < text.count {
      if starts("//", at: index) {
        while index < text.count, !text[index].isNewline { index += 1 }
      } else if starts("#\"", at: index) {
        index += 2
        while index < text.count, !starts("\"#", at: index) { index += 1 }
        index += 2
      } else if text[index] == "\"" {
        index = literal(at: index)
      } else {
        index += 1
      }
    }
  }

  private func starts(_ word: String, at index: Int) -> Bool {
    index + word.count <= text.count && text[index..<index + word.count].elementsEqual(word)
  }

  /// Reads the literal that begins at an index, and those inside its interpolations; returns the index behind it.
  private mutating func literal(at start: Int) -> Int {
    let isMultiline = starts("\"\"\"", at: start)
    let end = isMultiline ? "\"\"\"" : "\""
    var index = start + end.count
    var key = ""
    var count = 0
    while index < text.count, !starts(end, at: index) {
      guard text[index] == "\\", index + 1 < text.count else {
        key.append(text[index])
        index += 1
        continue
      }
      if text[index + 1] == "(" {
        count += 1
        key += "{\(count)}"
        index = interpolation(at: index + 2)
      } else {
        let escaped: [Character: String] = ["n": "\n", "t": "\t", "u": "\\u", "\n": ""]
        key += escaped[text[index + 1]] ?? String(text[index + 1])
        index += 2
      }
    }
    all.append(Literal(key: key, before: String(text[max(0, start - 60)..<start])))
    return index + end.count
  }

  private mutating func interpolation(at start: Int) -> Int {
    var depth = 1
    var index = start
    while index < text.count, depth > 0 {
      if text[index] == "\"" {
        index = literal(at: index)
        continue
      }
      depth += text[index] == "(" ? 1 : text[index] == ")" ? -1 : 0
      index += 1
    }
    return index
  }
}
