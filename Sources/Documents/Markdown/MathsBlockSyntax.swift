import CMarkGFM
import Foundation

/// `$$` at the beginning of a line as a block extension of cmark-gfm: a formula up to the line that ends with `$$`.
///
/// Its lines may begin with `-`, `=`, `#` or `>` and are no markup. Without a closing mark before the next blank line, the lines
/// are a paragraph like any other.
enum MathsBlockSyntax {
  static let blockType = cmark_syntax_extension_add_node(0)

  nonisolated(unsafe) static let syntax: OpaquePointer? = {
    let syntax = cmark_syntax_extension_new("maths-block")
    cmark_syntax_extension_set_open_block_func(syntax, openBlock)
    cmark_syntax_extension_set_match_block_func(syntax, matchBlock)
    cmark_syntax_extension_set_get_type_string_func(syntax) { _, _ in typeName }
    cmark_syntax_extension_set_can_contain_func(syntax) { _, _, child in child.isBlock ? 0 : 1 }
    cmark_syntax_extension_set_contains_inlines_func(syntax) { _, node in
      // cmark-gfm asks once the tree is whole, directly before it reads the inlines.
      guard let lines = MathsLines.of(node), !lines.isClosed else { return 0 }
      cmark_node_set_string_content(node, String(decoding: lines.bytes, as: UTF8.self))
      return 1
    }
    return syntax
  }()
}

/// The lines of a block so far. A class, as cmark-gfm holds it beside the node while the block grows.
final class MathsLines {
  fileprivate(set) var bytes: [UInt8] = []
  /// Whether the closing mark was found at the end of a line.
  fileprivate(set) var isClosed = false
  /// Whether no further line belongs to the block.
  fileprivate var hasEnded = false

  static func of(_ node: OpaquePointer?) -> MathsLines? {
    guard let node, cmark_node_get_type(node) == MathsBlockSyntax.blockType else { return nil }
    return cmark_node_get_user_data(node).map { Unmanaged<MathsLines>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Adds a line without its end, and looks for the closing mark behind its first `skipped` bytes.
  fileprivate func add(_ line: some Collection<UInt8>, skipping skipped: Int) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    let start = bytes.count + skipped
    bytes += line
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if bytes[index...].starts(with: "$$".utf8) {
        hasEnded = true
        isClosed = bytes[(index + 2)...].allSatisfy { $0 <= 0x20 }
        return
      }
      index += 1
    }
  }

  /// The TeX between the marks, and how far into the lines it begins; `nil` for nothing but blanks.
  var content: (text: String, offset: Int)? {
    guard isClosed, let end = bytes.lastIndex(of: UInt8(ascii: "$")), end >= 3 else { return nil }
    let inside = bytes[2..<end - 1]
    return inside.allSatisfy { $0 <= 0x20 } ? nil : (String(decoding: inside, as: UTF8.self), 2)
  }
}

/// A C string that lives for ever, as cmark-gfm keeps the pointer.
nonisolated(unsafe) private let typeName = UnsafePointer(strdup("maths"))

private func openBlock(
  _ syntax: OpaquePointer?, _ indented: Int32,
  _ parser: OpaquePointer?, _ parent: OpaquePointer?,
  _ input: UnsafeMutablePointer<UInt8>?, _ length: Int32
) -> OpaquePointer? {
  guard indented == 0, let input, let parent, cmark_parser_is_blank(parser) == 0 else { return nil }
  let start = Int(cmark_parser_get_first_nonspace(parser))
  let line = UnsafeBufferPointer(start: UnsafePointer(input), count: Int(length)).trimmingLineEnd
  guard start < line.count, line[start...].starts(with: "$$".utf8), !line[start...].starts(with: "$$$".utf8) else {
    return nil
  }
  let lines = MathsLines()
  lines.add(line[start...], skipping: 2)
  // Text behind a formula on one line: the formula stands in running text.
  if lines.hasEnded, !lines.isClosed || lines.content == nil { return nil }
  let node = cmark_parser_add_child(parser, parent, MathsBlockSyntax.blockType, Int32(start + 1))
  cmark_node_set_syntax_extension(node, syntax)
  cmark_node_set_user_data(node, Unmanaged.passRetained(lines).toOpaque())
  cmark_node_set_user_data_free_func(node) { _, data in
    if let data { Unmanaged<MathsLines>.fromOpaque(data).release() }
  }
  finishLine(parser, input, length)
  return node
}

/// Whether a line goes on inside the formula.
private func matchBlock(
  _ syntax: OpaquePointer?, _ parser: OpaquePointer?,
  _ input: UnsafeMutablePointer<UInt8>?, _ length: Int32, _ node: OpaquePointer?
) -> Int32 {
  guard let lines = MathsLines.of(node), !lines.hasEnded, let input, cmark_parser_is_blank(parser) == 0 else {
    return 0
  }
  let start = Int(cmark_parser_get_first_nonspace(parser))
  let line = UnsafeBufferPointer(start: UnsafePointer(input), count: Int(length)).trimmingLineEnd
  // No formula holds a fence or a heading: the closing mark was forgotten.
  if line[min(start, line.count)...].starts(with: "```".utf8) || line[min(start, line.count)...].starts(with: "# ".utf8)
  {
    return 0
  }
  lines.add(line[min(start, line.count)...], skipping: 0)
  finishLine(parser, input, length)
  return 1
}

private func finishLine(_ parser: OpaquePointer?, _ input: UnsafeMutablePointer<UInt8>, _ length: Int32) {
  let characters = UnsafeRawPointer(input).assumingMemoryBound(to: CChar.self)
  let end = length > 0 && input[Int(length) - 1] == UInt8(ascii: "\n") ? length - 1 : length
  cmark_parser_advance_offset(parser, characters, end - cmark_parser_get_offset(parser), 0)
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var trimmingLineEnd: Slice<Self> {
    var end = count
    while end > 0, self[end - 1] == UInt8(ascii: "\n") || self[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return self[..<end]
  }
}
