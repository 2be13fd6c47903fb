import Documents
import Findings

/// The value that a cell of measured values states.
struct MeasuredValue {
  let value: Double
  /// Normalised; empty for none.
  let unit: String
  let ambiguity: DoubtfulNumber?

  /// `nil` where the text holds no number; NaN where it says so.
  init?(_ text: String, at place: (Range<Int>) -> Place) {
    // Programs write small numbers as `1e-3`.
    if text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), let number = Double(text.trimmingBlanks),
      number.isFinite
    {
      value = number
      unit = ""
      ambiguity = nil
      return
    }
    let tokens = QuantityTokens.tokens(in: text)
    let reader = QuantityReader(tokens: tokens)
    for index in tokens.indices {
      guard let quantity = reader.quantity(at: index) else { continue }
      value = quantity.asDecimal
      unit = quantity.unit
      ambiguity = DoubtfulNumber(
        quantity, tokens, text, bounds: Bounds(value: quantity.asThousands, upper: nil), at: place)
      return
    }
    guard tokens.count <= 2, ["nan", "inf", "infinity", "не число"].contains(tokens.last?.spelling ?? "") else {
      return nil
    }
    value = .nan
    unit = ""
    ambiguity = nil
  }
}
