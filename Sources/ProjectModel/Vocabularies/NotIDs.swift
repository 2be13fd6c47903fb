/// Tokens that look like ids but are none: `F1`, `GPT-4`.
enum NotIDs {
  private static let words = Set(WordList.words(WordList.node("not-ids")).map { $0.uppercased() })

  static func contains(_ token: String) -> Bool { words.contains(token.uppercased()) }
}
