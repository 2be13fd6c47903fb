import Documents
import Findings

/// A document as indented lines, for tests: what each block is, and the text of it.
func outline(_ markdown: String) -> String {
  let document = Document.reading(SourceFile(path: "a.md", markdown)).value
  var lines: [String] = []
  describe(document.blocks, depth: 0, into: &lines)
  return lines.joined(separator: "\n")
}

private func describe(_ blocks: [Block], depth: Int, into lines: inout [String]) {
  let indent = String(repeating: "  ", count: depth)
  for block in blocks {
    switch block.kind {
    case .paragraph(let inlines): lines.append("\(indent)p \(inlines.plainText)")
    case .heading(let heading): lines.append("\(indent)h\(heading.level) \(heading.title) #\(heading.anchor)")
    case .quote(let inner):
      lines.append("\(indent)quote")
      describe(inner, depth: depth + 1, into: &lines)
    case .list(let list):
      lines.append("\(indent)list\(list.start.map { " \($0)" } ?? "")")
      for entry in list.entries {
        lines.append("\(indent)  -\(entry.isTicked.map { $0 ? " [x]" : " [ ]" } ?? "")")
        describe(entry.blocks, depth: depth + 2, into: &lines)
      }
    case .code(let code):
      lines.append("\(indent)code \(code.fence.language)|\(code.text.split(separator: "\n").joined(separator: "⏎"))")
    case .table(let table):
      lines.append("\(indent)table\(table.isHTML ? " html" : "")")
      for row in table.head + table.rows {
        lines.append("\(indent)  " + row.cells.map(\.inlines.plainText).joined(separator: " | "))
      }
    case .markup(let markup):
      lines.append(
        "\(indent)html \(String(decoding: markup.bytes, as: UTF8.self).split(separator: "\n").joined(separator: "⏎"))")
    case .comment(let text): lines.append("\(indent)comment \(text)")
    case .admonition(let admonition):
      let fold = ["none": "!", "closed": "?", "open": "+"]["\(admonition.folding)"] ?? ""
      lines.append("\(indent)\(fold) \(admonition.types.joined(separator: " ")): \(admonition.title?.plainText ?? "–")")
      describe(admonition.blocks, depth: depth + 1, into: &lines)
    case .footnote(let number, let inner):
      lines.append("\(indent)footnote \(number)")
      describe(inner, depth: depth + 1, into: &lines)
    case .maths(let maths): lines.append("\(indent)maths \(maths.plainText)")
    case .thematicBreak: lines.append("\(indent)hr")
    }
  }
}
