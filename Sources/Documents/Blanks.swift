extension String {
  /// The text without blanks and line ends around it.
  package var trimmingBlanks: String { Blanks.mayStand(around: utf8) ? Blanks.trimmed(self[...]) : self }

  /// The text with each run of white space as one blank, and none around it.
  package var collapsingBlanks: String {
    // By bytes, without a copy where nothing changes: this is asked of nearly every text.
    var text = self
    if text.withUTF8(Blanks.areCollapsed) { return self }
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

extension String {
  /// What stands between blanks (U+0020). Found by bytes: `split` looks for characters, which takes ten times as long.
  package var blankSeparated: [Substring] { self[...].blankSeparated }

  /// The names in a path, which stand between `/`, found by bytes too.
  package var pathNames: [Substring] { self[...].pathNames }

  /// The keys of a name such as `usage.users.before`.
  package var dotSeparated: [Substring] { self[...].pieces(between: UInt8(ascii: ".")) }

  /// A name with blanks for its hyphens and underscores: `success-metrics` as words.
  package var unhyphenated: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
  }
}

extension Substring {
  /// What stands between blanks (U+0020).
  package var blankSeparated: [Substring] { pieces(between: 0x20) }

  /// The names in a path.
  package var pathNames: [Substring] { pieces(between: UInt8(ascii: "/")) }

  fileprivate func pieces(between separator: UInt8) -> [Substring] {
    let bytes = utf8
    let pieces = bytes.withContiguousStorageIfAvailable { buffer in
      buffer.split(separator: separator).map { piece in
        let start = bytes.index(bytes.startIndex, offsetBy: piece.startIndex)
        return self[start..<bytes.index(start, offsetBy: piece.count)]
      }
    }
    return pieces ?? bytes.split(separator: separator).map(Substring.init)
  }
}

/// White space in the bytes of a text.
private enum Blanks {
  /// A look at the first and last bytes, which is enough for nearly every text.
  static func mayStand(around bytes: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first <= 0x20 || mayBeginBlank(first) || last <= 0x20 { return true }
    // The first byte of the last character tells.
    return last >= 0x80 && mayBeginBlank(bytes.reversed().first { $0 >= 0xC0 } ?? last)
  }

  /// Whether a byte begins U+0085, U+00A0, U+1680, U+2000 to U+205F or U+3000.
  private static func mayBeginBlank(_ byte: UInt8) -> Bool {
    byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3
  }

  static func trimmed(_ text: Substring) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// Whether a text holds single blanks alone, and none around it.
  static func areCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0x20
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20 || (byte == 0x20 && last == 0x20) || (mayBeginBlank(byte) && isBlank(bytes[index...])) {
        return false
      }
      last = byte
    }
    return last != 0x20 || bytes.isEmpty
  }

  /// Whether bytes begin with a blank beyond ASCII.
  private static func isBlank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let (first, second, third) = (bytes[bytes.startIndex], bytes.dropFirst().first, bytes.dropFirst(2).first ?? 0)
    return switch (first, second) {
    case (0xC2, 0x85), (0xC2, 0xA0): true
    case (0xE1, 0x9A): third == 0x80
    case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    case (0xE3, 0x80): third == 0x80
    default: false
    }
  }

  /// The text with each run of blanks as one; `nil` where a blank beyond ASCII may stand in it.
  static func collapsed(_ bytes: String.UTF8View) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case 0x09...0x0D, 0x20: if let last = result.last, last != 0x20 { result.append(0x20) }
      case _ where mayBeginBlank(byte): return nil
      default: result.append(byte)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
