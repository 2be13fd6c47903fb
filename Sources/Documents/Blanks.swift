extension String {
  /// The text without blanks and line ends around it.
  package var trimmingBlanks: String { Blanks.mayStand(around: utf8) ? Blanks.trimmed(self[...]) : self }

  /// The text with each run of white space as one blank, and none around it.
  package var collapsingBlanks: String {
    // By bytes, without a copy where nothing changes: this is asked of nearly every text.
    if Blanks.areCollapsed(utf8) { return self }
    return Blanks.collapsed(utf8) ?? split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether nothing but white space stands in it.
  package var isBlank: Bool {
    guard let first = utf8.first else { return true }
    return (first <= 0x20 || first >= 0x80) && allSatisfy(\.isWhitespace)
  }
}

extension Substring {
  /// The text without blanks and line ends around it.
  package var trimmingBlanks: String { Blanks.mayStand(around: utf8) ? Blanks.trimmed(self) : String(self) }

  /// The text with each run of white space as one blank, and none around it.
  package var collapsingBlanks: String { String(self).collapsingBlanks }
}

/// White space in the bytes of a text.
private enum Blanks {
  /// A look at the first and last byte, which is enough for nearly every text.
  static func mayStand(around bytes: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first <= 0x20 || first >= 0x80 || last <= 0x20 || last >= 0x80
  }

  static func trimmed(_ text: Substring) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// Whether a text of ASCII holds single blanks alone, and none around it.
  static func areCollapsed(_ bytes: String.UTF8View) -> Bool {
    var last: UInt8 = 0x20
    for byte in bytes {
      if byte >= 0x80 || byte < 0x20 || (byte == 0x20 && last == 0x20) { return false }
      last = byte
    }
    return last != 0x20 || bytes.isEmpty
  }

  /// The text with each run of blanks as one; `nil` where a blank beyond ASCII may stand in it.
  static func collapsed(_ bytes: String.UTF8View) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
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
