/// Scans what stands behind a link's text, as CommonMark reads it.
struct LinkEndScanner {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private subscript(offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The address in `(address "title")`, and the end of that; `nil` where it is none.
  func destination(at open: Int) -> (address: Range<Int>, end: Int)? {
    let start = endOfBlanks(at: open + 1)
    guard let address = self[start] == UInt8(ascii: "<") ? pointed(at: start) : bare(at: start) else { return nil }
    let behind = address.upperBound + (self[start] == UInt8(ascii: "<") ? 1 : 0)
    var end = endOfBlanks(at: behind)
    if end > behind, let title = endOfTitle(at: end) { end = endOfBlanks(at: title) }
    guard self[end] == UInt8(ascii: ")") else { return nil }
    return (address, end + 1)
  }

  /// The end of `[label]`, behind its bracket; `nil` where none is closed.
  func endOfLabel(at open: Int) -> Int? {
    var offset = open + 1
    // CommonMark's most for a label.
    while offset <= open + 1_000, let byte = self[offset] {
      switch byte {
      case UInt8(ascii: "]"): return offset + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  /// `<address>`, without the brackets.
  private func pointed(at open: Int) -> Range<Int>? {
    var offset = open + 1
    while let byte = self[offset] {
      switch byte {
      case UInt8(ascii: ">"): return open + 1..<offset
      case UInt8(ascii: "<"), 0x0A, 0x0D: return nil
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  /// An address up to a blank or a bracket that was not opened in it.
  private func bare(at start: Int) -> Range<Int>? {
    var offset = start
    var open = 0
    while let byte = self[offset], byte > 0x20 {
      if byte == UInt8(ascii: "\\"), let next = self[offset + 1], next.isPunctuation {
        offset += 2
        continue
      }
      if byte == UInt8(ascii: "(") { open += 1 }
      if byte == UInt8(ascii: ")") {
        if open == 0 { break }
        open -= 1
      }
      offset += 1
    }
    return offset <= bytes.count ? start..<offset : nil
  }

  private func endOfTitle(at start: Int) -> Int? {
    let closers: [UInt8: UInt8] = [0x22: 0x22, 0x27: 0x27, UInt8(ascii: "("): UInt8(ascii: ")")]
    guard let mark = self[start], let close = closers[mark] else { return nil }
    var offset = start + 1
    while let byte = self[offset] {
      if byte == close { return offset + 1 }
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Behind blanks and line ends.
  private func endOfBlanks(at start: Int) -> Int {
    var offset = start
    while let byte = self[offset], byte == 0x20 || (0x09...0x0D).contains(byte) { offset += 1 }
    return offset
  }
}
