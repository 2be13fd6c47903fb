import Foundation

/// The words of a metric's name or key, without case and accents: `HitRate@10` is `hit`, `rate`, `@10`.
enum NameTokens {
  static func tokens(_ text: String) -> [String] {
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
