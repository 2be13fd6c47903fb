/// A number as somebody wrote it: `0,60`, `4 000`, `3.000`, `1,234.5`.
struct WrittenNumber: Hashable, Sendable {
  /// What the number is worth where its mark is the decimal mark, or where there is nothing to decide.
  let asDecimal: Double
  /// What it is worth where its mark parts thousands; `nil` where it cannot: everything but `1.500` and `1,500`.
  let asThousands: Double?
  /// The mark that can be read in two ways: `.` or `,`; `nil` where none can.
  var openMark: Mark? { asThousands == nil ? nil : mark }
  /// The mark that surely, or maybe, stands before decimals; `nil` for a whole number.
  let mark: Mark?
  /// How many digits stand behind that mark.
  let decimals: Int
  /// Whether a zero alone stands before the mark, as in `0.60`.
  let isBelowOne: Bool

  enum Mark: Character, Sendable {
    case point = "."
    case comma = ","

    var other: Mark { self == .point ? .comma : .point }
  }

  /// Reads digits, marks and blanks without a sign; `nil` where they are no number: versions, dates, `1,2,3`.
  ///
  /// With both marks the last one is the decimal mark. One mark before exactly three digits is left open, unless a zero or
  /// more than three digits stand before it.
  init?(_ text: String) {
    let plain: String = text.filter { !$0.isThousandsBlank }
    let points = plain.count { $0 == "." }
    let commas = plain.count { $0 == "," }
    let last = plain.last { $0 == "." || $0 == "," }.flatMap(Mark.init)
    guard let last else {
      guard let value = Double(plain) else { return nil }
      self.init(asDecimal: value, asThousands: nil, mark: nil, decimals: 0, isBelowOne: false)
      return
    }
    let groups = plain.split(separator: last.rawValue, omittingEmptySubsequences: false).map(String.init)
    let behind = groups.last ?? ""
    if points > 0, commas > 0 {
      // 1,234.5 and 1.234,5: the mark in front must part groups of three.
      guard groups.count == 2, let whole = WrittenNumber.grouped(groups[0], by: last.other),
        let value = Double("\(whole).\(behind)")
      else { return nil }
      self.init(asDecimal: value, asThousands: nil, mark: last, decimals: behind.count, isBelowOne: false)
      return
    }
    if groups.count > 2 {
      guard let whole = WrittenNumber.grouped(plain, by: last), let value = Double(whole) else { return nil }
      self.init(asDecimal: value, asThousands: nil, mark: nil, decimals: 0, isBelowOne: false)
      return
    }
    guard !behind.isEmpty, let value = Double("\(groups[0].isEmpty ? "0" : groups[0]).\(behind)") else { return nil }
    let isBelowOne = groups[0].allSatisfy { $0 == "0" }
    // A blank that parts thousands leaves the mark for decimals: 1 234,567.
    let isOpen =
      behind.count == 3 && groups[0].count <= 3 && groups[0].first != "0" && !isBelowOne && plain.count == text.count
    self.init(
      asDecimal: value, asThousands: isOpen ? Double(groups[0] + behind) : nil, mark: last, decimals: behind.count,
      isBelowOne: isBelowOne)
  }

  private init(asDecimal: Double, asThousands: Double?, mark: Mark?, decimals: Int, isBelowOne: Bool) {
    self.asDecimal = asDecimal
    self.asThousands = asThousands
    self.mark = mark
    self.decimals = decimals
    self.isBelowOne = isBelowOne
  }

  /// The digits of groups of three, the first of one to three; `nil` for other groups.
  private static func grouped(_ text: String, by mark: Mark) -> String? {
    let groups = text.split(separator: mark.rawValue, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count) || groups.count == 1,
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    return groups.joined()
  }

  /// How many characters of `text` belong to one number: digits, marks between digits, and blanks before groups of three.
  static func length(at text: ArraySlice<Character>) -> Int {
    var end = text.startIndex
    var index = text.startIndex
    if text.first == "." || text.first == "," { index += 1 }
    while index < text.endIndex {
      if text[index].isASCIIDigit {
        index += 1
        end = index
        continue
      }
      guard "., ".contains(text[index]) || text[index].isThousandsBlank else { break }
      let group = text[(index + 1)...].prefix { $0.isASCIIDigit }
      if group.isEmpty { break }
      if text[index].isThousandsBlank, group.count != 3 || end - text.startIndex > 3 && !hasBlank(text[..<end]) {
        break
      }
      index += 1
    }
    return end - text.startIndex
  }

  private static func hasBlank(_ text: ArraySlice<Character>) -> Bool { text.contains(where: \.isThousandsBlank) }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// A blank that may part thousands: an ordinary, a narrow or one at which lines do not break.
  var isThousandsBlank: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" || self == "\u{2009}" }
}
