import Findings

extension [Inline] {
  /// Takes the link off `[text]({{ url }})`: with blanks in its address it is none to cmark-gfm, and the brackets would be left.
  mutating func unwrapLeftoverLinks() {
    guard contains(where: \.isLeftover) else { return }
    var result: [Inline] = []
    var isClosing = false
    for (position, inline) in enumerated() {
      if inline.isLeftover, position + 1 < count, self[position + 1].begins(with: ")") {
        isClosing = result.dropLinkStart()
        result.append(inline)
      } else if isClosing, case .text(let text) = inline.kind {
        isClosing = false
        result.append(inline.text(text.utf8.count - 1, from: 1))
      } else {
        result.append(inline)
      }
    }
    self = result
  }

  /// Takes off the last `[` or `![` and the `](` at the end; `false` where they are not there.
  private mutating func dropLinkStart() -> Bool {
    guard let last, case .text(let end) = last.kind, end.hasSuffix("](") else { return false }
    // More pieces than any link's text has; without a limit, brackets that nobody opened would cost a walk each.
    let open = suffix(20).lastIndex { inline in
      if case .text(let text) = inline.kind { text.contains("[") } else { false }
    }
    guard let open else { return false }
    self[count - 1] = last.text(end.utf8.count - 2, from: 0)
    guard case .text(let text) = self[open].kind, let bracket = text.lastIndex(of: "[") else { return false }
    let length = text.utf8.distance(from: text.startIndex, to: bracket)
    let isImage = text[..<bracket].hasSuffix("!")
    let pieces = [
      self[open].text(isImage ? length - 1 : length, from: 0),
      self[open].text(text.utf8.count - length - 1, from: length + 1),
    ]
    replaceSubrange(open...open, with: pieces)
    return true
  }
}

extension Inline {
  fileprivate var isLeftover: Bool {
    if case .leftover = kind { true } else { false }
  }

  fileprivate func begins(with prefix: String) -> Bool {
    if case .text(let text) = kind { text.hasPrefix(prefix) } else { false }
  }

  /// A part of a text, in bytes, with its own place.
  fileprivate func text(_ length: Int, from start: Int) -> Inline {
    guard case .text(let text) = kind else { return self }
    let part = String(decoding: Array(text.utf8)[start..<start + length], as: UTF8.self)
    // Where escapes stand in the source, the whole text's place is as near as can be told.
    let isExact = span.end - span.start == text.utf8.count
    return Inline(.text(part), isExact ? Span(span.start + start, span.start + start + length) : span)
  }
}
