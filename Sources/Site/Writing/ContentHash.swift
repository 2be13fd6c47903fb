/// A short value that changes when the bytes of a file do: FNV-1a with 64 bits.
///
/// It only spares reading files that surely changed. Whether a file stayed the same is decided by
/// comparing its bytes, so that nothing depends on collisions and no cryptography is needed.
struct ContentHash: Hashable, Sendable {
  private let value: UInt64

  init(_ bytes: [UInt8]) {
    value = bytes.withUnsafeBufferPointer { buffer in
      buffer.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
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
