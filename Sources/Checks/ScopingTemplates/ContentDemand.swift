import ProjectModel

/// One thing that the answer to a section needs to have.
package indirect enum ContentDemand: Sendable {
  /// Running text of at least so many words, with a number in it where that is wanted.
  case prose(words: Int, number: Bool)
  /// At least `min` items of a kind, each with these fields.
  case items(of: ItemKind, min: Int, each: [FieldName])
  /// A table with at least so many rows of a kind; of anything where `of` is `nil`.
  case table(of: ItemKind?, rows: Int, columns: [Column])
  /// Answers under labels of their own, such as dependencies and dependents.
  case groups([Group])
  case figure
  /// One of these, or several where `many` says so; with some words beside it where a reason is asked for.
  case choice(of: [Option], many: Bool, reason: Bool)
  case date
  /// A quantity; `unit` is what to count in, `min` the least that makes sense.
  case number(unit: String?, min: Double?)
  /// A chain `a → b → c`: from what the model team measures to what the organisation wants.
  case chain(from: ItemKind, to: ItemKind)
  /// One of these is enough.
  case any([ContentDemand])
  /// All of these; inside `any`, for an answer that needs several things at once.
  case all([ContentDemand])

  /// A column of a table.
  package struct Column: Sendable {
    /// The field of an item, in a table of items.
    package let id: String
    package let title: LocalizedText
    /// In all languages.
    package let aliases: [String]
    package let isRequired: Bool
    /// What its cells may say; `nil` for anything.
    package let values: Values?

    package var field: FieldName { FieldName(rawValue: id) }
  }

  /// What the cells of a column may say.
  package enum Values: Sendable {
    case status, priority, release
    case options([Option])
  }

  /// One of several answers.
  package struct Option: Sendable {
    package let id: String
    package let title: LocalizedText
    /// In all languages.
    package let aliases: [String]

    /// Everything that it is called, its id as words too.
    package var names: [String] { title.all + aliases + [id.replacing("-", with: " ")] }
  }

  /// A labelled piece of an answer.
  package struct Group: Sendable {
    package let id: String
    package let title: LocalizedText
    /// In all languages.
    package let aliases: [String]
    package let content: [ContentDemand]
  }

  /// The kind of the items asked for, if any are.
  package var itemKind: ItemKind? {
    switch self {
    case .items(let kind, _, _): kind
    case .table(let kind, _, _): kind
    case .any(let demands), .all(let demands): demands.lazy.compactMap(\.itemKind).first
    default: nil
    }
  }

  /// The kinds of all items asked for, those in groups too.
  var itemKinds: [ItemKind] {
    switch self {
    case .any(let demands), .all(let demands): demands.flatMap(\.itemKinds)
    case .groups(let groups): groups.flatMap(\.content).flatMap(\.itemKinds)
    default: itemKind.map { [$0] } ?? []
    }
  }
}
