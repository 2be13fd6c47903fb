import Documents
import Findings

extension CanvasDocument {
  /// A document read as a canvas of one template, and how well it fits.
  struct Candidate {
    let outline: CanvasOutline
    let sections: [FoundSection]
    /// In document order, blocks that the template does not know too.
    let entries: [Canvas.Entry]
    /// A block whose own name heads something counts one, a block that is found by half a heading a half.
    let score: Double
    /// The position of the first block of the document that belongs to a block of the canvas.
    let firstBlock: Int

    /// Enough to tell a canvas from a document that shares a heading or two.
    var isConvincing: Bool { score >= 3 }

    init(_ document: Document, _ outline: CanvasOutline) {
      self.outline = outline
      let matcher = SectionMatcher(Outline(sections: outline.blocks, partTitles: [:]))
      let found = SectionFinder(matcher: matcher).sections(of: document, parts: Part.allCases).value
      sections = found.filter { $0.headline.level > 1 || document.headlines.filter { $0.level == 1 }.count > 1 }
      let cells = document.blocks.enumerated().flatMap { index, block in
        CanvasTable(block, outline)?.cells.map { (index, $0) } ?? []
      }
      var names: [String: Set<String>] = [:]
      for block in outline.blocks { names[block.id] = Set(block.titles.map(HeadingWords.cleaned)) }
      var best: [String: Double] = [:]
      for section in sections where outline.block(section.id)?.isContainer == false {
        let isExact = names[section.id]?.contains(HeadingWords.cleaned(section.headline.title)) ?? false
        best[section.id] = max(best[section.id] ?? 0, isExact ? 1 : 0.5)
      }
      for (_, cell) in cells { best[cell.block.id] = 1 }
      score = best.values.reduce(0, +)
      firstBlock = (sections.map(\.headline.index) + cells.map(\.0)).min() ?? document.blocks.count
      entries = BlockEntries(document, sections: sections, cells: cells.map(\.1), firstBlock: firstBlock).entries
    }
  }
}

/// The blocks of a Markdown canvas, each with everything that stands below its headings.
private struct BlockEntries {
  private let document: Document
  private var answers: [String: Answer] = [:]
  private var order: [String] = []

  private struct Answer {
    let keys: [String]
    let title: String
    let place: Place
    let anchor: String?
    var blocks: [Block] = []
    var lastIndex = -1
  }

  init(_ document: Document, sections: [FoundSection], cells: [CanvasTable.Cell], firstBlock: Int) {
    self.document = document
    for section in sections { add(section) }
    for cell in cells {
      let id = cell.block.id
      begin(id, id.split(separator: ".").map(String.init), cell.block.title, cell.titleSpan, anchor: nil)
      answers[id]?.blocks += cell.blocks
    }
    addRest(sections, firstBlock: firstBlock)
  }

  private mutating func begin(_ id: String, _ keys: [String], _ title: String, _ span: Span, anchor: String?) {
    guard answers[id] == nil else { return }
    order.append(id)
    answers[id] = Answer(keys: keys, title: title, place: Place(document.path, span), anchor: anchor)
  }

  private mutating func add(_ section: FoundSection) {
    let headline = section.headline
    begin(
      section.id, section.id.split(separator: ".").map(String.init), headline.title, headline.span,
      anchor: headline.anchor ?? "")
    guard let answer = answers[section.id], headline.index > answer.lastIndex else { return }
    var own = section.ownContent
    // A second heading for the same block keeps its words.
    if answer.lastIndex >= 0, !headline.isBold { own.insert(document.blocks[headline.index], at: 0) }
    answers[section.id]?.blocks += own
    let known = own.last.flatMap { last in document.blocks.lastIndex { $0.span == last.span } }
    answers[section.id]?.lastIndex = max(known ?? headline.index, headline.index)
  }

  /// Headings beside the blocks that no template knows.
  private mutating func addRest(_ sections: [FoundSection], firstBlock: Int) {
    let known = Set(sections.map(\.headline.index))
    guard let level = sections.filter({ !$0.headline.isBold }).map(\.headline.level).min() else { return }
    let headlines = document.headlines.filter { !$0.isBold || known.contains($0.index) }
    for (position, headline) in headlines.enumerated()
    where headline.level <= level && headline.level > 1 && !known.contains(headline.index) {
      let next = headlines[(position + 1)...].first { $0.level <= headline.level || known.contains($0.index) }
      let end = next?.index ?? document.blocks.count
      let anchor = headline.anchor ?? "block-\(headline.index)"
      begin(anchor, [anchor], headline.title, headline.span, anchor: anchor)
      answers[anchor]?.blocks += document.blocks[(headline.index + 1)..<end]
    }
  }

  /// In document order.
  var entries: [Canvas.Entry] {
    order.compactMap { answers[$0] }.map { answer in
      let text = answer.blocks.map { document.source.string($0.span) }.joined(separator: "\n\n")
      return Canvas.Entry(
        keys: answer.keys, title: answer.title, keyPlace: answer.place, anchor: answer.anchor, text: text,
        blocks: answer.blocks, document: document, written: nil, extents: answer.blocks.map(\.span))
    }.sorted { ($0.keyPlace.span?.start ?? 0) < ($1.keyPlace.span?.start ?? 0) }
  }
}
