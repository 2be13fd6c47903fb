import Findings
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
  package var aliases: [String] = []
  /// By the code of the language; empty where they are given without.
  var aliasesByLanguage: [String: [String]] = [:]
  /// What to write, in every language that the template has it in; `nil` where nothing needs saying.
  package var guidanceText: LocalizedText?
  /// Questions that an answer answers.
  package var promptTexts: [LocalizedText] = []
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
  /// For rubrics: what a test can score; `nil` where it is no test.
  package var scale: ScoreScale?
  /// Sections of other templates that the same answer fills.
  package var equals: [SectionReference] = []
  /// Sections of other templates that are about the same thing and need answers of their own.
  package var covers: [SectionReference] = []

  package func isRequired(in phase: Phase) -> Bool {
    !isContainer && requiredFrom.map { $0 <= phase } ?? false
  }

  /// The kind of the items that it lists, if it lists any.
  package var itemKind: ItemKind? {
    content.lazy.compactMap(\.itemKind).first
  }

  /// What to write, in a line or two; empty where nothing needs saying.
  package var guidance: String { guidance(in: nil) }

  /// Questions that an answer answers.
  package var prompts: [String] { prompts(in: nil) }

  package func guidance(in language: String?) -> String { guidanceText?.text(in: language) ?? "" }

  package func prompts(in language: String?) -> [String] { promptTexts.map { $0.text(in: language) } }

  /// The words for a heading in a language: the title there, else the first alias there, else the title.
  package func heading(in language: String?) -> String {
    language.flatMap(ownHeading) ?? title.text()
  }

  /// The title or first alias in a language; `nil` where the template has none.
  package func ownHeading(in language: String) -> String? {
    let code = String(language.lowercased().prefix(2))
    if let own = title.text(exactlyIn: code) { return own }
    // A title given once is in English.
    return code == "en" ? title.text() : aliasesByLanguage[code]?.first
  }
}

/// A section of a template, as another one names it: `dprd:purpose`.
package struct SectionReference: Sendable {
  package let template: String
  package let section: String
  let place: Place

  /// `dprd:purpose`.
  package var key: String { "\(template):\(section)" }
}

/// What a test of a rubric can score.
package struct ScoreScale: Sendable {
  /// In the order written: `none` 0, `manual` 0.5, `automated` 1.
  package let levels: [(name: String, value: Double)]
  /// A score above this needs a link that proves it; `nil` where none does.
  package let evidenceAbove: Double?
}
