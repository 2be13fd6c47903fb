import Documents
import Findings
import Foundation

/// What stands where an answer should be.
package enum Placeholders {
  private static let node = WordList.node("placeholders")
  private static let exact = Set(WordList.words(node["exact"]).map(Words.normalized))
  private static let statusWords = Set(WordList.words(node["status-words"]).map(Words.normalized))
  private static let notApplicable = Set(WordList.words(node["not-applicable"]).map(Words.normalized))
  private static let beginnings = Beginnings(exact.union(notApplicable))
  private static let dashes = Set(WordList.words(node["cell-dashes"]))
  private static let capitals = Set(WordList.words(node["capitals"]))
  private static let patterns: [(isWhole: Bool, expression: NSRegularExpression)] =
    (node["patterns"]?.elements ?? []).compactMap { pattern in
      guard let text = pattern["regex"]?.text, let expression = try? NSRegularExpression(pattern: text) else {
        return nil
      }
      return (pattern["where"]?.text == "whole", expression)
    }

  /// Whether a whole cell, entry or paragraph is a placeholder: `TBD`, `...`, `[Your name]`.
  package static func isWhole(_ text: String) -> Bool {
    if beginsWithBracket(text), matchesPattern(text) { return true }
    // "todo" is Portuguese and Spanish for "all", but as a whole cell it is none.
    guard text.utf8.count <= longest, beginnings.mayBegin(text) else { return false }
    return exact.contains(Words.normalized(text))
  }

  private static func matchesPattern(_ text: String) -> Bool {
    let trimmed = text.trimmingBlanks
    return patterns.contains { pattern in
      let range = NSRange(trimmed.startIndex..., in: trimmed)
      return pattern.expression.firstMatch(in: trimmed, range: range)?.range == range
    }
  }

  /// More bytes than the longest word has, with marks of emphasis and blanks around it.
  private static let longest = (exact.map(\.utf8.count).max() ?? 0) + 16

  private static func beginsWithBracket(_ text: String) -> Bool {
    text.utf8.first { $0 > 0x20 && $0 != UInt8(ascii: "*") }.map { "[<{".utf8.contains($0) } ?? false
  }

  /// Whether a cell of a status column leaves the status open: `TBD`, but not `pending`, which is a status.
  package static func isToBeDecided(_ text: String) -> Bool {
    guard beginnings.mayBegin(text) else { return false }
    let words = Words.normalized(text)
    return exact.contains(words) && !statusWords.contains(words)
  }

  /// `-` and the like: none, where a column may be empty.
  package static func isDash(_ text: String) -> Bool {
    dashes.contains(text.trimmingBlanks)
  }

  /// Whether a text says "not applicable": alone, or with a reason behind it.
  package static func notApplicable(_ text: String) -> NotApplicable? {
    guard beginnings.mayBegin(text) else { return nil }
    var words = Words.normalized(text)
    // "N/A —" has no reason yet.
    while let last = words.last, dashes.contains(String(last)) { words = words.dropLast().trimmingBlanks }
    if notApplicable.contains(words) { return .bare }
    guard notApplicable.contains(where: { words.hasPrefix($0) }) else { return nil }
    for mark in [" — ", " – ", " - ", ": ", ", ", " (", "; ", ". "] {
      guard let range = words.range(of: mark), notApplicable.contains(String(words[..<range.lowerBound])) else {
        continue
      }
      return words[range.upperBound...].contains { $0.isLetter } ? .withReason : .bare
    }
    return nil
  }

  package enum NotApplicable: Sendable { case bare, withReason }

  /// Where placeholders stand in running text, as ranges of its UTF-8 bytes, in order.
  package static func marks(in text: String) -> [Range<Int>] {
    guard mayHoldMark(text) else { return [] }
    var ranges = capitalWords(in: text)
    for pattern in patterns where !pattern.isWhole {
      for match in pattern.expression.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
        guard let range = Range(match.range, in: text) else { continue }
        let lower = range.lowerBound.utf16Offset(in: text) == 0 ? 0 : text[..<range.lowerBound].utf8.count
        ranges.append(lower..<lower + text[range].utf8.count)
      }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var kept: [Range<Int>] = []
    for range in ranges where kept.last.map({ $0.upperBound <= range.lowerBound }) ?? true { kept.append(range) }
    return kept
  }

  /// A cheap look before expressions are run: two capitals in a row, or a bracket that a pattern begins with.
  private static func mayHoldMark(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      if isCapital, last >= 0x41, last <= 0x5A { return true }
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("), 0xE3: return true
      default: break
      }
      if byte == UInt8(ascii: "/"), last == UInt8(ascii: "o") { return true }
      last = byte
    }
    return false
  }

  private static func capitalWords(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = 0
    var start: Int?
    var word = ""
    func close() {
      if let begin = start, capitals.contains(word) { ranges.append(begin..<begin + word.utf8.count) }
      start = nil
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber || character == "%" || character == "_" || character == "-" {
        if start == nil { start = offset }
        word.append(character)
      } else {
        close()
      }
      offset += character.utf8.count
    }
    close()
    return ranges
  }
}
