import CMarkArena
import CMarkGFM
import Findings
import Foundation

/// Runs cmark-gfm with GitHub's extensions and ours.
enum MarkdownParser {
  /// `cmark_parser_finish` changes process-wide tables of special characters: two at once give wrong trees.
  ///
  /// A thread that waits for it sleeps; one that waits for a `Mutex` keeps its core busy, for 2 % of a whole check.
  private static let finishing = NSLock()

  private static let areExtensionsRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Parses `text` and hands the root to `body`, after which the tree is freed.
  static func withTree<Value>(
    of text: ArraySlice<UInt8>, _ body: (OpaquePointer) -> Value
  ) -> Value? {
    _ = areExtensionsRegistered
    openArena()
    defer { closeArena() }
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES, arenaMemory())
    defer { cmark_parser_free(parser) }
    // Before "admonition", which takes a line that follows one for a paragraph's.
    _ = finishing.withLock { cmark_parser_attach_syntax_extension(parser, MathsBlockSyntax.syntax) }
    // Before "table", which would take an opener that follows a paragraph's line.
    _ = finishing.withLock { cmark_parser_attach_syntax_extension(parser, AdmonitionSyntax.syntax) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let known = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, known) }
    }
    cmark_parser_attach_syntax_extension(parser, BraceSyntax.syntax)
    cmark_parser_attach_syntax_extension(parser, MathsSyntax.syntax)
    text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    let root = finishing.withLock { UncheckedRoot(root: cmark_parser_finish(parser)) }.root
    guard let root else { return nil }
    defer { cmark_node_free(root) }
    return body(root)
  }

  /// Carries a node out of the lock; one thread alone has it.
  private struct UncheckedRoot: @unchecked Sendable {
    let root: OpaquePointer?
  }
}
