/// A target as the grammar finds it in a row of tokens.
struct TargetStatement {
  let comparator: Target.Comparator
  let lower: Quantity
  var upper: Quantity?
  /// Whether `upper` is how far the value may be off: `50 % ± 5 %`.
  var isTolerance = false
  var isChange = false
  var level = Target.Level.minimum
  /// The tokens it takes, comparator and unit included.
  let range: Range<Int>

  var unit: String { lower.unit.isEmpty ? upper?.unit ?? "" : lower.unit }

  /// The value and the upper end, with each quantity read by `worth`.
  func bounds(_ worth: (Quantity) -> Double) -> Bounds {
    let value = worth(lower)
    guard let upper else { return Bounds(value: value, upper: nil) }
    let other = worth(upper)
    return isTolerance ? Bounds(value: value - other, upper: value + other) : Bounds(value: value, upper: other)
  }

  /// The quantity whose number can be read in two ways; `nil` for none, and for two with different marks.
  var openQuantity: Quantity? {
    let open = [lower, upper].compactMap { $0 }.filter { $0.number.openMark != nil }
    return Set(open.map(\.number.openMark)).count == 1 ? open.first : nil
  }
}
