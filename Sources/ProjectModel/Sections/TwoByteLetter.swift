/// The accented Latin and the Cyrillic letters that most languages with either are written in: in UTF-8, of two bytes each.
enum TwoByteLetter {
  /// The small letter of one given by its scalar value; `nil` for what is none of them.
  static func small(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xD7, 0xF7: nil
    case 0xC0...0xDE, 0x410...0x42F: scalar + 0x20
    case 0xDF...0xFF, 0x430...0x45F: scalar
    case 0x400...0x40F: scalar + 0x50
    default: nil
    }
  }

  /// The same of one given by its bytes.
  static func small(_ first: UInt8, _ second: UInt8) -> UInt32? { small(scalar(first, second)) }

  static func scalar(_ first: UInt8, _ second: UInt8) -> UInt32 { UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F) }

  /// The UTF-8 of one given by its scalar value.
  static func bytes(of scalar: UInt32) -> (first: UInt8, second: UInt8) {
    (UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6), UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }

  /// A text of ASCII and of them in small letters.
  static func lowercased(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { result in
        var first: UInt8 = 0
        for (index, byte) in bytes.enumerated() {
          result[index] = byte.lowercasedASCII
          // The capitals and their small letters are of two bytes each.
          if byte >= 0x80, byte < 0xC0, let small = small(first, byte) {
            (result[index - 1], result[index]) = self.bytes(of: small)
          }
          first = byte
        }
        return bytes.count
      }
    }
  }

  /// The UTF-8 of a small one without its accent: of `ç`, `c`; of `й`, `и`; of `ø`, which has none, itself.
  static func base(ofSmall scalar: UInt32) -> [UInt8] {
    let base = bases[scalar] ?? scalar
    return base < 0x80 ? [UInt8(base)] : [bytes(of: base).first, bytes(of: base).second]
  }

  /// By what Unicode decomposes them into.
  private static let bases: [UInt32: UInt32] = {
    let accented = [
      ("a", "àáâãäå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôõö"), ("u", "ùúûü"), ("y", "ýÿ"),
      ("е", "ѐё"), ("и", "йѝ"), ("г", "ѓ"), ("к", "ќ"), ("у", "ў"), ("і", "ї"),
    ]
    let pairs = accented.flatMap { base, letters in
      letters.unicodeScalars.flatMap { letter in base.unicodeScalars.map { (letter.value, $0.value) } }
    }
    return Dictionary(pairs) { first, _ in first }
  }()
}

extension [UInt8] {
  /// Adds the small letter of a `TwoByteLetter` given by its bytes; `false` where they are none.
  mutating func append(smallOf first: UInt8, _ second: UInt8?) -> Bool {
    guard let second, let small = TwoByteLetter.small(first, second) else { return false }
    let letter = TwoByteLetter.bytes(of: small)
    append(letter.first)
    append(letter.second)
    return true
  }
}

/// Reads text of ASCII and of `TwoByteLetter` byte by byte, for names of files and metrics: its letters small and without
/// accents, and where a word begins inside of another, as in `hitRate`.
struct NameLetters {
  /// What a byte is.
  enum Piece {
    /// A letter of ASCII; whether it is the capital that a word begins with.
    case letter(UInt8, beginsWord: Bool)
    /// The same for the last byte of any other letter, with both of it.
    case accented([UInt8], beginsWord: Bool)
    /// The first byte of a letter.
    case unfinished
    /// A digit, a blank, a sign.
    case other
  }

  private var last: UInt8 = 0x20
  private var wasSmall = false

  /// `nil` where the text holds anything else.
  mutating func read(_ byte: UInt8) -> Piece? {
    let before = (last, wasSmall)
    last = byte
    wasSmall = false
    switch byte {
    case 0x61...0x7A:
      wasSmall = true
      return .letter(byte, beginsWord: false)
    case 0x41...0x5A: return .letter(byte | 0x20, beginsWord: before.1)
    case ..<0x80: return .other
    case 0xC3, 0xD0, 0xD1:
      wasSmall = before.1
      return .unfinished
    default:
      guard before.0 == 0xC3 || before.0 == 0xD0 || before.0 == 0xD1,
        let small = TwoByteLetter.small(before.0, byte)
      else { return nil }
      wasSmall = small == TwoByteLetter.scalar(before.0, byte)
      return .accented(TwoByteLetter.base(ofSmall: small), beginsWord: before.1 && !wasSmall)
    }
  }
}
