import Documents
import Findings

/// A number as files of measured values write it.
struct EvidenceNumber: Sendable {
  /// NaN for anything that is no finite number but stands where one should: `NaN`, `Infinity`, `null`, digits without end.
  let value: Double
  let unit: String
  let text: String
  let interval: String?
  /// Only in text; a program's `1.500` is one and a half.
  let ambiguity: DoubtfulNumber?

  /// `nil` for truth values, dates and words.
  init?(_ node: DataNode) {
    switch node.kind {
    case .null: self.init(value: .nan, text: "null")
    case .scalar(let text, _): self.init(text)
    case .sequence, .mapping: return nil
    }
  }

  init?(_ text: String) {
    let word = text.trimmingBlanks
    if EvidenceNumber.isNone(word) {
      self.init(value: .nan, text: word)
    } else if let value = EvidenceNumber.plain(word) {
      self.init(value: value.isFinite ? value : .nan, text: word)
    } else {
      self.init(spelled: word, at: nil)
    }
  }

  /// The number that a table's cell holds; people mean by `1.500` what their document shows.
  init?(cell text: String, at place: Place) {
    guard !EvidenceNumber.isNone(text) else { return nil }
    self.init(spelled: text.trimmingBlanks, at: place)
  }

  /// `83 %`, `0,91`, `0.644 ± 0.028`.
  private init?(spelled word: String, at place: Place?) {
    guard word.count <= 40, let first = word.first, first.isNumber || "-−+~≈$€£R".contains(first) else { return nil }
    let parts = ["±", "+/-", "+-"].lazy.compactMap { mark in
      word.range(of: mark).map { (word[..<$0.lowerBound].trimmingBlanks, word[$0.upperBound...].trimmingBlanks) }
    }.first
    let whole = parts?.0 ?? word
    let tokens = QuantityTokens.tokens(in: whole)
    guard let measured = MeasuredValue(whole, at: { _ in place ?? Place("") }) else { return nil }
    // Dates, versions and sentences begin with numbers too.
    let isNumber = tokens.count == 1 || !measured.unit.isEmpty || (place != nil && tokens.count <= 3)
    guard isNumber else { return nil }
    let unit = measured.unit.isEmpty ? MeasuredValue(parts?.1 ?? "", at: { _ in Place("") })?.unit ?? "" : measured.unit
    self.init(
      value: measured.value, unit: unit, text: word, interval: parts.map { "± " + $0.1 },
      ambiguity: place == nil ? nil : measured.ambiguity)
  }

  private init(
    value: Double, unit: String = "", text: String, interval: String? = nil, ambiguity: DoubtfulNumber? = nil
  ) {
    self.value = value
    self.unit = unit
    self.text = text
    self.interval = interval
    self.ambiguity = ambiguity
  }

  /// Whether a word says that there is no number.
  private static func isNone(_ word: String) -> Bool {
    ["nan", "inf", "infinity"].contains(word.lowercased().drop { "+-.".contains($0) })
  }

  /// A number in digits; infinite where it is too large.
  private static func plain(_ word: String) -> Double? {
    guard word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || "+-.eE".utf8.contains($0) }) else { return nil }
    return Double(word)
  }
}
