/// What stands in front of a line's text: blanks, and the marks of quotes and lists.
struct LinePrefix {
  /// Columns of blanks before the text; a tab counts as four.
  private(set) var indentation = 0
  /// Marks of quotes and list entries, one behind the other.
  private(set) var marks = 0
  /// Nothing else stands in the line, or it is a rule of `-` or `*`.
  private(set) var isBlank = false

  init(of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    var offset = line.lowerBound
    var quotes = 0
    var kind: UInt8 = 0
    var isMixed = false
    func note(_ byte: UInt8) {
      isMixed = isMixed || (kind != 0 && kind != byte)
      kind = byte
    }
    while offset < line.upperBound {
      let byte = text[offset]
      switch byte {
      case 0x20, 0x09:
        indentation += byte == 0x09 ? 4 : 1
        offset += 1
        continue
      case UInt8(ascii: ">"): quotes += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): note(byte)
      case 0x30...0x39:
        while offset < line.upperBound, (0x30...0x39).contains(text[offset]) { offset += 1 }
        guard offset < line.upperBound, text[offset] == UInt8(ascii: ".") || text[offset] == UInt8(ascii: ")") else {
          return
        }
        note(byte)
      default: return
      }
      // A mark of a list needs a blank behind it; a quote's does not.
      let next = offset + 1 < line.upperBound ? text[offset + 1] : 0x20
      guard byte == UInt8(ascii: ">") || next == 0x20 || next == 0x09 else { return }
      marks += 1
      offset += 1
    }
    isBlank = marks == quotes
    // `- - -` is a rule, and nests nothing.
    if marks > quotes, !isMixed, kind == UInt8(ascii: "-") || kind == UInt8(ascii: "*") { marks = quotes + 1 }
  }
}
