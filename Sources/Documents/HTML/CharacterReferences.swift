/// Decodes character references such as `&amp;`, `&#38;` and `&#x26;`.
///
/// Named references that are not in the list stay as they are written. That is safe as long as the
/// `&` is escaped again on output.
package enum CharacterReferences {
  /// The text with its references decoded and NULs and broken UTF-8 replaced by U+FFFD.
  ///
  /// In an attribute, a name without its semicolon is left alone before a letter, a digit or `=`,
  /// so that `?a=1&copy=2` stays an address.
  package static func decoded(_ bytes: ArraySlice<UInt8>, inAttribute: Bool = false) -> String {
    guard bytes.contains(where: { $0 == ampersand || $0 == 0 }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let rest = bytes[position...]
      if bytes[position] == ampersand,
        let (scalar, length) = reference(at: rest, inAttribute: inAttribute)
      {
        result.append(contentsOf: String(scalar).utf8)
        position += length
      } else if bytes[position] == 0 {
        result.append(contentsOf: "\u{FFFD}".utf8)
        position += 1
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let ampersand = UInt8(ascii: "&")
  private static let semicolon = UInt8(ascii: ";")

  /// The character that the reference at the slice's start stands for, and the reference's length.
  private typealias Reference = (scalar: Unicode.Scalar, length: Int)

  private static func reference(at slice: ArraySlice<UInt8>, inAttribute: Bool) -> Reference? {
    slice.dropFirst().first == UInt8(ascii: "#")
      ? numericReference(at: slice)
      : namedReference(at: slice, inAttribute: inAttribute)
  }

  private static func numericReference(at slice: ArraySlice<UInt8>) -> Reference? {
    let body = slice.dropFirst(2)
    let isHexadecimal = body.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let radix: UInt32 = isHexadecimal ? 16 : 10
    let digits = body.dropFirst(isHexadecimal ? 1 : 0).prefix { digit($0, radix: radix) != nil }
    guard !digits.isEmpty else { return nil }
    var code: UInt32 = 0
    for byte in digits where code <= 0x10FFFF {
      code = code * radix + (digit(byte, radix: radix) ?? 0)
    }
    let hasSemicolon = digits.endIndex < slice.endIndex && slice[digits.endIndex] == semicolon
    let end = digits.endIndex + (hasSemicolon ? 1 : 0)
    return (scalar(numbered: code), end - slice.startIndex)
  }

  private static func digit(_ byte: UInt8, radix: UInt32) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f") where radix == 16: UInt32(byte - 87)
    case UInt8(ascii: "A")...UInt8(ascii: "F") where radix == 16: UInt32(byte - 55)
    default: nil
    }
  }

  /// The character with the number, or what browsers show for numbers that are none.
  private static func scalar(numbered code: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(code) { return windows1252[Int(code - 0x80)] }
    return code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}"
  }

  private static func namedReference(
    at slice: ArraySlice<UInt8>, inAttribute: Bool
  ) -> Reference? {
    let run = slice.dropFirst().prefix(longestName).prefix { $0.isASCIILetter || $0.isASCIIDigit }
    let name = String(decoding: run, as: UTF8.self)
    if run.endIndex < slice.endIndex, slice[run.endIndex] == semicolon, let scalar = names[name] {
      return (scalar, run.count + 2)
    }
    for length in stride(from: min(run.count, longestUnterminatedName), to: 1, by: -1) {
      let prefix = name.prefix(length)
      guard let scalar = unterminatedNames[String(prefix)] else { continue }
      let next = slice.dropFirst(1 + length).first
      let isPlainText = next.map { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "=") }
      return inAttribute && isPlainText == true ? nil : (scalar, 1 + length)
    }
    return nil
  }
}
