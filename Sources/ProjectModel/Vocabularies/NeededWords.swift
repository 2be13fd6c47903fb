/// Words of which one stands in every text that a list of expressions can match: one look at the bytes of a text tells whether
/// the expressions are worth running.
///
/// A small letter of ASCII stands for the capital too; any other byte for itself.
struct NeededWords: Sendable {
  /// For each byte, the number of a group in `groups`, from 1; 0 for a byte that no word is looked up at.
  private var groupOfByte = [UInt8](repeating: 0, count: 256)
  /// The words that are looked up at one byte.
  private var groups: [[Word]] = []

  fileprivate struct Word {
    let bytes: [UInt8]
    /// Where in it the byte stands that it is looked up at: the rarest.
    let anchor: Int
  }

  init(_ words: [String]) {
    for bytes in words.map({ Array($0.utf8) }) where !bytes.isEmpty {
      let anchor = bytes.indices.max { Self.rarity(of: bytes[$0]) < Self.rarity(of: bytes[$1]) } ?? 0
      add(Word(bytes: bytes, anchor: anchor))
    }
  }

  private mutating func add(_ word: Word) {
    let byte = word.bytes[word.anchor]
    if groupOfByte[Int(byte)] == 0 {
      groups.append([])
      groupOfByte[Int(byte)] = UInt8(groups.count)
    }
    groups[Int(groupOfByte[Int(byte)]) - 1].append(word)
    // A capital is looked up as its small letter is, unless a word is looked up at the capital itself: then with that too.
    guard Self.isSmallLetter(byte) else { return }
    let capital = Int(byte & 0xDF)
    if groupOfByte[capital] == 0 {
      groups.append([])
      groupOfByte[capital] = UInt8(groups.count)
    }
    groups[Int(groupOfByte[capital]) - 1].append(word)
  }

  /// Whether one of the words stands in a text.
  func stand(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { stand(in: $0) }
  }

  func stand(in bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { stand(in: $0) } }

  private func stand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    groupOfByte.withUnsafeBufferPointer { groupOfByte in
      for (index, byte) in bytes.enumerated() {
        let group = groupOfByte[Int(byte)]
        if group != 0, groups[Int(group) - 1].contains(where: { $0.stands(in: bytes, at: index) }) { return true }
      }
      return false
    }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

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
  /// Whether it stands where its rarest byte stands at `index`.
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
