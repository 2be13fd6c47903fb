import Documents
import Findings

/// Finds what a comment in a document is about: what it stands in, or the section.
///
/// In a cell: the row. In an entry of a list: the entry. In other running text: the paragraph. On lines of its own: the box or
/// entry that holds it, else the section that it stands in; above the first heading, and in the section of the only title, the
/// whole document.
struct CommentScopes {
  let document: Document

  func scope(of comment: Span) -> WaiverScope {
    scope(
      of: comment, in: document.blocks, inside: WaiverScope(extent: .file(document.path), words: "in this document"))
  }

  private func part(_ span: Span, _ words: String) -> WaiverScope {
    WaiverScope(extent: .part(Place(document.path, span)), words: words)
  }

  /// Goes down block by block; `outer` is what holds `blocks`, an entry of a list where `isEntry`.
  private func scope(
    of comment: Span, in blocks: [Block], inside outer: WaiverScope, isEntry: Bool = false
  ) -> WaiverScope {
    guard
      let index = blocks.indices.filter({ blocks[$0].span.start <= comment.start }).max(by: {
        blocks[$0].span.start < blocks[$1].span.start
      })
    else { return outer }
    let block = blocks[index]
    switch block.kind {
    case .list(let list):
      guard let entry = list.entries.last(where: { $0.span.start <= comment.start }) else { return outer }
      return scope(of: comment, in: entry.blocks, inside: part(entry.span, "in this entry"), isEntry: true)
    case .quote(let inner), .footnote(_, let inner):
      return scope(of: comment, in: inner, inside: part(block.span, "in this block"))
    case .admonition(let admonition):
      return scope(of: comment, in: admonition.blocks, inside: part(block.span, "in this box"))
    case .table(let table):
      let row = (table.head + table.rows).first { $0.span.range.contains(comment.start) }
      return row.map { part($0.span, "in this row") } ?? part(block.span, "in this table")
    case .paragraph:
      return isEntry ? outer : part(block.span, "in this paragraph")
    case .heading: return section(of: index, in: blocks, inside: outer)
    default: break
    }
    return section(around: index, in: blocks, inside: outer)
  }

  // MARK: Sections

  /// The section that a block on lines of its own stands in.
  private func section(around index: Int, in blocks: [Block], inside outer: WaiverScope) -> WaiverScope {
    guard let above = blocks[..<index].lastIndex(where: \.isHeading) else { return outer }
    return section(of: above, in: blocks, inside: outer)
  }

  /// From a heading to the next of its level or above.
  private func section(of index: Int, in blocks: [Block], inside outer: WaiverScope) -> WaiverScope {
    guard case .heading(let heading) = blocks[index].kind else { return outer }
    let end = blocks[(index + 1)...].first { block in
      if case .heading(let next) = block.kind { next.level <= heading.level } else { false }
    }
    let isTitle = heading.level == 1 && end == nil && !blocks[..<index].contains(where: \.isHeading)
    if isTitle { return outer }
    let outerEnd =
      if case .part(let place) = outer.extent { place.span?.end } else { document.source.text.count as Int? }
    let start = blocks[index].span.start
    return part(
      Span(start, end?.span.start ?? outerEnd ?? start), "in the section \"\(heading.title)\"")
  }
}

extension Block {
  fileprivate var isHeading: Bool { if case .heading = kind { true } else { false } }
}
