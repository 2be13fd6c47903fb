import Findings

/// Reads JSON into nodes with places, which Foundation's reader does not give.
///
/// RFC 8259, and `NaN` and `Infinity` besides, since Python writes them: they are scalars that are no number.
package struct JSONReader {
  private let source: SourceFile
  private let text: [UInt8]
  private var position = 0
  private var depth = 0

  /// Deeper than any file of measurements.
  private static let deepest = 200

  private struct Refusal: Error {
    let message: String
    let offset: Int
  }

  /// Reads a file; `nil` where it is empty or no JSON.
  package static func node(of source: SourceFile) -> Outcome<DataNode?> {
    var reader = JSONReader(source: source, text: source.text)
    if source.text.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    do {
      reader.skipBlanks()
      guard reader.position < reader.text.count else { return Outcome(nil) }
      let node = try reader.value()
      reader.skipBlanks()
      if reader.position < reader.text.count { throw reader.refusal("text after the end of the value") }
      return Outcome(node)
    } catch let refusal as Refusal {
      let end = min(refusal.offset + 1, source.text.count)
      return Outcome(
        nil,
        [
          Finding(
            rule: "invalid-json", severity: .error, at: Place(source.path, Span(min(refusal.offset, end), end)),
            "not valid JSON: \(refusal.message)", suggestion: "mend the file; no value of it is used until then")
        ])
    } catch {
      return Outcome(nil)
    }
  }

  private init(source: SourceFile, text: [UInt8]) {
    self.source = source
    self.text = text
  }

  private func refusal(_ message: String) -> Refusal { Refusal(message: message, offset: position) }

  private var byte: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func value() throws -> DataNode {
    skipBlanks()
    let start = position
    switch byte {
    case UInt8(ascii: "{"): return DataNode(.mapping(try members()), Span(start, position))
    case UInt8(ascii: "["): return DataNode(.sequence(try elements()), Span(start, position))
    case UInt8(ascii: "\""):
      let string = try string()
      return DataNode(.scalar(string, isPlain: false), Span(start, position))
    case nil: throw refusal("the file ends where a value should stand")
    default: return try word()
    }
  }

  private mutating func word() throws -> DataNode {
    let start = position
    while let byte, byte > 0x20, !"{}[],:\"".utf8.contains(byte) { position += 1 }
    let word = String(decoding: text[start..<position], as: UTF8.self)
    let span = Span(start, position)
    switch word {
    case "null": return DataNode(.null, span)
    case "true", "false", "NaN", "Infinity", "-Infinity": return DataNode(.scalar(word, isPlain: true), span)
    default:
      guard let first = word.utf8.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first),
        Double(word) != nil
      else {
        position = start
        throw refusal(word.isEmpty ? "a value is missing" : "\"\(word)\" is no value")
      }
      return DataNode(.scalar(word, isPlain: true), span)
    }
  }

  private mutating func members() throws -> [DataNode.Entry] {
    var entries: [DataNode.Entry] = []
    try list(until: UInt8(ascii: "}")) { reader in
      let start = reader.position
      guard reader.byte == UInt8(ascii: "\"") else { throw reader.refusal("a key in quotes should stand here") }
      let key = try reader.string()
      let span = Span(start, reader.position)
      reader.skipBlanks()
      guard reader.byte == UInt8(ascii: ":") else {
        throw reader.refusal("\":\" should stand after the key \"\(key)\"")
      }
      reader.position += 1
      entries.append(DataNode.Entry(key: key, keySpan: span, value: try reader.value()))
    }
    return entries
  }

  private mutating func elements() throws -> [DataNode] {
    var elements: [DataNode] = []
    try list(until: UInt8(ascii: "]")) { elements.append(try $0.value()) }
    return elements
  }

  private mutating func list(until close: UInt8, _ element: (inout JSONReader) throws -> Void) throws {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw refusal("nested deeper than \(Self.deepest) levels") }
    position += 1
    skipBlanks()
    if byte == close {
      position += 1
      return
    }
    while true {
      try element(&self)
      skipBlanks()
      if byte == close { break }
      guard byte == UInt8(ascii: ",") else {
        throw refusal("\",\" or \"\(Character(Unicode.Scalar(close)))\" should stand here")
      }
      position += 1
      skipBlanks()
    }
    position += 1
  }

  private mutating func string() throws -> String {
    let start = position
    position += 1
    // Most texts hold no escape and are taken as they stand.
    let plain = text.withUnsafeBufferPointer { text -> (text: String?, end: Int) in
      let end = text.offset(of: UInt8(ascii: "\""), in: start + 1..<text.count) ?? text.count
      if let escape = text.offset(of: UInt8(ascii: "\\"), in: start + 1..<end) { return (nil, escape) }
      guard end < text.count else { return (nil, end) }
      return (String(decoding: UnsafeBufferPointer(rebasing: text[(start + 1)..<end]), as: UTF8.self), end + 1)
    }
    position = plain.end
    if let text = plain.text { return text }
    var bytes = text[(start + 1)..<position]
    while let byte {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): bytes += try escape()
      default: bytes.append(byte)
      }
    }
    position = start
    throw refusal("the text that begins here has no closing quote")
  }

  private mutating func escape() throws -> [UInt8] {
    guard let byte else { throw refusal("the file ends inside a text") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return try unicode()
    default: return [byte]
    }
  }

  /// `\u00e9`, or two of them for a character beyond the basic plane.
  private mutating func unicode() throws -> [UInt8] {
    var unit = try hexadecimal()
    if (0xD800..<0xDC00).contains(unit), text[position...].starts(with: Array("\\u".utf8)) {
      position += 2
      let low = try hexadecimal()
      if (0xDC00..<0xE000).contains(low) { unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) }
    }
    return Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
  }

  private mutating func hexadecimal() throws -> UInt32 {
    let digits = text[position...].prefix(4)
    guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw refusal("four hexadecimal digits should stand here")
    }
    position += 4
    return value
  }
}
