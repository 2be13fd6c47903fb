import Documents
import Findings
import ProjectModel

/// What a complete project has: the sections of a document or canvas, and what each of them asks for.
package struct ScopingTemplate: Sendable {
  /// The file's name without ending: `madewithml`.
  package let id: String
  package let title: LocalizedText
  /// What it is called besides, in all languages.
  package let aliases: [String]
  package let kind: Kind
  /// For canvases: the fields at the top.
  package let header: [HeaderField]
  /// For documents: what the documents of a release are called.
  package let parts: [TemplatePart]
  /// Every section, containers too, each before those inside it.
  package let sections: [TemplateSection]
  /// Hashes of the lines and sentences that the template itself puts into a document.
  let lines: Set<UInt64>
  /// For canvases: where blocks stand on the poster; empty for the order of the sections.
  package let layout: PosterLayout
  /// For goals: which layer's goals may support which.
  package let supports: [LayerSupport]
  /// For rubrics: how the scores of tests are added up; `nil` where they are not.
  package let total: TotalScore?

  /// What a template is filled in as.
  package enum Kind: String, CaseIterable, Sendable {
    case document, canvas, card, rubric, goals
  }

  package func section(_ id: String) -> TemplateSection? {
    sections.first { $0.id == id }
  }

  /// Whether its sections stand below headings of any document, not of a release's parts.
  package var isWholeDocument: Bool {
    switch kind {
    case .document: parts.isEmpty && sections.allSatisfy { $0.part == nil }
    case .card, .rubric: true
    case .canvas, .goals: false
    }
  }
}

/// One thing that a canvas says about itself.
package struct HeaderField: Sendable {
  package let id: String
  package let title: LocalizedText
  package let aliases: [String]
  package let type: HeaderType
  package let isRequired: Bool

  package var isDate: Bool { type == .date }
}

/// Where the blocks of a canvas stand on its poster.
package struct PosterLayout: Sendable, Equatable {
  /// Ids of sections, column by column from the left, each from the top.
  package let columns: [[String]]
  /// Ids of sections that take the whole width below the columns.
  package let below: [String]

  package var isEmpty: Bool { columns.isEmpty && below.isEmpty }
}

/// That goals of one layer may support goals of another.
package struct LayerSupport: Sendable, Hashable {
  package let from: GoalLayer
  package let to: GoalLayer
}

/// How the scores of a rubric's tests are added up: within a section, and over the sections.
package struct TotalScore: Sendable {
  package let section: Sum
  package let all: Sum

  /// One number out of several.
  package enum Sum: String, CaseIterable, Sendable {
    case sum, minimum, mean

    /// Zero where there are none.
    package func value(of scores: [Double]) -> Double {
      switch self {
      case .sum: scores.reduce(0, +)
      case .minimum: scores.min() ?? 0
      case .mean: scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
      }
    }
  }
}

/// A part of a release, as a template calls it.
package struct TemplatePart: Sendable {
  package let part: Part
  package let title: LocalizedText
  /// In all languages.
  package let aliases: [String]
  /// By the code of the language; empty where they are given without.
  var aliasesByLanguage: [String: [String]] = [:]

  /// The words for a title in a language: the title there, else the first alias there, else the title.
  func heading(in language: String?) -> String {
    guard let language, title.text(exactlyIn: language) == nil else { return title.text(in: language) }
    return aliasesByLanguage[language]?.first ?? title.text()
  }
}
