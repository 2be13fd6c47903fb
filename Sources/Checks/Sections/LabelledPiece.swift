import Documents
import Findings
import ProjectModel

/// A piece of an answer under a label of its own: an entry `dependencies: …`, a bold line, a heading, a table's row.
struct LabelledPiece {
  /// What stands behind the label and below it.
  let passages: [Passage]
  /// What stands below it.
  let blocks: [Block]
  /// Of the label's block and those below.
  let spans: [Span]

  /// The pieces of some blocks that one of `names`, in the words of `HeadingWords`, labels; those inside lists and boxes too.
  static func pieces(of blocks: [Block], named names: Set<String>) -> [LabelledPiece] {
    var pieces: [LabelledPiece] = []
    // A label ends the piece above it, so that no block is looked at twice.
    let rests = blocks.map { block -> String? in
      if case .paragraph(let inlines) = block.kind { rest(inlines.plainText, behind: names) } else { nil }
    }
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .list(let list): pieces += list.entries.flatMap { self.pieces(ofEntry: $0, named: names) }
      case .paragraph:
        guard let rest = rests[index] else { break }
        let end = blocks.indices[(index + 1)...].first { blocks[$0].beginsPiece || rests[$0] != nil } ?? blocks.count
        pieces.append(piece(rest, block, below: Array(blocks[(index + 1)..<end])))
      case .heading(let heading):
        guard isName(heading.title, names) else { break }
        let below = blocks[(index + 1)...].prefix { next in
          if case .heading(let other) = next.kind { other.level > heading.level } else { true }
        }
        pieces.append(piece("", block, below: Array(below)))
      case .table(let table):
        pieces += table.passageRows.compactMap { row in
          guard let first = row.cells.first, isName(first.text, names) else { return nil }
          return LabelledPiece(passages: Array(row.cells.dropFirst()), blocks: [], spans: [row.span])
        }
      case .quote, .admonition: pieces += self.pieces(of: block.children, named: names)
      default: break
      }
    }
    return pieces
  }

  private static func pieces(ofEntry entry: List.Entry, named names: Set<String>) -> [LabelledPiece] {
    guard let first = entry.blocks.first, case .paragraph(let inlines) = first.kind else {
      return pieces(of: entry.blocks, named: names)
    }
    let below = Array(entry.blocks.dropFirst())
    guard let rest = rest(inlines.plainText, behind: names) else { return pieces(of: below, named: names) }
    return [piece(rest, first, below: below)] + pieces(of: below, named: names)
  }

  private static func isName(_ text: String, _ names: Set<String>) -> Bool {
    let cleaned = HeadingWords.cleaned(text)
    return names.contains(cleaned) || HeadingWords.compounds(cleaned).contains(where: names.contains)
  }

  /// What stands behind a label; `nil` where the text begins with none of the names.
  private static func rest(_ text: String, behind names: Set<String>) -> String? {
    let end = text.utf8.firstIndex(of: UInt8(ascii: ":")) ?? dash(in: text)
    let label = text[..<(end ?? text.endIndex)]
    guard label.utf8.count <= 120, isName(String(label), names) else { return nil }
    return end.map { String(text[$0...].drop { ":—– \n".contains($0) }) } ?? ""
  }

  /// The blank before the first dash between blanks, as far in as a label may go; `nil` for none.
  private static func dash(in text: String) -> String.Index? {
    let bytes = Array(text.utf8.prefix(160))
    let offset = dashes.lazy.compactMap { bytes.firstIndex(of: $0) }.first
    return offset.map { text.utf8.index(text.startIndex, offsetBy: $0) }
  }

  private static let dashes = [" — ", " – "].map { Array($0.utf8) }

  private static func piece(_ rest: String, _ block: Block, below: [Block]) -> LabelledPiece {
    let behind = rest.isEmpty ? [] : [Passage(kind: .paragraph, text: rest, inlines: [], span: block.span)]
    return LabelledPiece(
      passages: behind + below.passages, blocks: below, spans: [block.span] + below.map(\.span))
  }
}

extension Block {
  /// Whether a new piece begins here: a heading, or a paragraph that begins in bold.
  fileprivate var beginsPiece: Bool {
    switch kind {
    case .heading: return true
    case .paragraph(let inlines):
      if case .strong? = inlines.first?.kind { return true }
      return inlines.plainText.contains(":") && inlines.plainText.count < 40
    default: return false
    }
  }
}
