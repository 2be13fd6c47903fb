import CMarkGFM

extension cmark_node_type {
  /// Whether nodes of the type are blocks, by `CMARK_NODE_TYPE_MASK` and `CMARK_NODE_TYPE_BLOCK` of cmark-gfm.h, which Swift
  /// does not import.
  var isBlock: Bool { rawValue & 0xC000 == 0x8000 }
}
