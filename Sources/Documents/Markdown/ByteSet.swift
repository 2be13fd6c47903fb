/// Some of the bytes of ASCII, as a bit each: far cheaper to look up than a switch is for text that mostly holds others.
struct ByteSet: Sendable {
  private let low: UInt64
  private let high: UInt64

  init(_ bytes: StaticString) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    bytes.withUTF8Buffer { bytes in
      for byte in bytes {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
      }
    }
    (self.low, self.high) = (low, high)
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }
}
