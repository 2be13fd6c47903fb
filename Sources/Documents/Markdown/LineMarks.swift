/// What stands in a line, as far as it tells which of its costs need a closer look: most lines need none.
struct LineMarks {
  private(set) var pipes = 0
  /// Whether nothing but dashes, colons, pipes and blanks stands in it.
  private(set) var isDelimiter = true
  private(set) var hasDash = false
  /// Whether a mark of running text stands in it.
  private(set) var hasMarks = false
  /// Whether something looks like an address: `://`, `www.`, `@`.
  private(set) var hasAddress = false

  /// The bytes that tell anything but that the line is no delimiter.
  private static let known = ByteSet(" \t\u{B}\u{C}|-:.>@<!*_[]`{~")

  init(of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    let known = Self.known
    for offset in line {
      let byte = text[offset]
      guard known.contains(byte) else {
        isDelimiter = false
        continue
      }
      switch byte {
      case 0x20, 0x09, 0x0B, 0x0C: break
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"):
        if offset + 1 < line.upperBound, text[offset + 1] == UInt8(ascii: "/") { hasAddress = true }
      case UInt8(ascii: "."):
        isDelimiter = false
        if offset > line.lowerBound, text[offset - 1] | 0x20 == UInt8(ascii: "w") { hasAddress = true }
      case UInt8(ascii: ">"): hasMarks = true
      case UInt8(ascii: "@"):
        isDelimiter = false
        hasMarks = true
        hasAddress = true
      case UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "~"):
        isDelimiter = false
        hasMarks = true
      default: isDelimiter = false
      }
    }
  }
}
