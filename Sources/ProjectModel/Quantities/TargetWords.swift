import Documents

/// The words of the grammar of targets, from `Vocabularies/comparisons.yml`.
enum TargetWords {
  private static let node = WordList.node("comparisons")

  enum Comparison: Sendable {
    case comparator(Target.Comparator)
    /// "0.8 or better": the direction of the metric decides.
    case better
  }

  static let before = comparisons(node["before"])
  static let after = comparisons(node["after"])
  static let labels = set("labels")
  static let labelMarks = set("label-marks")
  static let fillers = set("fillers")
  static let desired = set("desired")
  static let required = set("required")
  static let changeBy = set("change-by")
  static let changeOf = set("change-of")
  static let alerts = set("alerts")
  static let changeTo = PhraseList(words("change-to"))
  static let changeAfter = PhraseList(words("change-after"))
  static let conditions = set("conditions")
  static let success = set("success")
  static let notMeasured = set("not-measured")
  static let of = PhraseList(words("of"))
  static let and = set("and")
  static let given = set("given")
  static let zero = set("zero")
  static let parts = set("parts")
  private static let thresholds = set("thresholds")

  /// Whether the head of a column leaves open whether it holds targets or alerts.
  static func isThreshold(_ head: String) -> Bool {
    Words.normalized(head).blankSeparated.contains { thresholds.contains(String($0)) }
  }

  /// Which way a verb or noun of change goes; `nil` for any other word.
  static func isDecrease(_ word: String) -> Bool? {
    if down.contains(where: { word.hasPrefix($0) }) { return true }
    return up.contains { word.hasPrefix($0) } ? false : nil
  }

  private static let down = words("change-down")
  private static let up = words("change-up")

  private static func words(_ key: String) -> [String] { WordList.words(node[key]) }

  private static func set(_ key: String) -> Set<String> { Set(words(key)) }

  private static func comparisons(_ node: DataNode?) -> PhraseList<Comparison> {
    PhraseList(
      (node?.entries ?? []).flatMap { entry in
        WordList.words(entry.value).compactMap { word in comparison(entry.key).map { (word, $0) } }
      })
  }

  private static func comparison(_ name: String) -> Comparison? {
    switch name {
    case "at-least": .comparator(.atLeast)
    case "at-most": .comparator(.atMost)
    case "above": .comparator(.above)
    case "below": .comparator(.below)
    case "about": .comparator(.about)
    case "between": .comparator(.between)
    case "better": .better
    default: nil
    }
  }
}
