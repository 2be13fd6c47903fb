/// Walks over a running text in step with cmark-gfm's inline nodes, which lie in it one behind the other.
///
/// Offsets count bytes of the text. What is not found where it should stand leaves the cursor where it is, or moves it to
/// the next place that fits: a place may then be too wide, never outside the text.
struct InlineCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ text: RunningText) {
    bytes = text.bytes
  }

  private subscript(offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  // MARK: Texts

  /// Passes text as the tree holds it: character references and backslash escapes are decoded there.
  mutating func passText(_ literal: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    if holds(literal, at: position), !literal.mayHaveBeenEscaped { return pass(to: position + literal.count) }
    if let end = DecodedText.end(of: literal, in: bytes, at: position) { return pass(to: end) }
    return passRaw(literal)
  }

  /// Passes text that the tree holds as it was written.
  mutating func passRaw(_ literal: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    if holds(literal, at: position) { return pass(to: position + literal.count) }
    guard let start = nextPlace(of: literal) else { return position..<position }
    position = start
    return pass(to: min(start + literal.count, bytes.count))
  }

  private mutating func pass(to end: Int) -> Range<Int> {
    defer { position = end }
    return position..<end
  }

  private func holds(_ literal: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    bytes.holds(literal[...], at: offset)
  }

  /// Where the beginning of a text stands soon; far more bytes are looked at than marks stand between two texts.
  private func nextPlace(of literal: UnsafeBufferPointer<UInt8>) -> Int? {
    let beginning = literal.prefix(16)
    guard !beginning.isEmpty else { return nil }
    var start = position
    while start < min(bytes.count, position + 500) {
      if bytes[start...].starts(with: beginning) { return start }
      start += 1
    }
    return nil
  }

  // MARK: Marks

  /// Passes up to `count` of one of `marks`, as stand around emphasis.
  mutating func passMarks(_ marks: StaticString, atMost count: Int) {
    guard let mark = self[position], marks.contains(mark) else { return }
    var passed = 0
    while passed < count, self[position] == mark {
      position += 1
      passed += 1
    }
  }

  /// Passes one byte; where another stands, goes on to the next such byte in reach.
  mutating func pass(_ byte: UInt8) {
    var end = position
    while end < min(bytes.count, position + 500), bytes[end] != byte { end += 1 }
    if self[end] == byte { position = end + 1 }
  }

  /// Whether this byte stands here.
  func isAt(_ byte: UInt8) -> Bool { self[position] == byte }

  /// Passes the end of a line, with the blanks and the backslash of a hard break before it, and the blanks that follow.
  mutating func passLineEnd() -> Range<Int> {
    var end = position
    while let byte = self[end], byte.isBlank || byte == UInt8(ascii: "\\") { end += 1 }
    guard let byte = self[end], byte.isLineEnd else { return position..<position }
    let start = position
    position = end + (byte == 0x0D && self[end + 1] == 0x0A ? 2 : 1)
    while let byte = self[position], byte.isBlank { position += 1 }
    return start..<end
  }

  /// Passes a code span, and returns where its content stands, without the one blank that may pad it on both sides.
  mutating func passCode() -> Range<Int> {
    let start = position
    let mark = UInt8(ascii: "`")
    while self[position] == mark { position += 1 }
    let count = position - start
    var lower = position
    while position < bytes.count {
      let run = position
      while self[position] == mark { position += 1 }
      if count > 0, position - run == count {
        var upper = run
        let isPadded = upper - lower > 2 && bytes[lower].isPadding && bytes[upper - 1].isPadding
        if isPadded, bytes[lower..<upper].contains(where: { !$0.isPadding }) {
          lower += 1
          upper -= 1
        }
        return lower..<upper
      }
      if position == run { position += 1 }
    }
    position = start
    return start..<start
  }

  // MARK: Links

  /// How a link begins.
  enum LinkBeginning {
    /// `[` or `![`.
    case bracket
    /// `<`.
    case pointed
    /// A bare address.
    case none
  }

  mutating func passLinkBeginning(isImage: Bool) -> LinkBeginning {
    if isImage, isAt(UInt8(ascii: "!")) { position += 1 }
    if isAt(UInt8(ascii: "[")) {
      position += 1
      return .bracket
    }
    guard isAt(UInt8(ascii: "<")) else { return .none }
    position += 1
    return .pointed
  }

  /// Passes what follows a link's text: `](address "title")`, `][label]`, `][]` or `]`. Returns where the address stands;
  /// `nil` for a link by reference.
  mutating func passLinkEnd() -> Range<Int>? {
    pass(UInt8(ascii: "]"))
    let scanner = LinkEndScanner(bytes)
    if isAt(UInt8(ascii: "(")), let (address, end) = scanner.destination(at: position) {
      position = end
      return address
    }
    if isAt(UInt8(ascii: "[")), let end = scanner.endOfLabel(at: position) { position = end }
    return nil
  }

  /// Passes `[^label]`.
  mutating func passFootnoteReference() -> Range<Int> {
    guard isAt(UInt8(ascii: "[")), let end = LinkEndScanner(bytes).endOfLabel(at: position) else {
      return position..<position
    }
    return pass(to: end)
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  /// What a code span may be padded with: a line end counts as a blank.
  fileprivate var isPadding: Bool { self == 0x20 || isLineEnd }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether it holds what a character reference or an escape can stand for and begin with too: found as it is, it may still
  /// have been written as one.
  fileprivate var mayHaveBeenEscaped: Bool {
    offset(of: UInt8(ascii: "&"), in: indices) != nil || offset(of: UInt8(ascii: "\\"), in: indices) != nil
  }
}

extension StaticString {
  fileprivate func contains(_ byte: UInt8) -> Bool {
    withUTF8Buffer { $0.contains(byte) }
  }
}
