import Documents

/// A unit of targets and measurements, and how values in it compare.
struct Unit: Sendable {
  /// As tables show it: `%`, `ms`, `R$`.
  let symbol: String
  /// Units of one kind compare.
  let kind: String
  /// How many of the kind's smallest shared unit one is; fractions for shares.
  let factor: Double

  private static let node = WordList.node("units")
  private static let units: [String: Unit] = Dictionary(
    (node["units"]?.entries ?? []).map { entry in
      (
        entry.key,
        Unit(
          symbol: entry.key, kind: entry.value["kind"]?.text ?? entry.key,
          factor: entry.value["factor"]?.text.flatMap(Double.init) ?? 1)
      )
    }, uniquingKeysWith: { first, _ in first })

  /// The symbols of units by how people write them, words parted by one blank.
  static let symbols: [String: String] = {
    var symbols: [String: String] = [:]
    for entry in node["units"]?.entries ?? [] {
      for word in WordList.words(entry.value["words"]) where symbols[word] == nil { symbols[word] = entry.key }
    }
    return symbols
  }()

  /// Currencies that stand before their number.
  static let prefixes = Set(WordList.words(node["prefixes"]))
  /// What stands before the thing or time that a rate counts by.
  static let per = Set(WordList.words(node["per"]))

  /// The symbols of times that rates count by, by their words.
  static let each: [String: String] = inverted(node["each"])

  /// Factors such as a thousand, by their words.
  static let scales: [String: Double] = inverted(node["scales"]).compactMapValues(Double.init)

  private static func inverted(_ node: DataNode?) -> [String: String] {
    var keys: [String: String] = [:]
    for entry in node?.entries ?? [] {
      for word in WordList.words(entry.value) { keys[word] = entry.key }
    }
    return keys
  }

  /// A value in the smallest unit that all of its kind share; a rate such as `R$/mo` has a kind of its own.
  static func canonical(_ value: Double, _ symbol: String) -> (value: Double, kind: String) {
    if let unit = units[symbol] { return (value * unit.factor, unit.kind) }
    guard let slash = symbol.lastIndex(of: "/"), let time = units[String(symbol[symbol.index(after: slash)...])] else {
      return (value, symbol)
    }
    let counted = units[String(symbol[..<slash])]
    return (value * (counted?.factor ?? 1) / time.factor, "\(counted?.kind ?? "")/\(time.kind)")
  }
}
