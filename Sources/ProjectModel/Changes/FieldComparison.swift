/// What two statements of one item say differently.
struct FieldComparison {
  let old: Item
  let new: Item
  /// Whether the release in which it is owed is compared too.
  var comparesRelease = false

  /// What matters most first; empty where both say the same. Where something is written plays no part.
  var changes: [FieldChange] {
    var changes = [
      changed("id", old.writtenKey, new.writtenKey), changed("status", old.statusWord, new.statusWord),
      changed("at-risk", old.isAtRisk, new.isAtRisk),
      changed("priority", old.priorityWord, new.priorityWord),
      changed("target", old.targetWords.orNil, new.targetWords.orNil),
      changed("measured", old.allMeasuredWords, new.allMeasuredWords),
      changed("verdict", old.verdict?.rawValue, new.verdict?.rawValue),
      changed("text", old.text, new.text),
      comparesRelease ? changed("owed-in", old.owedIn, new.owedIn) : nil,
    ].compactMap(\.self)
    let before = old.comparedFields
    let after = new.comparedFields
    for name in Set(before.keys).union(after.keys).sorted() {
      if let change = changed(name, before[name], after[name]) { changes.append(change) }
    }
    return changes
  }

  private func changed(_ name: String, _ old: String?, _ new: String?) -> FieldChange? {
    old == new ? nil : FieldChange(name, old, new)
  }
}

extension Item {
  fileprivate var writtenKey: String? { isIDWritten ? id.key : nil }

  /// The canonical status, else the author's word.
  fileprivate var statusWord: String? { status.map { $0.status?.rawValue ?? $0.text }?.orNil }

  fileprivate var isAtRisk: String? { status?.isAtRisk == true ? "yes" : nil }

  fileprivate var priorityWord: String? { priority.map { $0.priority?.rawValue ?? $0.text }?.orNil }

  fileprivate var allMeasuredWords: String? {
    var seen: Set<String> = []
    return measurements.map(words).filter { seen.insert($0).inserted }.joined(separator: " and ").orNil
  }

  /// The other fields by name, without those that are compared otherwise and those that say nothing.
  fileprivate var comparedFields: [String: String] {
    var texts: [String: [String]] = [:]
    for field in fields where !Item.comparedApart.contains(field.name) && !field.text.isEmpty {
      if !Placeholders.isDash(field.text) { texts[field.name.rawValue, default: []].append(field.text) }
    }
    return texts.mapValues { $0.joined(separator: "; ") }
  }

  private static let comparedApart: Set<FieldName> = [
    .id, .text, .status, .priority, .release, .target, .secondTarget, .measured,
  ]
}

extension String {
  fileprivate var orNil: String? { isEmpty ? nil : self }
}
