import Documents
import Findings

/// A heading of a document, or words in bold that stand for one: `**Objective**` alone, or in front of its answer.
package struct Headline: Sendable {
  /// The text without markup; of a line in bold without the colon behind it.
  package let title: String
  /// The title as headings are compared: `HeadingWords.cleaned`.
  package let words: String
  package let inlines: [Inline]
  /// 1 to 6 for headings; a line in bold lies one below the heading above it.
  package let level: Int
  /// Of the heading, or of the one above a line in bold; `nil` above the first.
  package let anchor: String?
  /// Whether it is a line in bold.
  package let isBold: Bool
  /// What stands behind the words in bold in the same paragraph.
  package let rest: [Inline]
  /// The position of its block among the document's.
  package let index: Int
  package let span: Span
}

extension Document {
  private func next(_ index: Int) -> Block? { index + 1 < blocks.count ? blocks[index + 1] : nil }

  /// The headings of its top level and the lines in bold that stand for some, in document order.
  package var headlines: [Headline] {
    var found: [Headline] = []
    var above: Heading?
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .heading(let heading):
        above = heading
        found.append(
          Headline(
            title: heading.title, words: HeadingWords.cleaned(heading.title), inlines: heading.inlines,
            level: heading.level, anchor: heading.anchor, isBold: false,
            rest: [], index: index, span: block.span))
      case .paragraph(let inlines):
        guard let label = BoldLabel(inlines) ?? BoldLabel(line: inlines, before: next(index)) else { continue }
        found.append(
          Headline(
            title: label.title, words: HeadingWords.cleaned(label.title), inlines: label.inlines,
            level: (above?.level ?? 0) + 1, anchor: above?.anchor,
            isBold: true, rest: label.rest, index: index, span: label.span))
      default: continue
      }
    }
    return found
  }
}

/// Words in bold at the beginning of a paragraph that name what follows: `**Goal:** less waiting`.
package struct BoldLabel: Sendable {
  /// Without a colon at the end.
  package let title: String
  package let inlines: [Inline]
  /// What follows the label and its colon.
  package let rest: [Inline]
  package let span: Span

  /// `nil` where the paragraph does not begin with such a label, symbols before it left out.
  package init?(_ inlines: [Inline]) {
    var index = inlines.startIndex
    while index < inlines.endIndex, inlines[index].isSymbols { index += 1 }
    guard index < inlines.endIndex, case .strong(let inner) = inlines[index].kind else { return nil }
    let text = inner.plainText.trimmingBlanks
    let isMarked = text.hasSuffix(":")
    let words = (isMarked ? String(text.dropLast()) : text).trimmingBlanks
    guard !words.isEmpty, words.count <= Self.longest, words.contains(where: \.isLetter) else { return nil }
    let behind = Array(inlines[(index + 1)...])
    guard let rest = Self.rest(behind, isMarked: isMarked) else { return nil }
    // A sentence in bold is a statement, not a name.
    guard !rest.isEmpty || !words.hasSuffix(".") else { return nil }
    title = words
    self.inlines = inner
    self.rest = rest
    span = inlines[index].span
  }

  /// A plain line that names what the list or table below it holds: `Business metrics:`.
  init?(line inlines: [Inline], before next: Block?) {
    switch next?.kind {
    case .list?, .table?: break
    default: return nil
    }
    guard inlines.mayEndWithColon else { return nil }
    let text = inlines.plainText.trimmingBlanks
    guard text.hasSuffix(":"), text.count <= Self.longest, let first = inlines.first, let last = inlines.last,
      KindWords.kind(of: text) != nil
    else { return nil }
    title = String(text.dropLast()).trimmingBlanks
    self.inlines = inlines
    rest = []
    span = Span(first.span.start, last.span.end)
  }

  private static let longest = 80

  /// What follows a label, its mark taken off; `nil` where the sentence only goes on.
  private static func rest(_ behind: [Inline], isMarked: Bool) -> [Inline]? {
    guard let first = behind.first else { return [] }
    switch first.kind {
    case .softBreak, .lineBreak: return Array(behind.dropFirst())
    case .text(let string):
      let text = string.drop { $0 == " " }
      if let mark = text.first, ":—–".contains(mark) {
        // A mark with nothing behind it in the same piece leaves the pieces that follow.
        guard text.count > 1 else { return Array(behind.dropFirst()) }
        return behind
      }
      if text.isEmpty { return behind.count == 1 ? [] : (isMarked ? behind : nil) }
      return isMarked ? behind : nil
    default: return isMarked ? behind : nil
    }
  }
}

extension [Inline] {
  /// A look at the last piece before all are put together: `false` where it ends with anything but a colon and blanks.
  fileprivate var mayEndWithColon: Bool {
    guard let last, case .text(let string) = last.kind, let byte = string.utf8.last, byte > 0x20, byte < 0x80 else {
      return true
    }
    return byte == UInt8(ascii: ":")
  }
}

extension Inline {
  /// Whether it is text of blanks, symbols and ticks alone.
  fileprivate var isSymbols: Bool {
    guard case .text(let string) = kind else { return false }
    // Most texts begin with a letter, which the first byte tells.
    if let first = string.utf8.first, (0x61...0x7A).contains(first.lowercasedASCII) { return false }
    return string.dropFirst(4).isEmpty && !string.contains { $0.isLetter || $0.isNumber }
  }
}
