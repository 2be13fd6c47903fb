/// What the value of an attribute may be.
enum HTMLValueRule {
  /// Any text.
  case text
  /// The name of a place on the page.
  case identifier
  /// The code of a language.
  case language
  /// Names of classes; `author-` keeps them apart from those of the theme.
  case classes
  /// Nothing: the attribute's presence says it all.
  case flag
  /// An address that is relative or has one of the schemes.
  case address(schemes: [String])
  /// A number of pixels, or a percentage.
  case dimension
  case integer(ClosedRange<Int>)
  /// One of the words; capital letters count as small ones.
  case word([String])
  /// One of the words as they stand.
  case exactWord([String])

  /// The value in the form it is written in; `nil` if it must not be written.
  ///
  /// Cleaning a cleaned value changes nothing.
  func cleaned(_ value: String) -> String? {
    switch self {
    case .text: value
    case .identifier, .language: Self.isName(value) ? value : nil
    case .classes: Self.classes(in: value)
    case .flag: ""
    case .address(let schemes): HTMLAddress.cleaned(value, schemes: schemes)
    case .dimension: Self.dimension(value)
    case .integer(let range): Int(value).flatMap { range.contains($0) ? String($0) : nil }
    case .word(let words): words.first { $0 == value.lowercased() }
    case .exactWord(let words): words.first { $0 == value }
    }
  }

  /// Whether the text is letters, digits, `_`, `.`, `:` and `-`; of other scripts only letters.
  private static func isName(_ value: some StringProtocol) -> Bool {
    !value.isEmpty
      && value.unicodeScalars.allSatisfy { scalar in
        if !scalar.isASCII { return scalar.properties.isAlphabetic }
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        return byte.isASCIILetter || byte.isASCIIDigit || "_.:-".unicodeScalars.contains(scalar)
      }
  }

  private static func classes(in value: String) -> String? {
    let names = value.split(whereSeparator: \.isWhitespace).filter { isName($0) }
    let keptAsWritten = ["align-", "author-"]
    let classes = names.map { name in
      keptAsWritten.contains(where: name.hasPrefix) ? String(name) : "author-\(name)"
    }
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }

  private static func dimension(_ value: String) -> String? {
    let unit = ["%", "px"].first(where: value.hasSuffix) ?? ""
    let number = value.dropLast(unit.count)
    let parts = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }
    guard isNumber, number.utf8.count <= 8 else { return nil }
    return number + (unit == "%" ? unit : "")
  }
}
