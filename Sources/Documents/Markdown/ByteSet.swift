/// Some of the bytes of ASCII: far cheaper to look up than a switch is for text that mostly holds others.
struct ByteSet: Sendable {
  /// For each byte whether it is one of them.
  private let holds: [Bool]

  init(_ bytes: StaticString) {
    var holds = [Bool](repeating: false, count: 1 << 8)
    bytes.withUTF8Buffer { for byte in $0 { holds[Int(byte)] = true } }
    self.holds = holds
  }

  /// The first place in a range of a text at which one of them stands; the range's end where none does.
  func next(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    holds.withUnsafeBufferPointer { holds in
      var offset = range.lowerBound
      while offset < range.upperBound, !holds[Int(text[offset])] { offset += 1 }
      return offset
    }
  }
}
