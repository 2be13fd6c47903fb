import Foundation

extension Measurement {
  /// Whether two values are one, the coarser being the finer rounded or cut off: 0.82 and 0.8213, 91 % and 0.913.
  ///
  /// `nil` where their units cannot be compared.
  package func agrees(with other: Measurement) -> Bool? {
    if value.isNaN || other.value.isNaN { return value.isNaN && other.value.isNaN }
    guard let (mine, its) = comparable(with: other) else { return nil }
    let slack = max(abs(mine.value), abs(its.value)) * 1e-9
    let distance = abs(mine.value - its.value)
    if distance <= slack { return true }
    let (coarse, fine) = mine.step >= its.step ? (mine, its) : (its, mine)
    // A bare 1 is no rounded share.
    if coarse.step >= 1, abs(fine.value) < 1 { return false }
    let isCut = abs(fine.value) > abs(coarse.value) && distance < coarse.step - slack
    return distance <= coarse.step / 2 + slack || isCut
  }

  private typealias Scaled = (value: Double, step: Double)

  /// Both values and the steps in which they are written, in one unit.
  private func comparable(with other: Measurement) -> (Scaled, Scaled)? {
    let pair = Set([unit, other.unit])
    if pair.count == 1 { return (scaled(1), other.scaled(1)) }
    // A bare number beside per cent is a fraction, or per cent too.
    if pair == ["", "%"] {
      let bare = unit.isEmpty ? self : other
      let factor = abs(bare.value) <= 1 ? 0.01 : 1
      return (scaled(unit == "%" ? factor : 1), other.scaled(other.unit == "%" ? factor : 1))
    }
    if pair.contains("") { return (scaled(1), other.scaled(1)) }
    let mine = Unit.canonical(1, unit)
    let its = Unit.canonical(1, other.unit)
    return mine.kind == its.kind ? (scaled(mine.value), other.scaled(its.value)) : nil
  }

  private func scaled(_ factor: Double) -> Scaled { (value * factor, pow(10, Double(-decimals)) * abs(factor)) }

  /// The digits behind the decimal mark, as written; negative for `1e6`.
  private var decimals: Int {
    let written = text.drop { !$0.isASCIIDigit }.prefix { $0.isASCIIDigit || ".,  '".contains($0) }
    let rest = text.drop { !$0.isASCIIDigit }.dropFirst(written.count)
    let digits = Double(written.filter(\.isASCIIDigit)) ?? 0
    if rest.first?.lowercased() == "e",
      let exponent = Int(rest.dropFirst().prefix { $0.isASCIIDigit || "+-".contains($0) })
    {
      let behind = written.lastIndex(of: ".").map { written[written.index(after: $0)...].count } ?? 0
      return min(max(behind - min(max(exponent, -300), 300), -300), 300)
    }
    guard let mark = written.lastIndex(where: { ".,".contains($0) }) else { return 0 }
    let behind = min(written[written.index(after: mark)...].count { $0.isASCIIDigit }, 300)
    // Else the mark parts thousands.
    return abs(abs(value) * pow(10, Double(behind)) - digits) <= max(digits * 1e-9, 1e-9) ? behind : 0
  }
}
