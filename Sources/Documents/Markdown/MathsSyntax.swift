import CMarkArena
import CMarkGFM

/// Formulas in running text as an inline extension of cmark-gfm: `$…$`, `$$…$$` and ``$`…`$``.
///
/// Matched while inlines are parsed, so that `_`, `*` and `\` between the marks are no markup. After GitHub's rules: no letter
/// or digit outside beside a mark, no blank inside beside one, and the next mark closes or nothing does; so that scanning
/// stays linear and amounts of money stay text.
enum MathsSyntax {
  nonisolated(unsafe) static let syntax: OpaquePointer? = {
    let syntax = cmark_syntax_extension_new("maths")
    cmark_syntax_extension_set_match_inline_func(syntax, matchMaths)
    let dollar = UnsafeMutableRawPointer(bitPattern: UInt(UInt8(ascii: "$")))
    cmark_syntax_extension_set_special_inline_chars(
      syntax, cmark_llist_append(cmark_get_default_mem_allocator(), nil, dollar))
    return syntax
  }()

  /// What stands between the marks of a literal such as `$x$`, and how far into it that begins.
  static func content(of literal: String) -> (text: String, offset: Int, isDisplay: Bool) {
    let bytes = Array(literal.utf8)
    let length = bytes.count >= 4 && (bytes[1] == UInt8(ascii: "$") || bytes[1] == UInt8(ascii: "`")) ? 2 : 1
    return (
      String(decoding: bytes[length..<max(length, bytes.count - length)], as: UTF8.self), length,
      bytes.count >= 4 && bytes[1] == UInt8(ascii: "$")
    )
  }
}

private let dollar = UInt8(ascii: "$")
private let backtick = UInt8(ascii: "`")

private func matchMaths(
  _ syntax: OpaquePointer?, _ parser: OpaquePointer?,
  _ parent: OpaquePointer?, _ character: UInt8, _ inlineParser: OpaquePointer?
) -> OpaquePointer? {
  guard character == dollar else { return nil }
  let text = InlineBytes(parser: inlineParser)
  let start = Int(cmark_inline_parser_get_offset(inlineParser))
  guard let end = text.endOfMaths(from: start) else { return nil }
  // A table's cell takes no nodes but cmark-gfm's usual ones; what else is raw HTML begins with "<".
  let node = cmark_node_new_with_mem(CMARK_NODE_HTML_INLINE, arenaMemory())
  cmark_node_set_literal(node, text.string(start..<end))
  cmark_inline_parser_set_offset(inlineParser, Int32(end))
  return node
}

/// The bytes of the block whose inlines are being parsed; 0 beyond its ends.
private struct InlineBytes {
  let parser: OpaquePointer?

  subscript(_ index: Int) -> UInt8 {
    index < 0 ? 0 : cmark_inline_parser_peek_at(parser, Int32(index))
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: range.map { self[$0] }, as: UTF8.self)
  }

  /// The end of the formula that begins at the `$` at `start`; `nil` where none does.
  func endOfMaths(from start: Int) -> Int? {
    // The rest of a run of three is none either.
    guard self[start - 1] != dollar, !isWord(before: start) else { return nil }
    switch (self[start + 1], self[start + 2]) {
    case (dollar, dollar): return nil
    case (dollar, _): return endOfDisplay(from: start + 2)
    case (backtick, _): return endBehindBacktick(from: start + 2)
    default: return endOfInline(from: start + 1)
    }
  }

  private func endOfInline(from start: Int) -> Int? {
    guard self[start] > 0x20 else { return nil }
    guard let end = nextDollar(from: start), end > start, self[end - 1] > 0x20, self[end + 1] != dollar,
      !isWord(at: end + 1)
    else { return nil }
    let content = Array((start..<end).map { self[$0] })
    guard !content.contains(backtick), !MathsWords(content, follower: self[end + 1]).isProse else { return nil }
    return end + 1
  }

  private func endOfDisplay(from start: Int) -> Int? {
    var index = start
    while let next = nextDollar(from: index) {
      if self[next + 1] == dollar {
        let isBlank = (start..<next).allSatisfy { self[$0] <= 0x20 }
        return isBlank || self[next + 2] == dollar ? nil : next + 2
      }
      index = next + 1
    }
    return nil
  }

  /// The next backtick closes, if a `$` follows it.
  private func endBehindBacktick(from start: Int) -> Int? {
    var index = start
    while self[index] != 0, self[index] != backtick { index += 1 }
    return self[index] == backtick && self[index + 1] == dollar && index > start && !isWord(at: index + 2)
      ? index + 2 : nil
  }

  private func nextDollar(from start: Int) -> Int? {
    var index = start
    while self[index] != 0 {
      if self[index] == UInt8(ascii: "\\") {
        index += 1
      } else if self[index] == dollar {
        return index
      }
      index += 1
    }
    return nil
  }

  // MARK: Words

  private func isWord(at index: Int) -> Bool {
    guard let length = self[index].sequenceLength else { return false }
    return isWord(index..<index + length)
  }

  private func isWord(before index: Int) -> Bool {
    var start = index - 1
    while start > index - 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && isWord(start..<index)
  }

  /// Whether a character is a letter or a digit; not those of scripts that are written without blanks.
  private func isWord(_ range: Range<Int>) -> Bool {
    guard let scalar = string(range).unicodeScalars.first else { return false }
    if scalar.properties.generalCategory == .otherLetter { return false }
    return Character(scalar).isLetter || Character(scalar).isNumber
  }
}

extension UInt8 {
  /// The number of bytes of the UTF-8 sequence that begins with this one; `nil` where none does.
  fileprivate var sequenceLength: Int? {
    switch self {
    case 1...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}
