extension StringProtocol {
  /// The text without blanks and line ends around it.
  package var trimmingBlanks: String {
    // A look at the first and last byte is enough for nearly every text.
    let isTrimmed = utf8.withContiguousStorageIfAvailable { bytes in
      guard let first = bytes.first, let last = bytes.last else { return false }
      return first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80
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
    return collapsedBytes ?? split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same by bytes; `nil` where a blank beyond ASCII may stand in the text.
  private var collapsedBytes: String? {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case 0x09...0x0D, 0x20: if let last = result.last, last != 0x20 { result.append(0x20) }
      // The first bytes of U+0085, U+00A0, U+1680, U+2000 to U+205F and U+3000.
      case 0xC2, 0xE1, 0xE2, 0xE3: return nil
      default: result.append(byte)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
