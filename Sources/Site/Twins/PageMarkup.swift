import Documents

/// Cuts the HTML of the tool's own pages into tags and text.
///
/// In it every `<` begins a tag, every `>` ends one, and values stand in double quotes: whatever authors write is escaped or
/// written anew.
struct PageMarkup {
  /// A tag or text.
  enum Piece {
    case start(Tag)
    case end(Element)
    case text(Range<Int>)
  }

  /// A start tag.
  struct Tag {
    let element: Element
    /// Behind the name, before `>`.
    let attributes: Range<Int>
    let isSelfClosing: Bool
  }

  /// An element that Markdown has something for, or that is left out.
  enum Element: String, CaseIterable {
    case h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, code, br, hr, img, a, span, time
    case table, caption, thead, tbody, tr, th, td
    case p, div, section, article, header, footer, figure, figcaption, dl, dd, dt, details, summary, address, fieldset
    case svg, button, select, form, script, style, math, nav
    case input, wbr, col, meta, link
    case other
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// `nil` at the end.
  mutating func next() -> Piece? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let start = position
        position = index(of: UInt8(ascii: "<"), from: start)
        return .text(start..<position)
      }
      let start = position + 1
      let end = index(of: UInt8(ascii: ">"), from: start)
      position = min(end + 1, bytes.count)
      guard start < end, bytes[start] != UInt8(ascii: "!") else { continue }
      if bytes[start] == UInt8(ascii: "/") { return .end(element(start + 1, end).element) }
      let (element, nameEnd) = element(start, end)
      return .start(
        Tag(element: element, attributes: nameEnd..<end, isSelfClosing: bytes[end - 1] == UInt8(ascii: "/")))
    }
    return nil
  }

  /// Goes to behind the end of an element whose start was the last piece.
  mutating func skip(_ element: Element) {
    var depth = 1
    while depth > 0, let piece = next() {
      switch piece {
      case .start(let tag) where tag.element == element && !tag.isSelfClosing: depth += 1
      case .end(element): depth -= 1
      default: break
      }
    }
  }

  /// The value of an attribute; `nil` where the tag does not have it.
  func value(of name: StaticString, in tag: Tag) -> ArraySlice<UInt8>? {
    name.withUTF8Buffer { name in
      var index = tag.attributes.lowerBound
      let end = tag.attributes.upperBound
      while index < end {
        // Behind a blank, a name; behind the name, a value or the next blank.
        index += 1
        let start = index
        while index < end, bytes[index] != UInt8(ascii: "="), bytes[index] != 0x20 { index += 1 }
        let isWanted = bytes[start..<index].elementsEqual(name)
        guard index + 1 < end, bytes[index] == UInt8(ascii: "=") else {
          if isWanted { return [] }
          continue
        }
        let valueStart = index + 2
        index = valueStart
        while index < end, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        if isWanted { return bytes[min(valueStart, index)..<index] }
        index += 1
      }
      return nil
    }
  }

  /// The value of an attribute as text.
  func text(of name: StaticString, in tag: Tag) -> String? {
    value(of: name, in: tag).map { CharacterReferences.decoded($0, inAttribute: true) }
  }

  private func index(of byte: UInt8, from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count, bytes[index] != byte { index += 1 }
      return index
    }
  }

  /// The element whose name starts there, and where the name ends.
  private func element(_ start: Int, _ end: Int) -> (element: Element, nameEnd: Int) {
    var key: UInt64 = 0
    var index = start
    while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "/") {
      key = PageMarkup.key(key, bytes[index])
      index += 1
    }
    return (PageMarkup.elements[key] ?? .other, index)
  }

  private static let elements = Dictionary(
    uniqueKeysWithValues: Element.allCases.map { ($0.rawValue.utf8.reduce(0, key), $0) })

  /// Names as numbers: their last eight bytes, by which all of them differ.
  private static func key(_ key: UInt64, _ byte: UInt8) -> UInt64 { key << 8 | UInt64(byte) }
}
