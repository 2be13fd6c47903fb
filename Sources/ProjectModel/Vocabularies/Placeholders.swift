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
  private static let dashBeginnings = dashes.compactMap(\.utf8.first)
  /// With some blanks around it.
  private static let longestDash = (dashes.map(\.utf8.count).max() ?? 0) + 8
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
    guard text.utf8.count <= longestDash, let first = text.utf8.first(where: { $0 > 0x20 }),
      dashBeginnings.contains(first)
    else { return false }
    return dashes.contains(text.trimmingBlanks)
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

  /// A cheap look before expressions are run: how the words in capitals begin, or what one of the patterns cannot be without.
  private static func mayHoldMark(_ text: String) -> Bool {
    var text = text
    let beginnings = capitalBeginnings
    let firsts = capitalFirsts
    return text.withUTF8 { bytes in
      var last: UInt8 = 0
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "["), 0xE3: return true
        case UInt8(ascii: "?"): if last == UInt8(ascii: "Q") { return true }
        case UInt8(ascii: "/"): if last == UInt8(ascii: "o") { return true }
        // In the middle of the phrases that mean "look it up later".
        case UInt8(ascii: "f"): if ends(bytes, at: index, with: "verif") { return true }
        case UInt8(ascii: "w"): if ends(bytes, at: index, with: "mlflow") { return true }
        case UInt8(ascii: "m"): if ends(bytes, at: index, with: "ipsum") { return true }
        // `201x`, `20XX`
        case UInt8(ascii: "x"): if last >= 0x30, last <= 0x39 { return true }
        case 0x41...0x5A:
          if last >= 0x41, last <= 0x5A, firsts >> UInt32(last - 0x41) & 1 == 1,
            beginnings.contains(UInt16(last) << 8 | UInt16(byte))
          {
            return true
          }
          if byte == UInt8(ascii: "X"), last >= 0x30, last <= 0x39 { return true }
          if "FWM".utf8.contains(byte),
            ["verif", "mlflow", "ipsum"].contains(where: { ends(bytes, at: index, with: $0) })
          {
            return true
          }
        default: break
        }
        last = byte
      }
      return false
    }
  }

  /// Whether a word ends at an index, in whatever case.
  private static func ends(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, with word: StaticString) -> Bool {
    let start = index + 1 - word.utf8CodeUnitCount
    guard start >= 0 else { return false }
    return word.withUTF8Buffer { word in word.indices.allSatisfy { bytes[start + $0] | 0x20 == word[$0] } }
  }

  /// The first letters of those, a bit each.
  private static let capitalFirsts: UInt32 = capitalBeginnings.reduce(0) { $0 | 1 << UInt32(($1 >> 8) - 0x41) }

  /// The first two letters of words such as `TODO`; those of `XX` too, which stands inside other words: `20XX`.
  private static let capitalBeginnings: Set<UInt16> = Set(
    capitals.compactMap { word in
      let letters = Array(word.utf8.prefix(2))
      return letters.count == 2 ? UInt16(letters[0]) << 8 | UInt16(letters[1]) : nil
    })

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
