import Documents
import Findings

/// A text with `⟦…⟧` around the pieces that places should point at.
struct MarkedText {
  let text: String
  /// The marked pieces' places, in order.
  let places: [Span]

  init(_ marked: String) {
    var text: [UInt8] = []
    var starts: [Int] = []
    var places: [Span] = []
    for character in marked {
      switch character {
      case "⟦": starts.append(text.count)
      case "⟧": if let start = starts.popLast() { places.append(Span(start, text.count)) }
      default: text += Array(String(character).utf8)
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.places = places.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}

/// The kinds of things whose places a document knows.
enum PlacedThing: String {
  case text, code, emphasis, strong, strikethrough, link, image, destination, cell, id, leftover, footnote, markup

  /// The places of all things of this kind in a document, in order.
  func places(in document: Document) -> [Span] {
    var places: [Span] = []
    switch self {
    case .destination: places = document.links.map(\.span)
    case .cell:
      document.blocks.forEachBlock { block in
        guard case .table(let table) = block.kind else { return }
        for row in table.head + table.rows { places += row.cells.map(\.span).filter { !$0.isEmpty } }
      }
    case .id:
      document.blocks.forEachInline { inline in
        guard case .text(let text) = inline.kind else { return }
        var ranges: [Range<Int>] = []
        for (index, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "R") { ranges.append(index..<index + 2) }
        places += document.source.spans(of: ranges, in: text, at: inline.span)
      }
    default: document.blocks.forEachInline { if isKind(of: $0.kind) { places.append($0.span) } }
    }
    return places.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func isKind(of kind: Inline.Kind) -> Bool {
    switch (self, kind) {
    case (.text, .text), (.code, .code), (.emphasis, .emphasis), (.strong, .strong),
      (.strikethrough, .strikethrough), (.link, .link), (.image, .image), (.leftover, .leftover),
      (.footnote, .footnoteReference), (.markup, .markup):
      true
    default: false
    }
  }
}
