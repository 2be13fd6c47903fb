import Documents
import Findings

/// The words and symbols for statuses and priorities, in four languages.
enum StatusWords {
  private static let statuses = table("statuses") { Status(rawValue: $0) }
  private static let priorities = table("priorities") { Priority(rawValue: $0) }

  /// A cell of a status column; `nil` for an empty one.
  static func status(_ text: String, at place: Place) -> StatedStatus? {
    let words = normalized(text)
    guard !words.isEmpty, words != "-", words != "–", words != "—" else { return nil }
    let isPlaceholder = Placeholders.isToBeDecided(words)
    return StatedStatus(
      status: isPlaceholder ? .todo : find(words, in: statuses), text: text.collapsingBlanks, place: place,
      isPlaceholder: isPlaceholder)
  }

  /// A cell of a priority column; `nil` for an empty one or a placeholder.
  static func priority(_ text: String, at place: Place) -> StatedPriority? {
    let words = normalized(text)
    guard !words.isEmpty, !Placeholders.isWhole(words) else { return nil }
    return StatedPriority(priority: find(words, in: priorities), text: text.collapsingBlanks, place: place)
  }

  /// The whole cell, else what stands before a bracket, dash, colon or comma, else the first word if it is a symbol.
  private static func find<Value>(_ words: String, in table: [String: Value]) -> Value? {
    if let value = table[words] ?? table[words.replacing("-", with: " ")] ?? table[words.replacing("_", with: " ")] {
      return value
    }
    let head = words.prefix { !"(:—–,;".contains($0) }.trimmingBlanks
    if head != words, !head.isEmpty, let value = table[head] ?? table[head.replacing("-", with: " ")] { return value }
    guard let first = words.first, !first.isLetter, !first.isNumber else { return nil }
    let rest = words.dropFirst().trimmingBlanks
    return (rest.isEmpty ? nil : table[rest]) ?? table[String(first)]
  }

  private static func normalized(_ text: String) -> String {
    let words = Words.normalized(text)
    // A variation selector makes an emoji of a sign; the lists have the signs alone.
    return words.utf8.allSatisfy { $0 < 0x80 } ? words : words.withoutSelectors
  }

  private static func table<Value>(_ name: String, _ make: (String) -> Value?) -> [String: Value] {
    var table: [String: Value] = [:]
    for entry in WordList.node(name).entries ?? [] {
      guard let value = make(entry.key) else { continue }
      for word in WordList.words(entry.value) where table[normalized(word)] == nil { table[normalized(word)] = value }
    }
    return table
  }

  /// The canonical words for a message that lists what is known.
  static let knownStatuses = Status.allCases.map(\.words)
}

extension String {
  fileprivate var withoutSelectors: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{FE0F}" }))
  }
}
