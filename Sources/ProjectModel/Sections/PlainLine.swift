/// Normalises what nearly all lines are made of, byte by byte: ASCII, accented Latin and Cyrillic letters, and the dashes, quotes
/// and signs of prose, without links, character references and attribute lists.
enum PlainLine {
  /// Gives the bytes of a line as `TemplateText` compares them: lower case, without marks of emphasis, every run of anything but
  /// letters and numbers as one blank. `false` for a line that is not plain; what was given is then worth nothing.
  @inline(__always)
  static func normalize(_ line: String, _ take: (UInt8) -> Void) -> Bool {
    var line = line
    return line.withUTF8 { bytes in
      var reader = Reader(bytes: bytes)
      var needsBlank = false
      var isEmpty = true
      while let piece = reader.next() {
        switch piece {
        case .nothing: break
        case .blank: needsBlank = true
        case .one(let byte):
          if needsBlank, !isEmpty { take(0x20) }
          take(byte)
          (needsBlank, isEmpty) = (false, false)
        case .two(let scalar):
          if needsBlank, !isEmpty { take(0x20) }
          let (first, second) = TwoByteLetter.bytes(of: scalar)
          take(first)
          take(second)
          (needsBlank, isEmpty) = (false, false)
        case .other: return false
        }
      }
      return true
    }
  }

  /// What a character comes to.
  private enum Piece {
    /// A mark of emphasis.
    case nothing
    case blank
    /// A letter or number of one byte, in lower case.
    case one(UInt8)
    /// A letter of two bytes, in lower case.
    case two(UInt32)
    /// None of a plain line's.
    case other
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
    }

    @inline(__always)
    mutating func next() -> Piece? {
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x30...0x39, 0x61...0x7A: return .one(byte)
      case 0x41...0x5A: return .one(byte | 0x20)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "#"), UInt8(ascii: ">"),
        UInt8(ascii: "["):
        return .nothing
      case UInt8(ascii: "]"): return index < bytes.count && bytes[index] == UInt8(ascii: "(") ? .other : .nothing
      case UInt8(ascii: "&"), UInt8(ascii: "{"): return .other
      case ..<0x80: return .blank
      case 0xC2...0xC3, 0xD0...0xD1: return letter(UInt32(byte & 0x1F) << 6)
      case 0xE2: return sign()
      default: return .other
      }
    }

    private mutating func letter(_ high: UInt32) -> Piece {
      guard index < bytes.count else { return .other }
      let scalar = high | UInt32(bytes[index] & 0x3F)
      index += 1
      switch scalar {
      // Marks and signs of Latin-1 that are no letters and no numbers.
      case 0xA0...0xA9, 0xAB...0xB1, 0xB4, 0xB6...0xB8, 0xBB, 0xBF, 0xD7, 0xF7: return .blank
      // With these, text read in the wrong encoding begins.
      case 0xC2: return .other
      case 0xC3, 0xE2: return index < bytes.count && bytes[index] >= 0x80 ? .other : .two(scalar | 0x20)
      default: return TwoByteLetter.small(scalar).map(Piece.two) ?? .other
      }
    }

    /// Spaces, dashes and quotes (U+2000 to U+203F), arrows and mathematical operators (U+2190 to U+22FF).
    private mutating func sign() -> Piece {
      guard index + 1 < bytes.count else { return .other }
      let (second, third) = (bytes[index], bytes[index + 1])
      index += 2
      return second == 0x80 || (0x87...0x8B).contains(second) || second == 0x86 && third >= 0x90 ? .blank : .other
    }
  }
}
