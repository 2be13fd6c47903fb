import Documents

/// What is said about risks, in four languages.
package enum RiskWords {
  private static let node = WordList.node("risks")
  private static let mitigation = NeededWords(WordList.words(node["mitigation"]).map { $0.filter { $0 != "…" } })
  private static let settled = Set(WordList.words(node["settled"]))

  /// Whether an entry says in its own words what is done about the risk.
  package static func holdsMitigation(_ text: String) -> Bool {
    mitigation.stand(in: text.lowercased())
  }

  /// Whether a status says that the team lives with the risk, or that it is gone.
  package static func isSettled(_ status: String) -> Bool {
    let words = Words.normalized(status)
    return settled.contains(words) || words.blankSeparated.first.map { settled.contains(String($0)) } ?? false
  }
}
