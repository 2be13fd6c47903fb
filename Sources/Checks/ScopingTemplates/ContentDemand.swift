import ProjectModel

/// One thing that the answer to a section needs to have.
package indirect enum ContentDemand: Sendable {
  /// Running text of at least so many words, with a number in it where that is wanted.
  case prose(words: Int, number: Bool)
  /// At least `min` items of a kind; `each` names fields that good ones have.
  case items(of: ItemKind, min: Int, each: [FieldName])
  /// A table with at least so many rows of a kind.
  case table(of: ItemKind, rows: Int, columns: [Column])
  /// Answers under labels of their own, such as dependencies and dependents.
  case groups([Group])
  case figure
  /// One or several of these words.
  case choice(of: [String])
  case date
  case number
  /// A chain of links from items of one kind to items of another.
  case chain(from: ItemKind, to: ItemKind)
  /// One of these is enough.
  case any([ContentDemand])

  /// A column of a table of items.
  package struct Column: Sendable {
    package let field: FieldName
    package let title: LocalizedText
    package let isRequired: Bool
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
    case .items(let kind, _, _), .table(let kind, _, _): kind
    case .any(let demands): demands.lazy.compactMap(\.itemKind).first
    default: nil
    }
  }
}
