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
    var above = ""
    var isChanged = false
    for block in blocks {
      switch block.kind {
      case .heading(let heading): above = heading.title
      case .list(let list):
        guard list.isOutline(matcher), !matcher.names(above) else { break }
        isChanged = true
        spread += list.entries.flatMap(\.blocks)
        continue
      default: break
      }
      spread.append(block)
    }
    return isChanged ? with(blocks: spread) : self
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
