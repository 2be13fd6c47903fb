extension MathsAlphabet {
  /// The text in the letters that Unicode has for the alphabet; what it has none for stays.
  package func letters(for text: String) -> String {
    guard let starts else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { scalar in starts.letter(for: scalar) }))
  }

  /// Where the alphabet begins among the Mathematical Alphanumeric Symbols, and the letters that lie elsewhere.
  private struct Starts {
    let capital: UInt32
    let small: UInt32
    var digit: UInt32?
    var greekCapital: UInt32?
    var greekSmall: UInt32?
    var elsewhere: [Unicode.Scalar: Unicode.Scalar] = [:]

    func letter(for scalar: Unicode.Scalar) -> Unicode.Scalar {
      if let letter = elsewhere[scalar] { return letter }
      let value = scalar.value
      let moved: UInt32? =
        switch value {
        case 0x41...0x5A: capital + (value - 0x41)
        case 0x61...0x7A: small + (value - 0x61)
        case 0x30...0x39: digit.map { $0 + (value - 0x30) }
        case 0x391...0x3A9 where value != 0x3A2: greekCapital.map { $0 + (value - 0x391) }
        case 0x3B1...0x3C9: greekSmall.map { $0 + (value - 0x3B1) }
        default: nil
        }
      return moved.flatMap(Unicode.Scalar.init) ?? scalar
    }
  }

  private var starts: Starts? {
    switch self {
    case .usual, .upright: nil
    case .bold: Starts(capital: 0x1D400, small: 0x1D41A, digit: 0x1D7CE, greekCapital: 0x1D6A8, greekSmall: 0x1D6C2)
    case .italic:
      Starts(
        capital: 0x1D434, small: 0x1D44E, greekCapital: 0x1D6E2, greekSmall: 0x1D6FC, elsewhere: ["h": "ℎ"])
    case .boldItalic:
      Starts(capital: 0x1D468, small: 0x1D482, digit: 0x1D7CE, greekCapital: 0x1D71C, greekSmall: 0x1D736)
    case .doubleStruck:
      Starts(
        capital: 0x1D538, small: 0x1D552, digit: 0x1D7D8,
        elsewhere: ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"])
    case .script:
      Starts(
        capital: 0x1D49C, small: 0x1D4B6,
        elsewhere: [
          "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ", "g": "ℊ", "o": "ℴ",
        ])
    case .fraktur:
      Starts(
        capital: 0x1D504, small: 0x1D51E, elsewhere: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"])
    case .sansSerif: Starts(capital: 0x1D5A0, small: 0x1D5BA, digit: 0x1D7E2)
    case .monospaced: Starts(capital: 0x1D670, small: 0x1D68A, digit: 0x1D7F6)
    }
  }
}
