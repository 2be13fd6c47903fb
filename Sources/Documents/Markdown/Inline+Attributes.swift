import Findings

extension Inline {
  /// The same piece with an attribute list, where it is one that can have it.
  func with(attributes: AttributeList) -> Inline? {
    switch kind {
    case .link(let link):
      Inline(.link(link.with(attributes: attributes)), span)
    case .image(let link):
      Inline(.image(link.with(attributes: attributes)), span)
    case .code, .emphasis, .strong, .strikethrough: self
    default: nil
    }
  }

  /// Whether the page writes an id at it.
  var canHaveID: Bool {
    switch kind {
    case .link, .image: true
    default: false
    }
  }
}

extension Link {
  fileprivate func with(attributes: AttributeList) -> Link {
    Link(destination: destination, title: title, inlines: inlines, attributes: attributes)
  }
}

extension [Inline] {
  /// Drops breaks and blanks at the end, which an attribute list stood behind.
  mutating func dropTrailingBlanks() {
    while let last {
      switch last.kind {
      case .softBreak, .lineBreak: removeLast()
      case .text(let text) where text.last?.isWhitespace == true:
        let kept = String(
          text[..<(text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex)])
        removeLast()
        if !kept.isEmpty { append(Inline(.text(kept), Span(last.span.start, last.span.start + kept.utf8.count))) }
        return
      default: return
      }
    }
  }
  /// Drops the number signs that close a heading.
  mutating func dropClosingSigns() {
    guard let last, case .text(let text) = last.kind, text.hasSuffix("#") else { return }
    let kept = text[..<(text.lastIndex { $0 != "#" }.map(text.index(after:)) ?? text.startIndex)]
    guard kept.isEmpty || kept.last?.isWhitespace == true else { return }
    removeLast()
    if !kept.isEmpty { append(Inline(.text(String(kept)), Span(last.span.start, last.span.start + kept.utf8.count))) }
    dropTrailingBlanks()
  }
}

extension Table.Row {
  /// The attribute list that the row is, with nothing else in it.
  var listAlone: AttributeList? {
    cells.allSatisfy(\.inlines.isEmpty) ? cells.first?.attributes : nil
  }
}
