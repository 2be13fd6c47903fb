/// A place in the text of a mermaid diagram, and the small steps from there.
struct MermaidScanner {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position >= bytes.count }
  var current: UInt8? { byte(0) }

  /// The byte some way ahead.
  func byte(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  /// Whether the text goes on with these characters, after `distance` bytes.
  func starts(with prefix: StaticString, after distance: Int = 0) -> Bool {
    let start = position + distance
    guard start + prefix.utf8CodeUnitCount <= bytes.count else { return false }
    return prefix.withUTF8Buffer { bytes[start..<start + $0.count].elementsEqual($0) }
  }

  /// Steps over these characters where the text goes on with them.
  mutating func take(_ prefix: StaticString) -> Bool {
    guard starts(with: prefix) else { return false }
    position += prefix.utf8CodeUnitCount
    return true
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The bytes of a blank here: a space, a tab, or a space that does not break.
  private var blank: Int {
    switch current {
    case 0x20, 0x09, 0x0D: 1
    case 0xC2: byte(1) == 0xA0 ? 2 : 0
    default: 0
    }
  }

  mutating func skipBlanks() {
    while blank > 0 { position += blank }
  }

  mutating func skipLine() {
    while let byte = current, byte != UInt8(ascii: "\n") { position += 1 }
  }

  /// Skips blanks, line ends, semicolons, comments and directives.
  mutating func skipSeparators() {
    while true {
      skipBlanks()
      if current == UInt8(ascii: "\n") || current == UInt8(ascii: ";") {
        position += 1
      } else if starts(with: "%%{") {
        while !isAtEnd, !take("}%%") { position += 1 }
      } else if starts(with: "%%") {
        skipLine()
      } else {
        return
      }
    }
  }

  /// Whether a statement may end here.
  var isAtStatementEnd: Bool {
    guard let byte = current else { return true }
    return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: ";") || starts(with: "%%")
  }

  /// The rest of the statement, without blanks around it.
  mutating func restOfStatement() -> String {
    let start = position
    while !isAtStatementEnd { position += 1 }
    return string(start..<position).trimmingBlanks
  }

  /// The letters, digits and `-` here.
  func word() -> String {
    var end = position
    while end < bytes.count, bytes[end].isWordByte { end += 1 }
    return string(position..<end)
  }

  /// Steps over a word where it stands by itself.
  mutating func take(word: String) -> Bool {
    guard self.word() == word else { return false }
    let after = byte(word.utf8.count)
    guard after.map({ $0 <= 0x20 || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }) ?? true else { return false }
    guard !starts(with: ":::", after: word.utf8.count) else { return false }
    position += word.utf8.count
    return true
  }

  /// The text between the double quotes that begin here; `nil` where none do or they are never closed.
  mutating func quoted() -> String? {
    guard current == UInt8(ascii: "\""),
      let end = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    defer { position = end + 1 }
    return string(position + 1..<end)
  }

  /// The id of a node here; empty where there is none.
  ///
  /// Ids may hold `-`, `=` and `.` as long as these do not begin an arrow.
  mutating func identifier() -> String {
    let start = position
    while let byte = current, blank == 0 {
      let next = self.byte(1)
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "_"), UInt8(ascii: "!"), UInt8(ascii: "#"),
        UInt8(ascii: "$"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "?"), UInt8(ascii: "/"), UInt8(ascii: "\\"):
        position += 1
      case UInt8(ascii: "%") where next != byte: position += 1
      case UInt8(ascii: "=") where next != byte: position += 1
      case UInt8(ascii: "-") where next?.continuesIdentifier == true && position > start: position += 1
      default: return string(start..<position)
      }
    }
    return string(start..<position)
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Whether a hyphen before it belongs to an id.
  fileprivate var continuesIdentifier: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ">"), 0...0x20: false
    default: true
    }
  }
}
