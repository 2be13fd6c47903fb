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
  private static let patterns = expressions(node["patterns"])

  private static func expressions(_ node: DataNode?) -> [(isWhole: Bool, expression: NSRegularExpression)] {
    (node?.elements ?? []).compactMap { pattern in
      guard let text = pattern["regex"]?.text, let expression = try? NSRegularExpression(pattern: text) else {
        return nil
      }
      return (pattern["where"]?.text == "whole", expression)
    }
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
    return apart(capitalWords(in: text) + matches(of: patterns.lazy.filter { !$0.isWhole }.map(\.expression), in: text))
  }

  private static func matches(of expressions: some Sequence<NSRegularExpression>, in text: String) -> [Range<Int>] {
    expressions.flatMap { expression in
      expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
        guard let range = Range(match.range, in: text) else { return nil }
        let lower = range.lowerBound.utf16Offset(in: text) == 0 ? 0 : text[..<range.lowerBound].utf8.count
        return lower..<lower + text[range].utf8.count
      }
    }
  }

  /// In order, without those that begin inside another.
  private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
    where kept.last.map({ $0.upperBound <= range.lowerBound }) ?? true { kept.append(range) }
    return kept
  }

  // MARK: What a chat tool left behind

  private static let residue = expressions(node["assistant-residue"]).map(\.expression)

  /// Where words and marks of a chat tool stand in running text, as ranges of its UTF-8 bytes, in order.
  package static func residue(in text: String) -> [Range<Int>] {
    apart(matches(of: residue, in: text))
  }

  /// A cheap look at a whole file before expressions are run: whether it holds what each of them needs.
  package static func mayHoldResidue(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      func follows(_ word: StaticString, at offset: Int) -> Bool {
        guard bytes.count - offset >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where bytes[offset + index] != word.utf8Start[index] { return false }
        return true
      }
      for offset in bytes.indices {
        switch bytes[offset] {
        case UInt8(ascii: "[") where follows("[cite", at: offset) || follows("[oai", at: offset): return true
        case UInt8(ascii: ":") where follows(":contentReference[", at: offset): return true
        case 0xE3 where follows("\u{3010}", at: offset): return true
        case UInt8(ascii: "t") where follows("turn0", at: offset): return true
        // "language model", "modelo de linguagem", "modelo de lenguaje".
        case UInt8(ascii: "g") where follows("guage model", at: offset): return true
        case UInt8(ascii: "d") where follows("de linguagem", at: offset) || follows("de lenguaje", at: offset):
          return true
        // "языковая модель".
        case 0xD0 where follows("зыков", at: offset): return true
        default: break
        }
      }
      return false
    }
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
