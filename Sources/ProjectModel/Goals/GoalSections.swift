import Documents

/// The headings of a document below which goals stand, and of which layer.
///
/// Words such as "Business objectives" head lists of objectives too, and "User" heads anything. They head goals where the
/// document is about goals: by the file's name, a heading above, or three layers side by side.
struct GoalSections: Sendable {
  /// By the position of the heading's block; `nil` for headings such as "Goals", whose entries name their layers themselves.
  private(set) var layers: [Int: GoalLayer?] = [:]

  init(_ headlines: [Headline], path: String, words: GoalWords) {
    let isNamed = Self.isNamedAfterGoals(path)
    let titled = headlines.map { words.layer(titledWords: $0.words) }
    let isAboutGoals = isNamed || Set(titled.compactMap(\.self)).count >= 3
    guard isAboutGoals || headlines.contains(where: { GoalWords.isHeading(words: $0.words) }) else { return }
    var above: [(level: Int, isGoals: Bool)] = []
    for (position, headline) in headlines.enumerated() {
      while let last = above.last, last.level >= headline.level { above.removeLast() }
      let isInside = isNamed || above.contains(where: \.isGoals)
      let layer = isInside ? words.layer(ofWords: headline.words) : titled[position]
      let isGoals = GoalWords.isHeading(words: headline.words)
      if let layer, isAboutGoals || isInside {
        layers[headline.index] = layer
      } else if isGoals, isAboutGoals || Self.holdsLayers(headlines[position...], words) {
        layers[headline.index] = .some(nil)
      }
      above.append((headline.level, isGoals && layers[headline.index] != nil))
    }
  }

  private static func isNamedAfterGoals(_ path: String) -> Bool {
    GoalWords.isHeading(
      words: HeadingWords.cleaned(String(FileNames.stem(path).map { $0 == "-" || $0 == "_" ? " " : $0 })))
  }

  /// Whether headings inside the first one name layers.
  private static func holdsLayers(_ headlines: ArraySlice<Headline>, _ words: GoalWords) -> Bool {
    guard let first = headlines.first else { return false }
    return headlines.dropFirst().prefix { $0.level > first.level }.contains { words.layer(ofWords: $0.words) != nil }
  }
}
