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

  /// The layer that the cleaned words of a title such as `System goals` name; `nil` for any other.
  func layer(titledWords words: String) -> GoalLayer? { titles[words] }

  /// The layer that a cell, key or label names, where it can be nothing else: `System` too; `nil` for any other.
  func layer(_ text: String) -> GoalLayer? { layer(ofWords: HeadingWords.cleaned(text)) }

  /// The same for words that are cleaned already.
  func layer(ofWords words: String) -> GoalLayer? { titles[words] ?? Self.short[words] }

  /// Whether the cleaned words of a heading say that goals stand below it: `Goals`, `Goal layers`.
  static func isHeading(words: String) -> Bool { headings.contains(words) }

  /// The field that a label such as `Measure` begins; `nil` for any other.
  static func field(_ label: String) -> FieldName? { fields[Words.normalized(label)] }
}
