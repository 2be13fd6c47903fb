/// A word, a number or a sign of running text, as the grammar of targets sees it.
struct QuantityToken: Hashable, Sendable {
  let kind: Kind
  /// Where it stands, in UTF-8 bytes of the text.
  let range: Range<Int>
  /// Whether nothing stands between it and the token before.
  let isGlued: Bool

  enum Kind: Hashable, Sendable {
    /// In lower case but for a single letter behind a number, where `M` and `m` differ.
    case word(String)
    case number(WrittenNumber)
    /// `≥`, `%`, `(`; comparing signs in one form, whether written as signs, in ASCII, HTML or TeX.
    case sign(String)
  }

  var word: String? { if case .word(let word) = kind { word } else { nil } }
  var number: WrittenNumber? { if case .number(let number) = kind { number } else { nil } }
  var sign: String? { if case .sign(let sign) = kind { sign } else { nil } }

  /// How phrases are compared: the word or the sign; `nil` for a number.
  var spelling: String? { word?.lowercased() ?? sign }
}
