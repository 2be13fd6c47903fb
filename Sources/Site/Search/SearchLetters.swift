import Foundation

/// Letters as search compares them: `É` and `e` are one, as are `Ё` and `е`.
enum SearchLetters {
  /// The letters and digits that stand for a scalar beyond ASCII; empty for an accent by itself, `nil` where no word has it.
  static func folded(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let index = Int(scalar.value) - first
    return known.indices.contains(index) ? known[index] : folding(scalar)
  }

  private static let first = 0x80
  /// Latin, Greek and Cyrillic, looked up once.
  private static let known: [[UInt8]?] = (UInt32(first)..<0x530).map { Unicode.Scalar($0).flatMap(folding) }

  /// Letters that Unicode does not take apart.
  private static let whole: [Unicode.Scalar: String] = [
    "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ς": "σ",
  ]

  private static func folding(_ scalar: Unicode.Scalar) -> [UInt8]? {
    guard scalar.isOfWords else { return nil }
    var folded: [UInt8] = []
    let parts = String(scalar).decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
    for part in parts where part.isOfWords && !part.isMark {
      folded += (whole[part] ?? String(part)).utf8
    }
    return folded
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a digit or an accent.
  fileprivate var isOfWords: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: isMark
    }
  }

  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
