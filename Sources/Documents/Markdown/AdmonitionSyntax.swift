import CMarkGFM
import Foundation

/// MkDocs' admonitions as a block extension of cmark-gfm: `!!! note "Title"`, `??? quote`, `???+ tip`.
///
/// An opener holds the lines below it that are indented by four columns, and blank ones, after Python-Markdown's admonition
/// and pymdownx.details. Types and extensions of cmark-gfm are global, so they are made once.
enum AdmonitionSyntax {
  static let blockType = cmark_syntax_extension_add_node(0)
  static let titleType = cmark_syntax_extension_add_node(0)

  nonisolated(unsafe) static let syntax: OpaquePointer? = {
    let syntax = cmark_syntax_extension_new("admonition")
    cmark_syntax_extension_set_open_block_func(syntax, openBlock)
    cmark_syntax_extension_set_match_block_func(syntax, matchBlock)
    cmark_syntax_extension_set_get_type_string_func(syntax) { _, _ in typeName }
    cmark_syntax_extension_set_can_contain_func(syntax) { _, node, child in
      // An admonition holds blocks, its title inlines.
      child.isBlock == (cmark_node_get_type(node) == AdmonitionSyntax.blockType) ? 1 : 0
    }
    cmark_syntax_extension_set_contains_inlines_func(syntax) { _, node in
      cmark_node_get_type(node) == AdmonitionSyntax.titleType ? 1 : 0
    }
    return syntax
  }()
}

/// A C string that lives for ever, as cmark-gfm keeps the pointer.
nonisolated(unsafe) private let typeName = UnsafePointer(strdup("admonition"))

private func openBlock(
  _ syntax: OpaquePointer?, _ indented: Int32,
  _ parser: OpaquePointer?, _ parent: OpaquePointer?,
  _ input: UnsafeMutablePointer<UInt8>?, _ length: Int32
) -> OpaquePointer? {
  guard indented == 0, let input, let parent, cmark_parser_is_blank(parser) == 0 else { return nil }
  let start = Int(cmark_parser_get_first_nonspace(parser))
  let line = UnsafeBufferPointer(start: UnsafePointer(input), count: Int(length))
  let characters = UnsafeRawPointer(input).assumingMemoryBound(to: CChar.self)
  guard let opener = AdmonitionOpener(line, from: start) else {
    return endLaziness(parser, parent, characters, start)
  }
  let node = cmark_parser_add_child(parser, parent, AdmonitionSyntax.blockType, Int32(start + 1))
  cmark_node_set_syntax_extension(node, syntax)
  cmark_node_set_user_data(node, strdup(opener.encoded))
  cmark_node_set_user_data_free_func(node) { _, data in free(data) }
  if let title = opener.title, !title.isEmpty {
    let child = cmark_parser_add_child(
      parser, node, AdmonitionSyntax.titleType, Int32(opener.titleOffset + 1))
    cmark_node_set_syntax_extension(child, syntax)
    cmark_node_set_string_content(child, title)
  }
  cmark_parser_advance_offset(parser, characters, length - 1 - cmark_parser_get_offset(parser), 0)
  return node
}

/// A line after an admonition that is not indented belongs to a paragraph of its own, not lazily to the one inside.
private func endLaziness(
  _ parser: OpaquePointer?, _ parent: OpaquePointer,
  _ input: UnsafePointer<CChar>, _ start: Int
) -> OpaquePointer? {
  guard let last = cmark_node_last_child(parent), cmark_node_get_type(last) == AdmonitionSyntax.blockType else {
    return nil
  }
  let paragraph = cmark_parser_add_child(parser, parent, CMARK_NODE_PARAGRAPH, Int32(start + 1))
  cmark_parser_advance_offset(parser, input, Int32(start) - cmark_parser_get_offset(parser), 0)
  return paragraph
}

/// Whether a line goes on inside the admonition.
private func matchBlock(
  _ syntax: OpaquePointer?, _ parser: OpaquePointer?,
  _ input: UnsafeMutablePointer<UInt8>?, _ length: Int32, _ node: OpaquePointer?
) -> Int32 {
  guard cmark_node_get_type(node) == AdmonitionSyntax.blockType, let input else { return 0 }
  let characters = UnsafeRawPointer(input).assumingMemoryBound(to: CChar.self)
  if cmark_parser_get_indent(parser) >= 4 {
    cmark_parser_advance_offset(parser, characters, 4, 1)
    return 1
  }
  guard cmark_parser_is_blank(parser) != 0 else { return 0 }
  let blank = cmark_parser_get_first_nonspace(parser) - cmark_parser_get_offset(parser)
  cmark_parser_advance_offset(parser, characters, blank, 0)
  return 1
}
