import Documents

/// Which heads of columns mean which fields, by kind of item.
enum ColumnWords {
  private typealias Heads = [String: FieldName]

  private static let node = WordList.node("columns")
  private static let shared = heads(node["shared"])
  private static let byKind: [ItemKind: [String: FieldName]] = Dictionary(
    uniqueKeysWithValues: ItemKind.allCases.map { ($0, heads(node[$0.rawValue])) })

  private static func heads(_ node: DataNode?) -> [String: FieldName] {
    var heads: [String: FieldName] = [:]
    for entry in node?.entries ?? [] {
      for word in WordList.words(entry.value) where heads[Words.normalized(word)] == nil {
        heads[Words.normalized(word)] = FieldName(rawValue: entry.key)
      }
    }
    return heads
  }

  /// What a head means in a table of items of `kind`; `nil` for a column of the author's own.
  static func field(_ head: String, of kind: ItemKind) -> FieldName? {
    let word = cleaned(head)
    return byKind[kind]?[word] ?? shared[word]
  }

  /// The kind whose items a column with this head names; `nil` where it names none for sure.
  static func kindNamed(by head: String) -> ItemKind? {
    let word = cleaned(head)
    return ItemKind.allCases.first { byKind[$0]?[word] == .text }
  }

  /// Without a bracketed suffix: `Target (p95)`.
  private static func cleaned(_ head: String) -> String {
    let words = Words.normalized(head)
    if let bracket = words.firstIndex(of: "("), bracket > words.startIndex { return words[..<bracket].trimmingBlanks }
    return words
  }

  /// Every head that means a field of a kind, for *did you mean*.
  static func knownHeads(of kind: ItemKind) -> [String] {
    (byKind[kind] ?? [:]).keys.sorted()
  }
}
