/// The cost of the inline marks in one run of lines, which is what lies between two blank ones: no paragraph is longer.
struct RunCost {
  let start: Int
  /// Beginnings of raw HTML that nothing has closed yet: each is looked up to the end of the paragraph.
  private var comments = OpenMarks()
  private var instructions = OpenMarks()
  private var declarations = OpenMarks()
  private var sections = OpenMarks()
  private var openImages = 0
  private var closedBrackets = 0
  private var singleTildes = 0
  private var doubleTildes = 0
  private var addresses = 0
  private var marks = 0

  /// More marks of running text than any paragraph or table has.
  private static let mostMarks = 200_000

  init(start: Int) {
    self.start = start
  }

  /// Marks of one kind that are open, and the sum of their offsets.
  private struct OpenMarks {
    var count = 0
    var offsets = 0

    mutating func open(at offset: Int) {
      count += 1
      offsets += offset
    }

    func cost(to end: Int) -> Int { count * end - offsets }
  }

  /// Reads one of the bytes that `LineMarks` knows; returns the offset behind what was read.
  mutating func read(at offset: Int, of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
    switch text[offset] {
    case UInt8(ascii: "<"): open(at: offset, line, text)
    case UInt8(ascii: ">"):
      declarations = OpenMarks()
      if offset > line.lowerBound { close(text[offset - 1]) }
    case UInt8(ascii: "!"):
      if offset + 1 < line.upperBound, text[offset + 1] == UInt8(ascii: "[") { openImages += 1 }
    case UInt8(ascii: "{"): marks += 2
    case UInt8(ascii: "]"):
      closedBrackets += 1
      marks += 1
    case UInt8(ascii: "~"):
      let end = Self.endOfTildes(in: text, from: offset, line)
      if end - offset == 1 { singleTildes += 1 } else { doubleTildes += 1 }
      marks += 1
      return end
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"): marks += 1
    default: break
    }
    return offset + 1
  }

  /// Reads the words of a line that may be addresses.
  mutating func readAddresses(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    var word = AddressCost()
    var offset = line.lowerBound
    while offset < line.upperBound {
      let byte = text[offset]
      word.read(byte, offset + 1 < line.upperBound ? text[offset + 1] : 0)
      switch byte {
      case 0x20, 0x09:
        addresses += word.cost
        word = AddressCost()
      case UInt8(ascii: "@"): marks += word.ats > 1 ? 20 : 4
      default: break
      }
      offset = byte == UInt8(ascii: "~") ? Self.endOfTildes(in: text, from: offset, line) : offset + 1
    }
    addresses += word.cost
  }

  private static func endOfTildes(in text: UnsafeBufferPointer<UInt8>, from start: Int, _ line: Range<Int>) -> Int {
    var end = start
    while end < line.upperBound, text[end] == UInt8(ascii: "~") { end += 1 }
    return end
  }

  private mutating func open(at offset: Int, _ line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) {
    let next = UnsafeBufferPointer(rebasing: text[offset..<min(offset + 4, line.upperBound)])
    guard next.count > 1 else { return }
    if next[1] == UInt8(ascii: "?") { instructions.open(at: offset) }
    guard next[1] == UInt8(ascii: "!"), next.count > 2 else { return }
    switch next[2] {
    case UInt8(ascii: "-"): comments.open(at: offset)
    case UInt8(ascii: "["): sections.open(at: offset)
    default: declarations.open(at: offset)
    }
  }

  private mutating func close(_ before: UInt8) {
    switch before {
    case UInt8(ascii: "-"): comments = OpenMarks()
    case UInt8(ascii: "?"): instructions = OpenMarks()
    case UInt8(ascii: "]"): sections = OpenMarks()
    default: break
    }
  }

  /// What cmark-gfm looks at because of each kind of mark.
  private func costs(to end: Int) -> [(cost: Int, message: String)] {
    // Counts of what a text of at most sixteen million bytes holds: far from an overflow.
    [
      (comments.cost(to: end), "\(comments.count) times \"<!--\" that nothing closes"),
      (instructions.cost(to: end), "\(instructions.count) times \"<?\" that nothing closes"),
      (declarations.cost(to: end), "\(declarations.count) times \"<!\" that nothing closes"),
      (sections.cost(to: end), "\(sections.count) times \"<![CDATA[\" that nothing closes"),
      (openImages * closedBrackets, "\(openImages) times \"![\" in one paragraph"),
      (singleTildes * doubleTildes * 3, "\(singleTildes + doubleTildes) runs of \"~\" in one paragraph"),
      (addresses, "thousands of addresses without a blank between them"),
    ]
  }

  /// The sum of all costs; the run ends before `end`.
  func cost(to end: Int) -> Int {
    comments.cost(to: end) + instructions.cost(to: end) + declarations.cost(to: end) + sections.cost(to: end)
      + openImages * closedBrackets + singleTildes * doubleTildes * 3 + addresses
  }

  /// Says what costs most in the run.
  func mostCostly(at end: Int) -> String { costs(to: end).max { $0.cost < $1.cost }?.message ?? "" }

  /// Says what is too much in the run whatever else there is.
  var excess: String? {
    marks > Self.mostMarks ? "\(marks) marks of emphasis, links and code in one paragraph" : nil
  }
}
