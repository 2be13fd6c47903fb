/// What became of one item between two states of a project.
package struct ItemChange: Sendable {
  package let what: What
  /// As it is; as it was where it is gone.
  package let item: Item
  /// As it was; `nil` for one that was added.
  package let old: Item?
  /// What the two say differently; empty for one that was added, removed, or carried over as it was.
  package let fields: [FieldChange]
  /// What told that both are one item.
  package let match: Match

  /// What happened to it. A move inside or between files is nothing that happened.
  package enum What: String, CaseIterable, Sendable {
    case added, changed, removed
    /// Stated by the next release, or by a further one; where that says other things of it, `fields` has them.
    case carriedOver = "carried-over"
  }

  /// By what two statements were found to be of one item.
  package enum Match: String, Sendable {
    case id, text
    /// Most of their words are the same.
    case likeness
  }

  static func added(_ item: Item) -> ItemChange {
    ItemChange(what: .added, item: item, old: nil, fields: [], match: .id)
  }

  static func removed(_ item: Item) -> ItemChange {
    ItemChange(what: .removed, item: item, old: item, fields: [], match: .id)
  }

  /// Whether its text was put in other words and found by its likeness.
  package var isReworded: Bool { match == .likeness }

  package func field(_ name: String) -> FieldChange? { fields.first { $0.name == name } }
}
