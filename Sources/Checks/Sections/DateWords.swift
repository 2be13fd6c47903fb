import Documents
import Foundation

extension String {
  /// Whether a date stands in it: `2026-03-31`, `2026-03`, `31.03.2026`, `March 2026`, `Q3 2026`.
  var holdsDate: Bool {
    guard contains(where: \.isNumber) else { return false }
    return DateWords.patterns.contains { $0.firstMatch(in: self, range: NSRange(startIndex..., in: self)) != nil }
  }
}

/// How dates are written in documents, in four languages.
private enum DateWords {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "fev", "abr", "mai", "ago",
    "set", "out", "dez", "ene", "dic", "янв", "фев", "мар", "апр", "мая", "май", "июн", "июл", "авг", "сен", "окт", "ноя",
    "дек",
  ].joined(separator: "|")

  static let patterns = [
    #"\b(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\d{1,2})?\b"#,
    #"\b\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d\b"#,
    #"(?i)(?:^|[^\p{L}])(?:\#(months))\p{L}*\.?,?\s+(?:de\s+)?(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d\d\b"#,
    #"(?i)\b\d{1,2}(?:st|nd|rd|th|º)?\.?\s+(?:of\s+|de\s+)?(?:\#(months))"#,
    #"(?i)(?:^|[^\p{L}])(?:\#(months))\p{L}*\.?\s+\d{1,2}(?:st|nd|rd|th)?\b"#,
    #"(?i)\b(?:q|t|h|s|кв)[1-4]\b[ ,./'-]*(?:20)?\d\d\b"#,
    #"(?i)\b[1-4][qt](?:20)?\d\d\b"#,
    #"(?i)\b(?:19|20)\d\d[ -]?(?:q|w|kw|h)\d{1,2}\b"#,
    #"(?i)\b(?:week|sprint|semana|sem|day|dia|неделя)\s+\d{1,3}\b"#,
  ].compactMap { try? NSRegularExpression(pattern: $0) }
}
