import Findings

/// Finding decoded text in the source it came from: the source may hold backslash escapes and character references.
extension SourceFile {
  /// Whether the beginning of `literal` stands at `offset`.
  func matches(_ literal: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    var position = offset
    var read = 0
    while read < min(16, literal.count) {
      guard position < text.count else { return false }
      if text[position] == UInt8(ascii: "&"), let reference = reference(at: position) {
        guard literal[read...].starts(with: reference.bytes) else { return false }
        position = reference.end
        read += reference.bytes.count
      } else if text[position] == literal[read] {
        position += 1
        read += 1
      } else if text[position] == UInt8(ascii: "\\"), position + 1 < text.count, text[position + 1] == literal[read] {
        position += 2
        read += 1
      } else {
        return false
      }
    }
    return true
  }

  /// The character reference at `offset`, decoded, and where it ends; `nil` for a bare `&`.
  private func reference(at offset: Int) -> (bytes: [UInt8], end: Int)? {
    guard let end = text[offset...].prefix(40).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let written = text[offset...end]
    let bytes = Array(CharacterReferences.decoded(written).utf8)
    return bytes.elementsEqual(written) ? nil : (bytes, end + 1)
  }

  /// The end of `literal`, which begins at `start`; at most `limit`.
  func endOfText(_ literal: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
    min(offset(of: literal.count, in: literal, from: start), max(limit, start))
  }

  /// The offset in the file of byte `index` of `literal`, which begins at `start`.
  private func offset(of index: Int, in literal: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    var read = 0
    while read < index, position < text.count {
      if text[position] == UInt8(ascii: "&"), let reference = reference(at: position) {
        position = reference.end
        read += reference.bytes.count
      } else if text[position] == literal[read] {
        position += 1
        read += 1
      } else if text[position] == UInt8(ascii: "\\") {
        position += 1
      } else {
        position += 1
        read += 1
      }
    }
    return position
  }

  /// The place in the file of a range of a text's UTF-8 bytes.
  package func span(of range: Range<Int>, in string: String, at span: Span) -> Span {
    if span.isEmpty { return span }
    if span.end - span.start == string.utf8.count { return Span(range).shifted(by: span.start) }
    var string = string
    return string.withUTF8 { literal in
      Span(
        offset(of: range.lowerBound, in: literal, from: span.start),
        offset(of: range.upperBound, in: literal, from: span.start))
    }
  }
}
