/// What a scoping template says about where one of its sections may be found: enough to find it, nothing about its content.
package struct OutlineSection: Sendable {
  package let template: String
  /// `product.overview.background`.
  package let id: String
  package let title: String
  /// Titles and aliases in all languages, as written in the template.
  package let titles: [String]
  package let aliases: [String]
  package let part: Part?
  /// The id of the section that holds it.
  package let parent: String?
  /// Whether it only holds other sections.
  package let isContainer: Bool
  /// The kind of the items that its lists hold, if they hold any.
  package let itemKind: ItemKind?

  package init(
    template: String, id: String, title: String, titles: [String], aliases: [String], part: Part?, parent: String?,
    isContainer: Bool, itemKind: ItemKind?
  ) {
    self.template = template
    self.id = id
    self.title = title
    self.titles = titles
    self.aliases = aliases
    self.part = part
    self.parent = parent
    self.isContainer = isContainer
    self.itemKind = itemKind
  }
}

/// What a project is read with: the outlines of the templates it may follow, and the words for parts.
package struct Outline: Sendable {
  package let sections: [OutlineSection]
  /// Titles and aliases of parts, in all languages.
  package let partTitles: [Part: [String]]
  /// In the templates' order.
  package let canvases: [CanvasOutline]
  /// Titles and aliases of the layers of goals, in all languages.
  package let layerTitles: [GoalLayer: [String]]
  /// Where the sections of model cards may be found.
  package let cards: [OutlineSection]
  /// Where the sections of templates may be found that fill documents of their own.
  package let wholes: [WholeOutline]
  /// Hashes of the lines that templates themselves put into a document: no items.
  package let ownLines: Set<UInt64>
  /// Ids of templates that releases are held to besides those that the project names.
  package let asked: [String]
  /// The layers' titles, made ready to look up.
  let goalWords: GoalWords

  package init(
    sections: [OutlineSection], partTitles: [Part: [String]], canvases: [CanvasOutline] = [],
    layerTitles: [GoalLayer: [String]] = [:], cards: [OutlineSection] = [],
    wholes: [WholeOutline] = [], ownLines: Set<UInt64> = [], asked: [String] = []
  ) {
    self.sections = sections
    self.partTitles = partTitles
    self.canvases = canvases
    self.layerTitles = layerTitles
    self.cards = cards
    self.wholes = wholes
    self.ownLines = ownLines
    self.asked = asked
    goalWords = GoalWords(layerTitles)
  }
}

extension Outline {
  /// The ids of sections of templates that fill documents of their own or cards, alone and with their template in front.
  var idsElsewhere: Set<String> {
    Set((wholes.flatMap(\.sections) + cards).flatMap { [$0.id, "\($0.template):\($0.id)"] })
  }

  /// Whether a template of documents has an id.
  func knows(_ template: String) -> Bool {
    sections.contains { $0.template == template } || wholes.contains { $0.template == template }
  }
}
