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
    heads.reserveCapacity(WordList.words(node).count)
    for entry in node?.entries ?? [] {
      let name = FieldName(rawValue: entry.key)
      for word in WordList.words(entry.value).map(Words.normalized) where heads[word] == nil { heads[word] = name }
    }
    return heads
  }

  /// The names of all fields, in order.
  static let fieldNames: [String] = {
    let keys = (node.entries ?? []).flatMap { $0.value.entries ?? [] }.map(\.key)
    return Set(keys).subtracting(["text-under-heading"]).sorted()
  }()

  /// What a head means in a table of items of `kind`; `nil` for a column of the author's own.
  static func field(_ head: String, of kind: ItemKind) -> FieldName? {
    let word = cleaned(head)
    return exact(word, of: kind) ?? (holdsJoint(word) ? composed(word, of: kind) : nil)
  }

  /// The kind whose items a column with this head names; `nil` where it names none for sure.
  static func kindNamed(by head: String) -> ItemKind? {
    let word = cleaned(head)
    if let kind = kindNamed(exactly: word) { return kind }
    guard holdsJoint(word) else { return nil }
    return parts(of: word).lazy.compactMap { kindNamed(exactly: $0) }.first ?? described(word)
  }

  private static func exact(_ word: String, of kind: ItemKind) -> FieldName? { byKind[kind]?[word] ?? shared[word] }

  private static func kindNamed(exactly word: String) -> ItemKind? { kindsByName[word] }

  /// The kind whose items a head names; of several the first.
  private static let kindsByName: [String: ItemKind] = {
    let named = ItemKind.allCases.flatMap { kind in
      (byKind[kind] ?? [:]).filter { $0.value == .text }.map { ($0.key, kind) }
    }
    return Dictionary(named) { first, _ in first }
  }()

  /// Whether a head that can name an item rather describes it.
  static func isDescription(_ head: String) -> Bool { descriptions.contains(cleaned(head)) }

  private static let descriptions: Set = [
    "description", "details", "summary", "what", "descrição", "descricao", "resumo", "o que", "descripción",
    "descripcion", "resumen", "qué", "описание", "что",
  ]

  // MARK: Heads of several words

  /// What `Metric / KPI`, `Risk description`, `Requirement ID` and `Launch target` mean.
  private static func composed(_ word: String, of kind: ItemKind) -> FieldName? {
    if let name = parts(of: word).lazy.compactMap({ exact($0, of: kind) }).first { return name }
    let words = word.blankSeparated.map(String.init).filter { !joints.contains($0) }
    guard words.count > 1, words.count <= 4 else { return nil }
    // "Risk description", "nome do requisito": the kind's own word beside one that says what the cell is.
    if let own = words.firstIndex(where: { kindNamed(exactly: $0) == kind }) {
      let others = words.indices.filter { $0 != own }.compactMap { shared[words[$0]] }
      if others.contains(.id) { return .id }
      if others.contains(.text) { return .text }
    }
    // "Launch target", "current status", "status atual": what is said of which.
    return [words.last, words.first].lazy.compactMap { $0 }.compactMap { qualifiable(exact($0, of: kind)) }.first
  }

  /// The kind of "Risk description": its own word beside one for names.
  private static func described(_ word: String) -> ItemKind? {
    let words = word.blankSeparated.map(String.init).filter { !joints.contains($0) }
    guard words.count > 1, words.count <= 4, words.contains(where: { shared[$0] == .text }) else { return nil }
    return words.lazy.compactMap { kindNamed(exactly: $0) }.first
  }

  /// Fields that mean the same with a word beside them.
  private static func qualifiable(_ name: FieldName?) -> FieldName? {
    switch name {
    case .target?, .status?, .priority?, .baseline?, .date?, .owner?, .release?, .acceptanceCriteria?: name
    default: name?.rawValue == "mitigation" ? name : nil
    }
  }

  private static func parts(of word: String) -> [String] {
    guard holdsJoint(word) else { return [] }
    let parts = HeadingWords.compounds(word)
    return parts.count > 1 ? parts : []
  }

  /// Whether a head may be of several words.
  private static func holdsJoint(_ word: String) -> Bool {
    word.utf8.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "&") }
  }

  private static let joints: Set = ["of", "the", "do", "da", "de", "del", "la", "el", "dos", "das"]

  /// Without a bracketed suffix: `Target (p95)`; without symbols in front.
  private static func cleaned(_ head: String) -> String {
    var words = Words.normalized(head)
    if let bracket = words.utf8.firstIndex(of: UInt8(ascii: "(")), bracket > words.startIndex {
      words = words[..<bracket].trimmingBlanks
    }
    if let first = words.unicodeScalars.first, first.properties.isEmojiPresentation {
      words = words.drop { !$0.isLetter && !$0.isNumber && $0 != "#" && $0 != "№" }.trimmingBlanks
    }
    return words
  }
}
