import ProjectModel

/// One section of a scoping template.
package struct TemplateSection: Sendable {
  /// Part and ids from the top, joined by dots: `product.overview.background`.
  package let id: String
  package let title: LocalizedText
  package let part: Part?
  /// The id of the section that holds it; `nil` at the top.
  package let parent: String?
  /// In all languages.
  package let aliases: [String]
  /// What to write, in a line or two; empty where nothing needs saying.
  package let guidance: String
  /// Questions that an answer answers.
  package let prompts: [String]
  /// The phase from which on it is asked for; `nil` for never.
  package let requiredFrom: Phase?
  /// Whether it only holds other sections.
  package let isContainer: Bool
  /// Everything that an answer needs to have.
  package let content: [ContentDemand]
  /// Whether it lists names of people or groups.
  package var listsNames = false
  /// For goals: the layer of those that it lists.
  package var layer: GoalLayer?

  package func isRequired(in phase: Phase) -> Bool {
    !isContainer && requiredFrom.map { $0 <= phase } ?? false
  }

  /// The kind of the items that it lists, if it lists any.
  package var itemKind: ItemKind? {
    content.lazy.compactMap(\.itemKind).first
  }
}
