import CMarkArena
import CMarkGFM

/// Braces in running text as an inline extension of cmark-gfm: attribute lists (`{:target="_blank"}`) and what a template
/// engine left behind (`{% include … %}`, `{{ … }}`, `{# … #}`).
///
/// Matched while inlines are parsed, so that `_`, `*` and addresses between the braces are no markup.
enum BraceSyntax {
  nonisolated(unsafe) static let syntax: OpaquePointer? = {
    let syntax = cmark_syntax_extension_new("braces")
    cmark_syntax_extension_set_match_inline_func(syntax, matchBrace)
    let brace = UnsafeMutableRawPointer(bitPattern: UInt(UInt8(ascii: "{")))
    cmark_syntax_extension_set_special_inline_chars(
      syntax, cmark_llist_append(cmark_get_default_mem_allocator(), nil, brace))
    return syntax
  }()

  /// More than any author writes between two braces.
  static let longest = 500

  /// Where template commands stand in a piece of raw HTML's text.
  static func leftovers(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = range.lowerBound
    while let start = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "{")), start + 3 < range.upperBound
    {
      position = start + 1
      let closing: [UInt8: UInt8] = [
        UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "%"): UInt8(ascii: "%"),
        UInt8(ascii: "#"): UInt8(ascii: "#"),
      ]
      guard let close = closing[bytes[start + 1]] else { continue }
      let limit = min(range.upperBound - 1, start + longest)
      for index in start + 2..<max(start + 2, limit) {
        if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == bytes[start + 1] { break }
        guard bytes[index] == close, bytes[index + 1] == UInt8(ascii: "}") else { continue }
        found.append(start..<index + 2)
        position = index + 2
        break
      }
    }
    return found
  }

  /// Whether a link's address is one that a template engine would have made.
  static func holdsCommand(_ address: String) -> Bool {
    guard address.utf8.contains(UInt8(ascii: "{")) else { return false }
    return (address.contains("{{") && address.contains("}}")) || (address.contains("{%") && address.contains("%}"))
  }

  /// Whether braces are what a template engine left behind, not an attribute list.
  static func isLeftover(_ text: String) -> Bool {
    text.hasPrefix("{{") || text.hasPrefix("{%")
      || (text.hasPrefix("{#") && text.hasSuffix("#}") && text.utf8.count > 3)
  }
}

private func matchBrace(
  _ syntax: OpaquePointer?, _ parser: OpaquePointer?,
  _ parent: OpaquePointer?, _ character: UInt8, _ inlineParser: OpaquePointer?
) -> OpaquePointer? {
  guard character == UInt8(ascii: "{") else { return nil }
  let offset = cmark_inline_parser_get_offset(inlineParser)
  let second = cmark_inline_parser_peek_at(inlineParser, offset + 1)
  let third = cmark_inline_parser_peek_at(inlineParser, offset + 2)
  let text: String?
  switch second {
  case UInt8(ascii: "{"): text = braces(closedBy: "}}", inlineParser)
  case UInt8(ascii: "%"): text = braces(closedBy: "%}", inlineParser)
  case UInt8(ascii: "#") where third <= 0x20 || third == UInt8(ascii: "-"): text = braces(closedBy: "#}", inlineParser)
  case UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: " "),
    UInt8(ascii: "a")...UInt8(ascii: "z"):
    text = braces(closedBy: "}", inlineParser).flatMap { list in
      BraceSyntax.isLeftover(list) || isAttributeList(list, behind: cmark_node_last_child(parent)) ? list : nil
    }
  default: text = nil
  }
  guard let text else { return nil }
  // Cells of tables take no custom nodes. Nothing else of this type begins with a brace.
  let node = cmark_node_new_with_mem(CMARK_NODE_HTML_INLINE, arenaMemory())
  cmark_node_set_literal(node, text)
  cmark_inline_parser_set_offset(inlineParser, offset + Int32(text.utf8.count))
  return node
}

/// What stands between the brace here and the next `close`, both included; `nil` where there is none near.
///
/// None stands in another of its kind: looking no further than the next opener, a run of openers costs one look at each byte.
private func braces(closedBy close: StaticString, _ inlineParser: OpaquePointer?) -> String? {
  let offset = cmark_inline_parser_get_offset(inlineParser)
  let second = cmark_inline_parser_peek_at(inlineParser, offset + 1)
  let close = UnsafeBufferPointer(start: close.utf8Start, count: close.utf8CodeUnitCount)
  let brace = UInt8(ascii: "{")
  var quote: UInt8?
  var bytes: [UInt8] = []
  while bytes.count < BraceSyntax.longest {
    let byte = cmark_inline_parser_peek_at(inlineParser, offset + Int32(bytes.count))
    guard byte != 0, byte != UInt8(ascii: "\n") || close.count == 2 else { return nil }
    bytes.append(byte)
    if quote == nil, bytes.count > close.count + 1, bytes.suffix(close.count).elementsEqual(close) {
      return String(validating: bytes, as: UTF8.self)
    }
    if close.count == 2 {
      if bytes.count > 3, byte == second, bytes[bytes.count - 2] == brace { return nil }
    } else if byte == quote {
      quote = nil
    } else if quote == nil {
      if byte == brace, bytes.count > 1 { return nil }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
    }
  }
  return nil
}

/// Whether braces are an attribute list. Formulas are full of braces: only behind a link or an image do `key=value` pairs
/// count; elsewhere it takes a colon, an id, a class or a quoted value.
private func isAttributeList(_ text: String, behind sibling: OpaquePointer?) -> Bool {
  guard AttributeList(text) != nil else { return false }
  if let type = sibling.map(cmark_node_get_type), type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE { return true }
  let content = text.dropFirst().drop { $0 == " " }
  let isMarked = content.first == ":" || content.first == "#" || content.first == "." || content.contains("=\"")
  return isMarked && content.dropFirst().first?.isNumber != true
}
