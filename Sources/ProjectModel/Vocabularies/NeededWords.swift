import Documents

/// Words of which one stands in every text that a list of expressions can match: one look at the bytes of a text tells whether
/// the expressions are worth running.
///
/// A small letter of ASCII stands for the capital too; any other byte for itself.
struct NeededWords: Sendable {
  /// A bit for every pair of bytes that a word is looked up at, with small letters and with capitals; the first byte is the lower.
  private var pairs = [UInt64](repeating: 0, count: 1 << 10)
  /// The words by the pair that they are looked up at.
  private var words: [Int: [Word]] = [:]

  fileprivate struct Word {
    let bytes: [UInt8]
    /// Where in it the pair stands that it is looked up at: the rarest.
    let anchor: Int
  }

  init(_ words: [String]) {
    for bytes in words.map({ Array($0.utf8) }) where !bytes.isEmpty {
      let rarities = bytes.map(Self.rarity)
      let anchor = bytes.indices.dropLast().max {
        rarities[$0] + rarities[$0 + 1] < rarities[$1] + rarities[$1 + 1]
      }
      let word = Word(bytes: bytes, anchor: anchor ?? 0)
      if let anchor {
        add(word, at: (bytes[anchor].lowercasedASCII, bytes[anchor + 1].lowercasedASCII))
      } else {
        // A word of one byte stands before any other, and at the end.
        for next in 0...UInt8.max where next == next.lowercasedASCII { add(word, at: (bytes[0].lowercasedASCII, next)) }
      }
    }
  }

  private mutating func add(_ word: Word, at pair: (UInt8, UInt8)) {
    words[Self.number(of: pair), default: []].append(word)
    for first in [pair.0, pair.0.uppercasedASCII] {
      for second in [pair.1, pair.1.uppercasedASCII] {
        let number = Self.number(of: (first, second))
        pairs[number >> 6] |= 1 << UInt64(number & 63)
      }
    }
  }

  /// Whether one of the words stands in a text.
  func stand(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { stand(in: $0) }
  }

  func stand(in bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { stand(in: $0) } }

  private func stand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress, let last = bytes.last else { return false }
    return pairs.withUnsafeBufferPointer { pairs in
      func mayStand(_ number: Int) -> Bool { pairs[number >> 6] >> UInt64(number & 63) & 1 == 1 }
      // Every byte of every text comes by here, so two are read at once and no letter is made small.
      let raw = UnsafeRawPointer(base)
      for index in 0..<bytes.count - 1
      where mayStand(Int(UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt16.self)))) {
        if stands((bytes[index], bytes[index + 1]), at: index, in: bytes) { return true }
      }
      return mayStand(Self.number(of: (last, 0))) && stands((last, 0), at: bytes.count - 1, in: bytes)
    }
  }

  /// Whether a word that is looked up at a pair stands where the pair does.
  private func stands(_ pair: (UInt8, UInt8), at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = words[Self.number(of: (pair.0.lowercasedASCII, pair.1.lowercasedASCII))] ?? []
    return words.contains { $0.stands(in: bytes, at: index) }
  }

  private static func number(of pair: (UInt8, UInt8)) -> Int { Int(pair.1) << 8 | Int(pair.0) }

  /// Small letters from the most common of the four languages to the rarest.
  private static let letters = Array("eaoinstrldcumphgbvfyqjzxkw".utf8)

  /// How seldom a byte stands in running text, roughly.
  private static func rarity(of byte: UInt8) -> Int {
    switch byte {
    case 0x20, 0xC0...: 0
    case 0x30...0x39: 10
    case 0x61...0x7A: 1 + (letters.firstIndex(of: byte) ?? 0)
    default: 30
    }
  }
}

extension NeededWords.Word {
  /// Whether it stands where its rarest pair stands at `index`.
  fileprivate func stands(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let start = index - anchor
    guard start >= 0, start + bytes.count <= text.count else { return false }
    for offset in bytes.indices {
      let byte = text[start + offset]
      let wanted = bytes[offset]
      guard byte == wanted || (byte | 0x20 == wanted && wanted >= 0x61 && wanted <= 0x7A) else { return false }
    }
    return true
  }
}
