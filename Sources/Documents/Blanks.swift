extension StringProtocol {
  /// The text without blanks and line ends around it.
  package var trimmingBlanks: String {
    // A look at the first and last byte is enough for nearly every text.
    let isTrimmed = utf8.withContiguousStorageIfAvailable { bytes in
      [bytes.first, bytes.last].allSatisfy { ($0.map { $0 > 0x20 && $0 < 0x80 }) ?? false }
    }
    if isTrimmed == true { return String(self) }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// The text with each run of white space as one blank, and none around it.
  package var collapsingBlanks: String {
    // Nearly every text is like that already; looking at bytes is far cheaper than splitting.
    var last: UInt8 = 0x20
    let isCollapsed = utf8.allSatisfy { byte in
      defer { last = byte }
      return byte < 0x80 && byte >= 0x20 && !(byte == 0x20 && last == 0x20)
    }
    if isCollapsed, last != 0x20 || isEmpty { return String(self) }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
