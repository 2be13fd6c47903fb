/// Reads one tag, as the tag and attribute states of the WHATWG tokenizer do.
struct HTMLTagScanner {
  private let bytes: [UInt8]
  private let start: Int
  private var position: Int
  private var attributes: [HTMLAttribute] = []
  private var attributeNames: Set<String> = []
  private var isSelfClosing = false

  /// A scanner for the tag whose `<` is at `start`; a letter, or a slash and a letter, must follow.
  init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    self.start = start
    position = start
  }

  /// The tag; `nil` if the bytes end before it does.
  mutating func token() -> HTMLToken? {
    let isEndTag = bytes[start + 1] == UInt8(ascii: "/")
    position = start + (isEndTag ? 2 : 1)
    let name = name(in: scan { !$0.isHTMLSpace && $0 != Self.slash && $0 != Self.greaterThan })
    guard scanAttributes() else { return nil }
    let range = start..<position
    if isEndTag { return .endTag(name: name, range: range) }
    return .startTag(
      HTMLTag(name: name, attributes: attributes, isSelfClosing: isSelfClosing, range: range))
  }

  private static let slash = UInt8(ascii: "/")
  private static let greaterThan = UInt8(ascii: ">")
  private static let equals = UInt8(ascii: "=")

  private var current: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  /// Reads to behind the tag's `>`; false if the bytes end before.
  private mutating func scanAttributes() -> Bool {
    while let byte = current {
      switch byte {
      case Self.greaterThan:
        position += 1
        return true
      case Self.slash:
        position += 1
        isSelfClosing = current == Self.greaterThan
      case _ where byte.isHTMLSpace:
        position += 1
      default:
        guard scanAttribute() else { return false }
      }
    }
    return false
  }

  private mutating func scanAttribute() -> Bool {
    let start = position
    // "Unexpected equals sign before attribute name": it belongs to the name.
    position += 1
    _ = scan {
      !$0.isHTMLSpace && $0 != Self.slash && $0 != Self.greaterThan && $0 != Self.equals
    }
    let nameRange = start..<position
    _ = scan(while: \.isHTMLSpace)
    guard current == Self.equals else {
      keepAttribute(nameRange, value: nameRange.upperBound..<nameRange.upperBound)
      return true
    }
    position += 1
    _ = scan(while: \.isHTMLSpace)
    guard let value = scanValue() else { return false }
    keepAttribute(nameRange, value: value)
    return true
  }

  /// The range of the value, without quotes; `nil` if the bytes end before it does.
  private mutating func scanValue() -> Range<Int>? {
    guard let quote = current else { return nil }
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return scan { !$0.isHTMLSpace && $0 != Self.greaterThan }
    }
    position += 1
    let value = scan { $0 != quote }
    guard current != nil else { return nil }
    position += 1
    return value
  }

  private mutating func keepAttribute(_ nameRange: Range<Int>, value valueRange: Range<Int>) {
    let name = name(in: nameRange)
    guard attributeNames.insert(name).inserted else { return }
    attributes.append(
      HTMLAttribute(
        name: name,
        value: CharacterReferences.decoded(bytes[valueRange], inAttribute: true),
        nameRange: nameRange, valueRange: valueRange))
  }

  private mutating func scan(while isPart: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while position < bytes.count, isPart(bytes[position]) {
      position += 1
    }
    return start..<position
  }

  private func name(in range: Range<Int>) -> String {
    let name = String(decoding: bytes[range].lazy.map(\.lowercasedASCII), as: UTF8.self)
    return bytes[range].contains(0)
      ? String(String.UnicodeScalarView(name.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
      : name
  }
}
