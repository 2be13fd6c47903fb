/// Cuts TeX into tokens.
struct TeXScanner {
  enum Token: Equatable {
    /// `\name`, or `\` and one other character.
    case command(String)
    case character(Character)
    case open, close, lower, upper, prime, align, tie
    case end
  }

  let bytes: [UInt8]
  private(set) var position = 0
  /// Where the token that was returned last stands.
  private(set) var range = 0..<0

  init(_ source: String) {
    bytes = Array(source.utf8)
  }

  /// The next token, which stays the next.
  func peek() -> Token {
    var copy = self
    return copy.next()
  }

  mutating func next() -> Token {
    skipBlanks()
    let start = position
    defer { range = start..<position }
    guard position < bytes.count else { return .end }
    switch bytes[position] {
    case UInt8(ascii: "\\"): return command()
    case UInt8(ascii: "{"): return single(.open)
    case UInt8(ascii: "}"): return single(.close)
    case UInt8(ascii: "_"): return single(.lower)
    case UInt8(ascii: "^"): return single(.upper)
    case UInt8(ascii: "'"): return single(.prime)
    case UInt8(ascii: "~"): return single(.tie)
    case UInt8(ascii: "&"): return ampersand()
    default: return .character(character())
    }
  }

  private mutating func single(_ token: Token) -> Token {
    position += 1
    return token
  }

  private mutating func command() -> Token {
    position += 1
    let start = position
    while position < bytes.count, bytes[position].isTeXLetter { position += 1 }
    if position > start { return .command(String(decoding: bytes[start..<position], as: UTF8.self)) }
    guard position < bytes.count else { return .command("") }
    return .command(String(character()))
  }

  /// `&`, or a sign that was written as a character reference because of HTML.
  private mutating func ampersand() -> Token {
    for (reference, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] as [(String, Character)]
    where bytes[position...].starts(with: reference.utf8) {
      position += reference.utf8.count
      return sign == "&" ? .align : .character(sign)
    }
    return single(.align)
  }

  /// One character with the marks that combine with it.
  private mutating func character() -> Character {
    let start = position
    position += 1
    if bytes[start] < 0x80, position == bytes.count || bytes[position] < 0x80 {
      return Character(Unicode.Scalar(bytes[start]))
    }
    // No character that is written has more than a few marks.
    let text = String(decoding: bytes[start..<min(bytes.count, start + 32)], as: UTF8.self)
    guard let first = text.first else { return " " }
    position = min(bytes.count, start + max(1, first.utf8.count))
    return first
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      if bytes[position] <= 0x20 {
        position += 1
      } else if bytes[position] == UInt8(ascii: "%"), !followsAmount {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else {
        return
      }
    }
  }

  /// Whether a `%` here means percent, as authors forget the backslash; anywhere else it begins a comment.
  private var followsAmount: Bool {
    var index = position - 1
    while index >= 0, bytes[index] == 0x20 { index -= 1 }
    guard index >= 0 else { return false }
    return bytes[index].isTeXDigit || bytes[index] == UInt8(ascii: "}") || bytes[index] == UInt8(ascii: ")")
  }

  // MARK: Raw text

  /// What stands between the braces that come next, untouched; `nil` where no brace comes, or none closes.
  mutating func group() -> Range<Int>? {
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "{") else { return nil }
    var depth = 0
    var index = position
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          let inside = position + 1..<index
          range = position..<index + 1
          position = index + 1
          return inside
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Takes `byte` where it comes next.
  mutating func take(_ byte: Character) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == byte.asciiValue else { return false }
    position += 1
    return true
  }

  /// Takes `[…]` where it comes next, up to the first `]` on the line; what stands inside.
  mutating func option() -> Range<Int>? {
    var index = position
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "[") else { return nil }
    let start = index + 1
    guard let end = bytes[start...].prefix(60).firstIndex(of: UInt8(ascii: "]")) else { return nil }
    position = end + 1
    return start..<end
  }

  mutating func skipByte() {
    position = min(position + 1, bytes.count)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The byte that comes next, blanks and all; `nil` at the end.
  var nextByte: UInt8? { position < bytes.count ? bytes[position] : nil }
}

extension UInt8 {
  var isTeXLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
  var isTeXDigit: Bool { (0x30...0x39).contains(self) }
}
