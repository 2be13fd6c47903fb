/// What stands in a line, as far as it tells which of its costs need a closer look: most lines need none.
struct LineMarks {
  private(set) var pipes = 0
  /// Whether nothing but dashes, colons, pipes and blanks stands in it.
  private(set) var isDelimiter = true
  private(set) var hasDash = false
  /// Whether something looks like an address: `://`, `www.`, `@`.
  private(set) var hasAddress = false

  /// The bytes that tell anything but whether the line is a delimiter: what marks running text, which costs something, and
  /// what stands in addresses and tables.
  static let known = ByteSet("|:.>@<!*_[]`{~")

  init(of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    readDelimiter(line, text)
  }

  /// Takes note of one of the known bytes.
  mutating func read(at offset: Int, of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    switch text[offset] {
    case UInt8(ascii: "|"): pipes += 1
    case UInt8(ascii: ":"):
      if offset + 1 < line.upperBound, text[offset + 1] == UInt8(ascii: "/") { hasAddress = true }
    case UInt8(ascii: "."):
      if offset > line.lowerBound, text[offset - 1] | 0x20 == UInt8(ascii: "w") { hasAddress = true }
    case UInt8(ascii: "@"): hasAddress = true
    default: break
    }
  }

  /// Most lines show with their first bytes that they are none.
  private mutating func readDelimiter(_ line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) {
    for offset in line {
      switch text[offset] {
      case 0x20, 0x09, 0x0B, 0x0C, UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: ">"): break
      case UInt8(ascii: "-"): hasDash = true
      default:
        isDelimiter = false
        return
      }
    }
  }
}
