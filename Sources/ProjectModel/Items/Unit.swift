/// Units of targets and measurements, and how to compare values in them.
enum Unit {
  private static let words: [String: String] = [
    "%": "%", "percent": "%", "per cent": "%", "por cento": "%", "por ciento": "%", "процентов": "%",
    "p.p.": "pp", "pp": "pp", "percentage points": "pp",
    "ms": "ms", "millisecond": "ms", "milliseconds": "ms", "мс": "ms",
    "s": "s", "sec": "s", "secs": "s", "second": "s", "seconds": "s", "segundo": "s", "segundos": "s", "с": "s",
    "min": "min", "mins": "min", "minute": "min", "minutes": "min", "minuto": "min", "minutos": "min",
    "h": "h", "hour": "h", "hours": "h", "hora": "h", "horas": "h",
    "d": "d", "day": "d", "days": "d", "dia": "d", "dias": "d", "día": "d", "días": "d",
    "x": "x", "×": "x", "k": "k",
  ]

  private static let seconds: [String: Double] = ["ms": 0.001, "s": 1, "min": 60, "h": 3_600, "d": 86_400]

  /// The unit that `text` begins with, and how many characters it takes with blanks before it.
  static func unit(at text: Substring) -> (unit: String, length: Int) {
    let rest = text.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\\" }
    let blanks = text.count - rest.count
    if rest.first == "%" { return ("%", blanks + 1) }
    if rest.lowercased().hasPrefix("p.p.") { return ("pp", blanks + 4) }
    let word = rest.prefix { $0.isLetter || $0 == "×" }
    // "x" and "k" stand right behind the number.
    guard let unit = words[word.lowercased()], blanks == 0 || (unit != "x" && unit != "k") else { return ("", 0) }
    return (unit, blanks + word.count)
  }

  /// The value in a unit that all of its kind share: fractions for per cent, seconds for times.
  static func canonical(_ value: Double, _ unit: String) -> (value: Double, kind: String) {
    if let factor = seconds[unit] { return (value * factor, "time") }
    return switch unit {
    case "%": (value / 100, "share")
    case "k": (value * 1_000, "")
    default: (value, unit)
    }
  }
}
