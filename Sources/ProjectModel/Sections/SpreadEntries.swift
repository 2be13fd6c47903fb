import Documents
import Findings

extension Document {
  /// The document with lists of section names spread out: an entry `- **Goal**` becomes a line in bold, with what the entry
  /// holds below it.
  ///
  /// Only lists whose entries all begin in bold, most of them by the name of a section, and that stand below no section
  /// themselves, are such outlines; `- **Data**: Priya` below *Team* is none.
  func spreadingEntries(_ matcher: SectionMatcher) -> Document {
    var spread: [Block] = []
    /// The block behind the last outline: most documents hold none and are not copied.
    var next = 0
    var above = ""
    for index in blocks.indices {
      switch blocks[index].kind {
      case .heading(let heading): above = heading.title
      case .list(let list):
        guard list.isOutline(matcher), !matcher.names(above) else { break }
        spread += blocks[next..<index]
        spread += list.entries.flatMap(\.blocks)
        next = index + 1
      default: break
      }
    }
    return next == 0 ? self : with(blocks: spread + blocks[next...])
  }
}

extension List {
  fileprivate func isOutline(_ matcher: SectionMatcher) -> Bool {
    guard entries.count > 1 else { return false }
    var labels: [String] = []
    for entry in entries {
      guard case .paragraph(let inlines)? = entry.blocks.first?.kind, let label = BoldLabel(inlines) else {
        return false
      }
      labels.append(label.title)
    }
    let named = labels.count(where: matcher.names)
    return named > 1 && named * 2 >= labels.count
  }
}

extension SectionMatcher {
  /// Whether words name a section or a kind of items.
  fileprivate func names(_ title: String) -> Bool { namesLeaf(title) || KindWords.kind(of: title) != nil }
}
