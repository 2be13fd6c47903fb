import CMarkGFM

/// Guards against trees that no author writes and that would overflow the stack of whoever walks them.
enum Nesting {
  /// Deeper than any document, and shallow enough for the stack of a worker thread.
  static let deepest = 200

  /// The first block that lies deeper than `deepest`, or the block that holds such inlines; `nil` for a tree like any other.
  static func tooDeepBlock(in root: OpaquePointer) -> OpaquePointer? {
    var depth = 0
    var node: OpaquePointer? = root
    while let current = node {
      if depth > deepest { return block(around: current) }
      if let child = cmark_node_first_child(current) {
        depth += 1
        node = child
        continue
      }
      node = current
      while let last = node, cmark_node_next(last) == nil {
        node = cmark_node_parent(last)
        depth -= 1
      }
      node = node.flatMap { cmark_node_next($0) }
    }
    return nil
  }

  /// The node itself or the nearest above it that knows its line.
  private static func block(around node: OpaquePointer) -> OpaquePointer {
    var node = node
    while cmark_node_get_start_line(node) == 0, let parent = cmark_node_parent(node) { node = parent }
    return node
  }
}
