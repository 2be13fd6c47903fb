import Documents
import Findings

/// A value of a canvas file as Markdown.
struct CanvasValue {
  let written: WrittenText
  /// What Markdown cannot be: mappings, and lists in lists. Shown as bullets all the same.
  let misfit: DataNode?

  init(_ node: DataNode, in source: SourceFile) {
    var builder = Builder(source: source)
    builder.add(node)
    written = builder.written
    misfit = builder.misfit
  }

  private struct Builder {
    let source: SourceFile
    var written = WrittenText()
    var misfit: DataNode?

    mutating func add(_ node: DataNode) {
      switch node.kind {
      case .null: break
      case .scalar(let text, _): append(text, of: node)
      case .sequence(let elements): addEntries(elements.map { (nil, $0) }, depth: 0)
      case .mapping(let entries):
        misfit = node
        addEntries(entries.map { ($0, $0.value) }, depth: 0)
      }
    }

    /// Bullets: of a mapping with its keys in bold.
    private mutating func addEntries(_ entries: [(key: DataNode.Entry?, value: DataNode)], depth: Int) {
      // Deeper than any list that somebody reads.
      guard depth < 16 else { return }
      for (key, value) in entries where key != nil || !value.isNull {
        let start = (key?.keySpan ?? value.span).start
        if !written.bytes.isEmpty { written.append(inserted: "\n", at: start) }
        written.append(inserted: String(repeating: "  ", count: depth) + "- ", at: start)
        if let key {
          written.append(inserted: "**", at: start)
          written.append(key.key, in: source, from: start)
          written.append(inserted: ":** ", at: key.keySpan.end)
        }
        switch value.kind {
        case .null: break
        case .scalar(let text, _):
          let indent = "\n" + String(repeating: "  ", count: depth + 1)
          append(text.trimmingBlanks.replacing("\n", with: indent), of: value)
        case .sequence(let inner):
          misfit = misfit ?? value
          addEntries(inner.map { (nil, $0) }, depth: depth + 1)
        case .mapping(let inner):
          misfit = misfit ?? value
          addEntries(inner.map { ($0, $0.value) }, depth: depth + 1)
        }
      }
    }

    private mutating func append(_ text: String, of node: DataNode) {
      written.append(text, in: source, from: beginning(of: node))
    }

    /// Behind a quote, or below the line of `|` and `>`.
    private func beginning(of node: DataNode) -> Int {
      let start = node.span.start
      guard case .scalar(_, isPlain: false) = node.kind, start < source.text.count else { return start }
      switch source.text[start] {
      case UInt8(ascii: "|"), UInt8(ascii: ">"): return source.lineRange(source.lineNumber(at: start) + 1).lowerBound
      case UInt8(ascii: "\""), UInt8(ascii: "'"): return start + 1
      default: return start
      }
    }
  }
}
