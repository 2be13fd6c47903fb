import Findings

/// Finding decoded text in the source it came from: the source may hold backslash escapes and character references.
extension SourceFile {
  /// The place in the file of a range of a text's UTF-8 bytes.
  package func span(of range: Range<Int>, in string: String, at span: Span) -> Span {
    spans(of: [range], in: string, at: span)[0]
  }

  /// The places in the file of ranges of a text's UTF-8 bytes, which are in ascending order. `span` is the text's place.
  package func spans(of ranges: [Range<Int>], in string: String, at span: Span) -> [Span] {
    if span.isEmpty { return ranges.map { _ in span } }
    if span.end - span.start == string.utf8.count { return ranges.map { Span($0).shifted(by: span.start) } }
    var string = string
    return string.withUTF8 { literal in
      text.withUnsafeBufferPointer { text in
        let written = UnsafeBufferPointer(rebasing: text[..<min(span.end, text.count)])
        var walk = DecodedText.Walk(literal: literal, written: written, offset: span.start)
        return ranges.map { range in
          walk.advance(to: range.lowerBound)
          let start = walk.offset
          walk.advance(to: range.upperBound)
          return Span(start, walk.offset)
        }
      }
    }
  }
}

extension DecodedText.Walk {
  /// Goes on to byte `index` of the literal; where the two differ, as if they did not.
  fileprivate mutating func advance(to index: Int) {
    while read < index, offset < written.count {
      if step() { continue }
      offset += 1
      read += 1
    }
  }
}
