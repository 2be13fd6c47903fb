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
    // By bytes, without a copy where nothing changes: this is asked of nearly every text.
    let collapsed = utf8.withContiguousStorageIfAvailable { bytes -> String? in
      Blanks.areCollapsed(bytes) ? String(self) : Blanks.collapsed(bytes)
    }
    if case .some(.some(let text)) = collapsed { return text }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// White space in the bytes of a text.
private enum Blanks {
  /// Whether a text of ASCII holds single blanks alone, and none around it.
  static func areCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0x20
    for byte in bytes {
      if byte >= 0x80 || byte < 0x20 || (byte == 0x20 && last == 0x20) { return false }
      last = byte
    }
    return last != 0x20 || bytes.isEmpty
  }

  /// The text with each run of blanks as one; `nil` where a blank beyond ASCII may stand in it.
  static func collapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
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
