import Documents

/// The words that goals are written down with, in four languages.
struct GoalWords: Sendable {
  private static let node = WordList.node("goals")
  private static let headings = Set(WordList.words(node["headings"]).map(HeadingWords.cleaned))
  private static let fields: [String: FieldName] = {
    var fields: [String: FieldName] = [:]
    for entry in node["fields"]?.entries ?? [] {
      for word in WordList.words(entry.value) { fields[Words.normalized(word)] = FieldName(rawValue: entry.key) }
    }
    return fields
  }()
  private static let short: [String: GoalLayer] = {
    var short: [String: GoalLayer] = [:]
    for layer in GoalLayer.allCases {
      for word in WordList.words(node["layers"]?[layer.rawValue]) + [layer.rawValue] {
        short[HeadingWords.cleaned(word)] = layer
      }
    }
    return short
  }()

  private let titles: [String: GoalLayer]

  init(_ layerTitles: [GoalLayer: [String]]) {
    var titles: [String: GoalLayer] = [:]
    for layer in GoalLayer.allCases {
      for title in (layerTitles[layer] ?? []) + [layer.title] { titles[HeadingWords.cleaned(title)] = layer }
    }
    self.titles = titles
  }

  /// The layer that a title such as `System goals` names; `nil` for any other.
  func layer(titled text: String) -> GoalLayer? { titles[HeadingWords.cleaned(text)] }

  /// The layer that a cell, key or label names, where it can be nothing else: `System` too; `nil` for any other.
  func layer(_ text: String) -> GoalLayer? {
    let words = HeadingWords.cleaned(text)
    return titles[words] ?? Self.short[words]
  }

  /// Whether a heading says that goals stand below it: `Goals`, `Goal layers`.
  static func isHeading(_ title: String) -> Bool { headings.contains(HeadingWords.cleaned(title)) }

  /// The field that a label such as `Measure` begins; `nil` for any other.
  static func field(_ label: String) -> FieldName? { fields[Words.normalized(label)] }
}
