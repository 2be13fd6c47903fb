/// What a chat tool left behind.
extension Placeholders {
  private static let residue = PlaceholderPattern.reading(node["assistant-residue"])
  private static let neededForResidue = NeededWords(residue.flatMap(\.needs))

  /// Where words and marks of a chat tool stand in running text, as ranges of its UTF-8 bytes, in order.
  package static func residue(in text: String) -> [Range<Int>] {
    apart(residue.flatMap { $0.matches(in: text) })
  }

  /// A cheap look at a whole file before expressions are run: whether it holds what one of them needs.
  package static func mayHoldResidue(_ bytes: [UInt8]) -> Bool { neededForResidue.stand(in: bytes) }
}
