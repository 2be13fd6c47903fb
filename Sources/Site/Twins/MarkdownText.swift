import Documents

/// Running text on its way to Markdown, in bytes: blanks are single, and no character is markup by chance.
struct MarkdownText {
  private(set) var bytes: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }
  var count: Int { bytes.count }

  /// Appends words, which are escaped.
  mutating func append(_ words: some Collection<UInt8>, isInTable: Bool) {
    var words = words[...]
    while let byte = words.first {
      if let length = MarkdownText.blankLength(words) {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
        words = words.dropFirst(length)
        continue
      }
      words = words.dropFirst()
      switch byte {
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"):
        bytes += [UInt8(ascii: "\\"), byte]
      // Inside a word, it emphasises nothing.
      case UInt8(ascii: "_") where !endsInWord: bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "|") where isInTable: bytes += [UInt8(ascii: "\\"), byte]
      default: bytes.append(byte)
      }
    }
  }

  /// Appends what is Markdown already.
  mutating func append(markdown: some Sequence<UInt8>) { bytes += markdown }

  /// A blank before something that is apart from what stands before it.
  mutating func separate() {
    if let last = bytes.last, last != 0x20, last != UInt8(ascii: "("), last != UInt8(ascii: "[") { bytes.append(0x20) }
  }

  /// Without blanks around it; nothing is left.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return MarkdownText.trimmed(bytes[...])
  }

  /// Cuts off and returns what follows an offset.
  mutating func cut(at offset: Int) -> ArraySlice<UInt8> {
    let end = bytes[offset...]
    bytes.removeSubrange(offset...)
    return end
  }

  /// Without the blanks around it, of which there are no others than spaces.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return Array(bytes)
  }

  private var endsInWord: Bool {
    guard let last = bytes.last else { return false }
    switch last {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return true
    case 0x80...:
      let end = bytes.suffix(4)
      let start = end.lastIndex { $0 >= 0xC0 } ?? end.startIndex
      let character = String(decoding: end[start...], as: UTF8.self).last
      return character.map { $0.isLetter || $0.isNumber } == true
    default: return false
    }
  }

  /// How many bytes a blank at the beginning takes; `nil` where there is none.
  private static func blankLength(_ words: some Collection<UInt8>) -> Int? {
    guard let first = words.first else { return nil }
    switch first {
    case 0x09...0x0D, 0x20: return 1
    case 0x21..<0xC2: return nil
    // The first bytes of U+0085, U+00A0, U+1680, U+2000 to U+205F and U+3000.
    case 0xC2, 0xE1, 0xE2, 0xE3:
      let length = first == 0xC2 ? 2 : 3
      let character = Array(words.prefix(length))
      let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first
      return scalar?.properties.isWhitespace == true ? length : nil
    default: return nil
    }
  }
}
