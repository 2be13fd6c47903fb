import Documents
import ProjectModel

/// A piece of an answer under a label of its own: an entry `dependencies: …`, a bold line, a heading, a table's row.
struct LabelledPiece {
  let label: String
  /// What stands behind the label or below it says something.
  let isAnswered: Bool

  /// Every labelled piece of some blocks, those inside lists and boxes too.
  static func pieces(of blocks: [Block]) -> [LabelledPiece] {
    var pieces: [LabelledPiece] = []
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .list(let list): pieces += list.entries.flatMap { self.pieces(ofEntry: $0.blocks) }
      case .paragraph(let inlines):
        let below = blocks[(index + 1)...].prefix { !$0.beginsPiece }
        pieces.append(piece(inlines.plainText, below: Array(below)))
      case .heading(let heading):
        let below = blocks[(index + 1)...].prefix { next in
          if case .heading(let other) = next.kind { other.level > heading.level } else { true }
        }
        pieces.append(LabelledPiece(label: heading.title, isAnswered: Array(below).sayAnything))
      case .table(let table):
        pieces += table.passageRows.compactMap { row in
          row.cells.first.map { first in
            LabelledPiece(label: first.text, isAnswered: row.cells.dropFirst().contains { $0.worth == .answer })
          }
        }
      case .quote, .admonition: pieces += self.pieces(of: block.children)
      default: break
      }
    }
    return pieces
  }

  private static func pieces(ofEntry blocks: [Block]) -> [LabelledPiece] {
    guard case .paragraph(let inlines)? = blocks.first?.kind else { return pieces(of: blocks) }
    let below = Array(blocks.dropFirst())
    return [piece(inlines.plainText, below: below)] + pieces(of: below)
  }

  private static func piece(_ text: String, below: [Block]) -> LabelledPiece {
    let end = text.firstIndex(of: ":") ?? text.range(of: " — ")?.lowerBound ?? text.range(of: " – ")?.lowerBound
    let label = text[..<(end ?? text.endIndex)].trimmingBlanks
    let rest = end.map { text[$0...].drop { !$0.isLetter && !$0.isNumber } } ?? ""
    let saysSomething = !rest.isEmpty && !Placeholders.isWhole(String(rest))
    return LabelledPiece(label: label, isAnswered: saysSomething || below.sayAnything)
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

extension [Block] {
  fileprivate var sayAnything: Bool {
    passages.contains { $0.worth == .answer || $0.worth == .notApplicable }
  }
}
