import Documents
import Findings

/// Reads a canvas file: its blocks by their keys, each answer as Markdown.
enum CanvasReader {
  static func canvas(_ source: SourceFile) -> Outcome<Canvas?> {
    let outcome = YAMLReader.node(of: source)
    guard let root = outcome.value else { return Outcome(nil, outcome.findings) }
    guard root.entries != nil else {
      let finding = Finding(
        rule: "wrong-type", severity: .error, at: Place(source.path, root.span),
        "the canvas is \(root.kindName), not a mapping of blocks",
        suggestion: "begin with \"canvas: human-centric-mlops\"")
      return Outcome(nil, outcome.findings + [finding])
    }
    var entries: [Canvas.Entry] = []
    collect(root, keys: [], source: source, into: &entries)
    return Outcome(
      Canvas(template: root["canvas"]?.text ?? "", source: source, root: root, entries: entries), outcome.findings)
  }

  private static func collect(_ node: DataNode, keys: [String], source: SourceFile, into entries: inout [Canvas.Entry])
  {
    for entry in node.entries ?? [] {
      let path = keys + [entry.key]
      if entry.value.entries != nil {
        collect(entry.value, keys: path, source: source, into: &entries)
        continue
      }
      let text = markdown(entry.value)
      let blocks = text.isEmpty ? [] : Document.reading(SourceFile(path: source.path, text)).value.blocks
      entries.append(
        Canvas.Entry(
          keys: path, keyPlace: Place(source.path, entry.keySpan), value: entry.value, text: text, blocks: blocks))
    }
  }

  private static func markdown(_ node: DataNode) -> String {
    if let text = node.text { return text }
    return (node.elements ?? []).compactMap(\.text).map { "- \($0)" }.joined(separator: "\n")
  }

  /// The ids that an answer mentions, with their places in the file.
  static func tokens(in entry: Canvas.Entry, of canvas: Canvas) -> [(token: ReferenceScanner.Token, span: Span)] {
    var position = entry.value.span.start
    let text = canvas.source.text
    return ReferenceScanner.tokens(in: entry.text).map { token in
      let word = Array(token.text.utf8)
      var offset = position
      while offset + word.count <= text.count, !text[offset..<offset + word.count].elementsEqual(word) { offset += 1 }
      guard offset + word.count <= text.count else { return (token, entry.value.span) }
      position = offset + word.count
      return (token, Span(offset, position))
    }
  }
}
