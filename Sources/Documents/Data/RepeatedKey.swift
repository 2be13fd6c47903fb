import Findings

/// A key that stands a second time in one mapping: the parser refuses the whole file for it, so it is written over and left out.
struct RepeatedKey {
  /// Of the second key, in the text.
  let range: Range<Int>

  /// Finds the key below its first occurrence, which begins at `first`; `nil` where it stands in braces or looks otherwise.
  init?(_ key: String, after first: Int, in text: [UInt8]) {
    let wanted = Array(key.utf8)
    guard !wanted.isEmpty, first < text.count else { return nil }
    let newline = UInt8(ascii: "\n")
    let lineStart = text[..<first].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let column = first - lineStart
    var start = text[first...].firstIndex(of: newline).map { $0 + 1 }
    while let line = start {
      let end = text[line...].firstIndex(of: newline) ?? text.count
      start = end < text.count ? end + 1 : nil
      let content = text[line..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? end
      guard content < end, text[content] != UInt8(ascii: "\r"), text[content] != UInt8(ascii: "#") else { continue }
      // A line further left ends the mapping.
      guard content - line >= column else { return nil }
      guard content - line == column, let found = Self.key(wanted, at: content, in: text[..<end]) else { continue }
      range = found
      return
    }
    return nil
  }

  /// The range of the key, bare or in quotes, where a colon follows.
  private static func key(_ wanted: [UInt8], at start: Int, in line: ArraySlice<UInt8>) -> Range<Int>? {
    let quote = line[start]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let lower = isQuoted ? start + 1 : start
    let upper = lower + wanted.count
    guard upper < line.endIndex, line[lower..<upper].elementsEqual(wanted) else { return nil }
    let rest = line[upper...].drop { $0 == UInt8(ascii: " ") || (isQuoted && $0 == quote) }
    return rest.first == UInt8(ascii: ":") ? lower..<upper : nil
  }

  /// What is written over the key: as long as it is, and unlike any other.
  func filler(_ number: Int) -> [UInt8] {
    let digits = Array(String(number, radix: 36).utf8)
    let padding = Array(repeating: UInt8(ascii: "~"), count: max(0, range.count - digits.count - 1))
    return Array(([UInt8(ascii: "z")] + padding + digits).prefix(range.count))
  }
}
