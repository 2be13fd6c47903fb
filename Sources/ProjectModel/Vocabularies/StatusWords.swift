import Documents
import Findings
import Foundation

/// The words and symbols for statuses, in four languages.
package enum StatusWords {
  private static let node = WordList.node("statuses")
  private static let statuses: [String: Status] = {
    var statuses: [String: Status] = [:]
    for status in Status.allCases {
      for word in WordList.words(node[status.rawValue]) where statuses[StatusText.key(word)] == nil {
        statuses[StatusText.key(word)] = status
      }
    }
    return statuses
  }()
  private static let partial = set("partial")
  private static let atRisk = set("at-risk")
  private static let explaining = set("explaining")
  /// Symbols that mean several things where no word stands next to them.
  static let unclear = set("unclear")

  static func set(_ key: String) -> Set<String> { Set(WordList.words(node[key]).map(StatusText.key)) }

  /// A cell of a status column; `nil` for an empty one, and for "not applicable" with a reason.
  static func status(_ text: String, at place: Place) -> StatedStatus? {
    let stated = StatusText(text)
    guard !stated.isEmpty, Placeholders.notApplicable(text) != .withReason else { return nil }
    let shown = text.collapsingBlanks
    if Placeholders.isToBeDecided(stated.words.isEmpty ? text : stated.words) {
      return StatedStatus(status: .todo, text: shown, place: place, isPlaceholder: true)
    }
    guard let (status, key) = find(stated) else {
      return StatedStatus(
        status: nil, text: shown, place: place, isPlaceholder: false, isSentence: stated.isSentence,
        isUnclear: stated.words.isEmpty && stated.symbols.contains(where: unclear.contains))
    }
    return StatedStatus(
      status: status, text: shown, place: place, isPlaceholder: false, isPartial: partial.contains(key),
      isAtRisk: atRisk.contains(key))
  }

  /// The whole cell, else what stands before a bracket, dash, colon or comma, else a share, else the symbol.
  private static func find(_ stated: StatusText) -> (Status, key: String)? {
    for key in [stated.whole, stated.words, stated.head] {
      if let status = statuses[key] { return (status, key) }
    }
    if let (status, key) = explained(stated.head) { return (status, key) }
    if let status = share(stated.head) { return (status, stated.head) }
    guard stated.words.isEmpty else { return nil }
    return stated.symbols.lazy.compactMap { symbol in statuses[symbol].map { ($0, key: symbol) } }.first
  }

  /// "done in sprint 3": a known word, and one that begins an explanation.
  private static func explained(_ head: String) -> (Status, key: String)? {
    let words = head.blankSeparated
    for count in stride(from: min(3, words.count - 1), through: 1, by: -1)
    where explaining.contains(String(words[count])) {
      let key = words[..<count].joined(separator: " ")
      if let status = statuses[key] { return (status, key) }
    }
    return nil
  }

  /// `80 %` and `3/5` are in progress, all is complete, nothing is to do; words behind may say the same.
  private static func share(_ head: String) -> Status? {
    let words = head.split(separator: " ", maxSplits: 1)
    guard let first = words.first, words.count < 2 || statuses[String(words[1])] != nil || words[1] == "%" else {
      return nil
    }
    let parts = first.split(separator: "/", omittingEmptySubsequences: false)
    let share: Double
    if parts.count == 2, let done = Double(parts[0]), let all = Double(parts[1]), all > 0 {
      share = done / all
    } else if first.hasSuffix("%") || (words.count == 2 && words[1] == "%"),
      let number = Double(first.filter { $0 != "%" })
    {
      share = number / 100
    } else {
      return nil
    }
    guard share >= 0, share <= 1 else { return nil }
    return share == 0 ? .todo : share == 1 ? .complete : .inProgress
  }

  /// The known word that one was probably meant to be, canonical words first.
  package static func nearest(to text: String) -> String? {
    nearestName(to: text, among: Status.allCases.map(\.words) + ["done", "open", "planned"])
      ?? nearestName(to: text, among: statuses.keys.filter { $0.first?.isLetter == true }.sorted())
  }
}
