/// Finds text of the tree in what was written: there it may hold character references and backslash escapes.
enum DecodedText {
  /// The end of `literal`, which begins at `start` of `written`; `nil` where it does not stand there.
  static func end(
    of literal: UnsafeBufferPointer<UInt8>, in written: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    var walk = Walk(literal: literal, written: written, offset: start)
    while walk.read < literal.count {
      guard walk.step() else { return nil }
    }
    return walk.offset
  }

  /// Goes through both texts side by side.
  struct Walk {
    let literal: UnsafeBufferPointer<UInt8>
    let written: UnsafeBufferPointer<UInt8>
    /// How far `written` is read.
    var offset: Int
    /// How far `literal` is read.
    var read = 0

    init(literal: UnsafeBufferPointer<UInt8>, written: UnsafeBufferPointer<UInt8>, offset: Int) {
      self.literal = literal
      self.written = written
      self.offset = offset
    }

    /// Passes one character of each; `false` where they differ or one is at its end.
    mutating func step() -> Bool {
      guard offset < written.count, read < literal.count else { return false }
      let byte = written[offset]
      if byte == UInt8(ascii: "&"), passReference() { return true }
      if byte == UInt8(ascii: "\\"), offset + 1 < written.count, written[offset + 1].isPunctuation,
        written[offset + 1] == literal[read]
      {
        offset += 2
        read += 1
        return true
      }
      guard byte == literal[read] else { return false }
      offset += 1
      read += 1
      return true
    }

    /// Passes `&name;` and what it stands for; `false` for a bare `&`.
    private mutating func passReference() -> Bool {
      var end = offset + 1
      // Longer than the longest name of HTML's.
      while end < min(written.count, offset + 40), written[end].isReferenceCharacter { end += 1 }
      guard end < written.count, written[end] == UInt8(ascii: ";"), end > offset + 1 else { return false }
      let raw = Array(written[offset...end])
      let bytes = Array(CharacterReferences.decoded(raw[...]).utf8)
      if bytes != raw, literal[read...].starts(with: bytes) {
        read += bytes.count
      } else if literal[read] >= 0x80 {
        // A name that our list lacks: it stands for one character.
        read += 1
        while read < literal.count, literal[read] & 0xC0 == 0x80 { read += 1 }
      } else {
        return false
      }
      offset = end + 1
      return true
    }
  }
}

extension UInt8 {
  fileprivate var isReferenceCharacter: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "#"): true
    default: false
    }
  }

  /// What a backslash can escape in Markdown.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
