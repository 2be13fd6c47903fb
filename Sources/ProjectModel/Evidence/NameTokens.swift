import Foundation

/// The words of a metric's name or key, without case and accents: `HitRate@10` is `hit`, `rate`, `@10`.
enum NameTokens {
  static func tokens(_ text: String) -> [String] {
    tokensOfPlain(text) ?? tokensOfAny(text)
  }

  /// By bytes; `nil` for text beyond ASCII and `TwoByteLetter`.
  static func tokensOfPlain(_ text: String) -> [String]? {
    var tokens: [String] = []
    var token: [UInt8] = []
    let at = UInt8(ascii: "@")
    func close() {
      if token == [at] { return }
      if !token.isEmpty { tokens.append(String(decoding: token, as: UTF8.self)) }
      token.removeAll(keepingCapacity: true)
    }
    let bytes = Array(text.utf8)
    var letters = NameLetters()
    for (index, byte) in bytes.enumerated() {
      guard let piece = letters.read(byte) else { return nil }
      switch piece {
      case .letter(let letter, let beginsWord):
        if beginsWord { close() }
        token.append(letter)
      case .accented(let letter, let beginsWord):
        if beginsWord { close() }
        token += letter
      case .unfinished: break
      case .other where byte.isDigit: token.append(byte)
      case .other where byte == at:
        close()
        token = [at]
      case .other where byte == UInt8(ascii: ".") && isBetweenDigits(index, in: bytes): token.append(byte)
      case .other: close()
      }
    }
    close()
    return tokens
  }

  private static func isBetweenDigits(_ index: Int, in bytes: [UInt8]) -> Bool {
    index > 0 && bytes[index - 1].isDigit && index + 1 < bytes.count && bytes[index + 1].isDigit
  }

  static func tokensOfAny(_ text: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    var last: Character = " "
    let characters = Array(folded(text))
    func close() {
      if !token.isEmpty, token != "@" { tokens.append(token) }
      if token != "@" { token = "" }
    }
    for (index, character) in characters.enumerated() {
      if character.isLetter || character.isNumber {
        // hitRate, HitRate
        if last.isLowercase, character.isUppercase { close() }
        token += character.lowercased()
      } else if character == "@" {
        close()
        token = "@"
      } else if character == ".", last.isNumber, index + 1 < characters.count, characters[index + 1].isNumber {
        token.append(character)
      } else {
        close()
      }
      last = character
    }
    close()
    return tokens
  }

  /// The words without anything between them.
  static func squeezed(_ text: String) -> String { tokens(text).joined() }

  /// The same word in singular and plural, near enough: both sides of a comparison lose the same letter.
  static func stem(_ token: String) -> String {
    token.count > 3 && token.hasSuffix("s") && !token.hasSuffix("ss") ? String(token.dropLast()) : token
  }

  private static func folded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    let scalars = text.replacing("²", with: "2").decomposedStringWithCanonicalMapping.unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { $0.properties.generalCategory != .nonspacingMark }))
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
