import Documents
import Findings
import Foundation

/// What stands where an answer should be.
package enum Placeholders {
  static let node = WordList.node("placeholders")
  private static let exact = Set(WordList.words(node["exact"]).map(Words.normalized))
  private static let statusWords = Set(WordList.words(node["status-words"]).map(Words.normalized))
  private static let notApplicable = Set(WordList.words(node["not-applicable"]).map(Words.normalized))
  private static let beginnings = Beginnings(exact.union(notApplicable))
  private static let beginningsOfNotApplicable = Beginnings(notApplicable)
  private static let dashes = Set(WordList.words(node["cell-dashes"]))
  private static let dashBeginnings = dashes.compactMap(\.utf8.first)
  /// With some blanks around it.
  private static let longestDash = (dashes.map(\.utf8.count).max() ?? 0) + 8
  private static let capitals = Set(WordList.words(node["capitals"]))
  private static let patterns = PlaceholderPattern.reading(node["patterns"])
  private static let inside = patterns.filter { !$0.isWhole }
  /// What one of the words in capitals or of the patterns cannot be without.
  private static let needed = NeededWords(capitals.sorted() + inside.flatMap(\.needs))

  /// Whether a text begins as one of the words or patterns does; true more often than it is one.
  package static func mayBegin(_ text: String) -> Bool { beginnings.mayBegin(text) || beginsWithBracket(text) }

  /// Whether a whole cell, entry or paragraph is a placeholder: `TBD`, `...`, `[Your name]`.
  package static func isWhole(_ text: String) -> Bool {
    if beginsWithBracket(text), matchesPattern(text) { return true }
    // "todo" is Portuguese and Spanish for "all", but as a whole cell it is none.
    guard text.utf8.count <= longest, beginnings.mayBegin(text) else { return false }
    return exact.contains(Words.normalized(text))
  }

  private static func matchesPattern(_ text: String) -> Bool {
    let trimmed = text.trimmingBlanks
    return patterns.contains { $0.matchesWhole(trimmed) }
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
    guard text.utf8.count <= longestDash, let first = text.utf8.first(where: { $0 > 0x20 }),
      dashBeginnings.contains(first)
    else { return false }
    return dashes.contains(text.trimmingBlanks)
  }

  /// Whether a text says "not applicable": alone, or with a reason behind it.
  package static func notApplicable(_ text: String) -> NotApplicable? {
    guard beginningsOfNotApplicable.mayBegin(text) else { return nil }
    var words = Words.normalized(text)
    // "N/A —" has no reason yet.
    while let last = words.last, dashes.contains(String(last)) { words = words.dropLast().trimmingBlanks }
    if notApplicable.contains(words) { return .bare }
    guard notApplicable.contains(where: { words.utf8.starts(with: $0.utf8) }) else { return nil }
    let bytes = Array(words.utf8)
    for mark in marksBeforeReason {
      guard let start = bytes.firstIndex(of: mark),
        notApplicable.contains(String(decoding: bytes[..<start], as: UTF8.self))
      else { continue }
      let reason = String(decoding: bytes[(start + mark.count)...], as: UTF8.self)
      return reason.contains { $0.isLetter } ? .withReason : .bare
    }
    return nil
  }

  private static let marksBeforeReason = [" — ", " – ", " - ", ": ", ", ", " (", "; ", ". "].map { Array($0.utf8) }

  package enum NotApplicable: Sendable { case bare, withReason }

  /// Where placeholders stand in running text, as ranges of its UTF-8 bytes, in order.
  package static func marks(in text: String) -> [Range<Int>] {
    guard needed.stand(in: text) else { return [] }
    return apart(capitalWords(in: text) + inside.flatMap { $0.matches(in: text) })
  }

  /// In order, without those that begin inside another.
  static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
    where kept.last.map({ $0.upperBound <= range.lowerBound }) ?? true { kept.append(range) }
    return kept
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
