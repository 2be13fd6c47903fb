import Findings

/// A Mustache tag of a layout, and where it stands.
struct LayoutTag: Sendable, Equatable {
  /// What a tag does.
  enum Kind: Sendable, Equatable {
    /// `{{name}}`, `{{{name}}}` or `{{&name}}`.
    case variable
    /// `{{#name}}` or `{{^name}}`: up to its end.
    case section
    /// `{{/name}}`.
    case end
    /// `{{> name}}`.
    case part
    case comment
    /// Anything else that Mustache has and layouts have not, and tags that are not closed.
    case other
  }

  let kind: Kind
  let name: String
  /// From the first brace to behind the last; of a tag that is not closed, to the end of its line.
  let span: Span
  let isClosed: Bool

  /// All tags of a text, in order.
  static func all(in text: [UInt8]) -> [LayoutTag] {
    var tags: [LayoutTag] = []
    var offset = 0
    while let start = text.firstIndex(of: braces(2), from: offset) {
      let tag = LayoutTag(at: start, in: text)
      tags.append(tag)
      // Where a comment has no end, nothing behind it has one.
      if tag.kind == .comment, !tag.isClosed { break }
      offset = tag.span.end
    }
    return tags
  }

  private init(at start: Int, in text: [UInt8]) {
    let mark = start + 2 < text.count ? text[start + 2] : 0
    let isTriple = mark == UInt8(ascii: "{")
    let ending = [UInt8](repeating: UInt8(ascii: "}"), count: isTriple ? 3 : 2)
    let marks: [UInt8: Kind] = [
      UInt8(ascii: "{"): .variable, UInt8(ascii: "&"): .variable, UInt8(ascii: "#"): .section,
      UInt8(ascii: "^"): .section, UInt8(ascii: "/"): .end, UInt8(ascii: ">"): .part, UInt8(ascii: "!"): .comment,
    ]
    let known = marks[mark]
    let nameStart = known == nil ? start + 2 : start + 3
    // Comments may run over lines; of any other tag, the ending stands on its line and is looked for no further.
    let close = text.end(from: min(nameStart, text.count), at: ending, isOnLine: known != .comment)
    let end = close.isFound ? close.offset + ending.count : max(close.offset, min(start + 2, text.count))
    let name = String(decoding: text[min(nameStart, end)..<(close.isFound ? close.offset : end)], as: UTF8.self)
    self.name = name.split(separator: " ").joined(separator: " ")
    span = Span(start, end)
    isClosed = close.isFound
    let isName = self.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-/.".contains($0)) }
    kind = known == .comment ? .comment : isName && !self.name.isEmpty ? known ?? .variable : .other
  }

  private static func braces(_ count: Int) -> [UInt8] { [UInt8](repeating: UInt8(ascii: "{"), count: count) }
}

extension [UInt8] {
  /// Where a few bytes stand for the first time from an offset on.
  fileprivate func firstIndex(of bytes: [UInt8], from start: Int) -> Int? {
    guard let first = bytes.first, start <= count - bytes.count else { return nil }
    var offset = start
    while let found = self[offset...].firstIndex(of: first), found <= count - bytes.count {
      if self[found..<found + bytes.count].elementsEqual(bytes) { return found }
      offset = found + 1
    }
    return nil
  }

  /// Where an ending stands, or where the search for it ends: at the end of the line or of the text.
  fileprivate func end(from start: Int, at ending: [UInt8], isOnLine: Bool) -> (offset: Int, isFound: Bool) {
    var offset = start
    while offset < count {
      if self[offset] == ending[0], self[offset...].starts(with: ending) { return (offset, true) }
      if isOnLine, self[offset] == UInt8(ascii: "\n") || self[offset] == UInt8(ascii: "\r") { return (offset, false) }
      offset += 1
    }
    return (count, false)
  }
}
