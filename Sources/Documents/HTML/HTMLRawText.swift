/// The elements whose content is not markup, and where that content ends.
enum HTMLRawText {
  /// The names of the elements, as in a browser that runs scripts.
  static let elements: Set<String> = [
    "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea",
    "title", "xmp",
  ]

  /// The offset of the element's end tag, or of the end of the bytes if there is none.
  static func end(of element: String, in bytes: [UInt8], from start: Int) -> Int {
    switch element {
    case "plaintext": return bytes.count
    case "script": return endOfScript(in: bytes, from: start)
    default:
      let endTag = Array("</\(element)".utf8)
      return (start..<bytes.count).first { isTag(endTag, at: $0, in: bytes) } ?? bytes.count
    }
  }

  /// How deep a script is inside `<!--` and a further `<script>`, which hides its end tag.
  private enum ScriptState {
    case plain, escaped, doubleEscaped
  }

  private static func endOfScript(in bytes: [UInt8], from start: Int) -> Int {
    let startTag = Array("<script".utf8)
    let endTag = Array("</script".utf8)
    var state = ScriptState.plain
    for position in start..<bytes.count {
      switch (bytes[position], state) {
      case (UInt8(ascii: "<"), .plain) where hasPrefix("<!--", at: position, in: bytes):
        state = .escaped
      case (UInt8(ascii: "<"), .escaped) where isTag(startTag, at: position, in: bytes):
        state = .doubleEscaped
      case (UInt8(ascii: "<"), .doubleEscaped) where isTag(endTag, at: position, in: bytes):
        state = .escaped
      case (UInt8(ascii: "<"), .plain), (UInt8(ascii: "<"), .escaped):
        if isTag(endTag, at: position, in: bytes) { return position }
      // In `<!-->` the dashes open and close, so those of the opening count.
      case (UInt8(ascii: "-"), _) where hasPrefix("-->", at: position, in: bytes):
        state = .plain
      default:
        break
      }
    }
    return bytes.count
  }

  private static func hasPrefix(_ prefix: StaticString, at position: Int, in bytes: [UInt8]) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return prefix.withUTF8Buffer { bytes[position..<position + count].elementsEqual($0) }
  }

  /// Whether the tag that begins with these small letters, and is no longer, stands at the position.
  private static func isTag(_ opening: [UInt8], at position: Int, in bytes: [UInt8]) -> Bool {
    let end = position + opening.count
    guard bytes[position] == UInt8(ascii: "<"), end < bytes.count else { return false }
    let next = bytes[end]
    guard next.isHTMLSpace || next == UInt8(ascii: "/") || next == UInt8(ascii: ">") else {
      return false
    }
    return bytes[position..<end].lazy.map(\.lowercasedASCII).elementsEqual(opening)
  }
}
