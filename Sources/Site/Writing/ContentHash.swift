/// A short value that changes when the bytes of a file do: FNV-1a's steps over words of eight bytes.
///
/// It only spares reading files that surely changed. Whether a file stayed the same is decided by
/// comparing its bytes, so that nothing depends on collisions and no cryptography is needed.
struct ContentHash: Hashable, Sendable {
  private let value: UInt64

  init(_ bytes: [UInt8]) {
    value = bytes.withUnsafeBytes { buffer in
      let words = buffer.count / 8
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(buffer.count)
      for index in 0..<words {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        hash = (hash ^ word) &* 0x100_0000_01b3
        // Without this a change in a word's high bits would reach only the high bits of the hash.
        hash ^= hash >> 29
      }
      return buffer[(words * 8)...].reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
  }
}

extension ContentHash {
  /// Sixteen hexadecimal digits.
  var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension ContentHash: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not 16 digits")
    }
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(digits)
  }
}
