/// Code written as raw HTML: braces between `<code>` and `</code>` are shown as they stand.
struct RawCode {
  private static let elements: Set<String> = ["code", "kbd", "pre", "samp", "tt"]

  private var depth = 0

  var isOpen: Bool { depth > 0 }

  /// Follows one tag by its name, in small letters.
  mutating func follow(_ name: String, isEnd: Bool) {
    guard RawCode.elements.contains(name) else { return }
    depth = max(0, depth + (isEnd ? -1 : 1))
  }

  /// Follows one tag as it is written.
  mutating func follow(_ tag: String) {
    let isEnd = tag.hasPrefix("</")
    follow(tag.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter }.lowercased(), isEnd: isEnd)
  }
}
