/// Cuts HTML source into tokens where a browser would.
///
/// It follows the states of the WHATWG tokenizer for content outside SVG and MathML. The ranges of
/// the tokens cover the source without gaps. Each byte is looked at a bounded number of times.
package struct HTMLTokenizer: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0
  /// The raw-text element whose start tag was the last token.
  private var rawTextElement: String?

  /// A tokenizer for the source; any bytes will do.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next token; `nil` at the end of the source.
  package mutating func next() -> HTMLToken? {
    guard position < bytes.count else { return nil }
    let token = rawText() ?? (beginsMarkup(at: position) ? markup() : text())
    position = token.range.upperBound
    if case .startTag(let tag) = token, HTMLRawText.elements.contains(tag.name) {
      rawTextElement = tag.name
    }
    return token
  }

  /// The content of the raw-text element just opened; `nil` if there is none or it is empty.
  private mutating func rawText() -> HTMLToken? {
    guard let element = rawTextElement else { return nil }
    rawTextElement = nil
    let end = HTMLRawText.end(of: element, in: bytes, from: position)
    return end > position ? .other(position..<end) : nil
  }

  private func text() -> HTMLToken {
    let end = (position + 1..<bytes.count).first(where: beginsMarkup) ?? bytes.count
    return .text(position..<end)
  }

  /// Whether the byte is a `<` that is not text.
  private func beginsMarkup(at position: Int) -> Bool {
    guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count else { return false }
    switch bytes[position + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): return position + 2 < bytes.count
    case let byte: return byte.isASCIILetter
    }
  }

  private func markup() -> HTMLToken {
    switch bytes[position + 1] {
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"): .other(rangeToGreaterThan())
    case UInt8(ascii: "/") where bytes[position + 2] == UInt8(ascii: ">"):
      .other(position..<position + 3)
    case UInt8(ascii: "/") where !bytes[position + 2].isASCIILetter:
      .comment(rangeToGreaterThan())
    default: tag()
    }
  }

  /// The tag, or what is left of the source if it ends inside the tag; browsers drop that.
  private func tag() -> HTMLToken {
    var scanner = HTMLTagScanner(bytes, at: position)
    return scanner.token() ?? .other(position..<bytes.count)
  }

  private func declaration() -> HTMLToken {
    if hasPrefix("<!--") { return .comment(position..<endOfComment()) }
    // Outside SVG and MathML, CDATA is a comment that ends at the first `>`.
    let isOther = hasPrefix("<!doctype") || hasPrefix("<![cdata[")
    return isOther ? .other(rangeToGreaterThan()) : .comment(rangeToGreaterThan())
  }

  private func endOfComment() -> Int {
    let content = position + 4
    if hasPrefix("<!-->") { return content + 1 }
    if hasPrefix("<!--->") { return content + 2 }
    for index in content..<bytes.count where bytes[index] == UInt8(ascii: "-") {
      if hasPrefix("-->", at: index) { return index + 3 }
      if hasPrefix("--!>", at: index) { return index + 4 }
    }
    return bytes.count
  }

  private func rangeToGreaterThan() -> Range<Int> {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    return position..<end
  }

  /// Whether the prefix, in small letters, stands at the index (or else the position) in any case.
  private func hasPrefix(_ prefix: StaticString, at index: Int? = nil) -> Bool {
    let start = index ?? position
    let end = start + prefix.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    let candidate = bytes[start..<end].lazy.map(\.lowercasedASCII)
    return prefix.withUTF8Buffer { candidate.elementsEqual($0) }
  }
}
