/// Reads numbers as people write them: `0,60`, `4 000`, `3,000`, `1.5k`.
enum NumberReader {
  /// The number that `text` begins with and how many characters it takes; `nil` where it begins with none.
  ///
  /// With both marks the last one is the decimal mark. A single comma before exactly three digits parts thousands, a single
  /// full stop is the decimal mark.
  static func number(at text: Substring) -> (value: Double, length: Int)? {
    var digits = ""
    var length = 0
    var rest = text
    if let sign = rest.first, sign == "-" || sign == "−" {
      digits = "-"
      rest = rest.dropFirst()
      length = 1
    }
    guard rest.first?.isASCIIDigit == true else { return nil }
    let run = rest.prefix { $0.isASCIIDigit || $0 == "." || $0 == "," || $0.isThinBlank }
    let written = trimmed(run)
    guard let value = Double(digits + plain(written)) else { return nil }
    return (value, length + written.count)
  }

  /// Without marks and blanks at the end, and cut where a blank does not part thousands.
  private static func trimmed(_ run: Substring) -> Substring {
    var end = run.startIndex
    var index = run.startIndex
    while index < run.endIndex {
      if run[index].isASCIIDigit {
        index = run.index(after: index)
        end = index
        continue
      }
      let group = run[run.index(after: index)...].prefix { $0.isASCIIDigit }
      if group.isEmpty || (run[index].isThinBlank && group.count != 3) { break }
      index = run.index(after: index)
    }
    return run[..<end]
  }

  /// Whether a number can be read in two ways: one full stop before exactly three digits, and no zero in front.
  static func isAmbiguous(at text: Substring) -> Bool {
    guard let number = number(at: text) else { return false }
    let parts = text.prefix(number.length).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].contains(","), !parts[1].contains(",") else { return false }
    return parts[1].count == 3 && parts[0].count <= 3 && parts[0].contains { $0 != "0" && $0 != "-" }
  }

  private static func plain(_ written: Substring) -> String {
    let text = written.filter { !$0.isThinBlank }
    let comma = text.lastIndex(of: ",")
    let point = text.lastIndex(of: ".")
    guard let comma else {
      return text.filter { $0 == "." }.count > 1 ? text.filter { $0 != "." } : text
    }
    if let point {
      let decimal: Character = point > comma ? "." : ","
      return String(text.filter { $0.isASCIIDigit || $0 == decimal }.map { $0 == decimal ? "." : $0 })
    }
    let behind = text[text.index(after: comma)...].count
    let isThousands = text.filter { $0 == "," }.count > 1 || (behind == 3 && !text.hasPrefix("0"))
    return isThousands ? text.filter { $0 != "," } : text.replacing(",", with: ".")
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }

  /// A blank that may part thousands.
  fileprivate var isThinBlank: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" || self == "\u{2009}" }
}
