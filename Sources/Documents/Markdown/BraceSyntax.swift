import CMarkGFM

/// Braces in running text as an inline extension of cmark-gfm: attribute lists (`{:target="_blank"}`) and what a template
/// engine left behind (`{% include … %}`, `{{ … }}`).
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
}

private func matchBrace(
  _ syntax: OpaquePointer?, _ parser: OpaquePointer?,
  _ parent: OpaquePointer?, _ character: UInt8, _ inlineParser: OpaquePointer?
) -> OpaquePointer? {
  guard character == UInt8(ascii: "{") else { return nil }
  let offset = cmark_inline_parser_get_offset(inlineParser)
  let second = cmark_inline_parser_peek_at(inlineParser, offset + 1)
  let close: [UInt8]
  switch second {
  case UInt8(ascii: "{"): close = Array("}}".utf8)
  case UInt8(ascii: "%"): close = Array("%}".utf8)
  case UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: " "),
    UInt8(ascii: "a")...UInt8(ascii: "z"):
    close = Array("}".utf8)
  default: return nil
  }
  var bytes: [UInt8] = [character]
  var position = offset + 1
  while bytes.count < BraceSyntax.longest {
    let byte = cmark_inline_parser_peek_at(inlineParser, position)
    guard byte != 0, byte != UInt8(ascii: "\n") || close.count == 2 else { return nil }
    bytes.append(byte)
    position += 1
    if bytes.count > close.count + 1, bytes.suffix(close.count) == close[...] { break }
  }
  let text = String(decoding: bytes, as: UTF8.self)
  guard text.hasSuffix(close.count == 2 ? (close[0] == UInt8(ascii: "%") ? "%}" : "}}") : "}") else { return nil }
  if close.count == 1 {
    // Formulas are full of braces: without the colon only an id, a class or a quoted value counts.
    let content = text.dropFirst().drop { $0 == " " }
    let isMarked = content.first == ":" || content.first == "#" || content.first == "." || content.contains("=\"")
    guard isMarked, AttributeList(text) != nil, content.dropFirst().first?.isNumber != true else { return nil }
  }
  let node = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
  cmark_node_set_on_enter(node, text)
  cmark_inline_parser_set_offset(inlineParser, position)
  return node
}
