import Documents
import Findings
import ProjectModel

/// What a complete project has: the sections of a document or canvas, and what each of them asks for.
package struct ScopingTemplate: Sendable {
  /// The file's name without ending: `madewithml`.
  package let id: String
  package let title: LocalizedText
  package let kind: Kind
  /// For canvases: the fields at the top.
  package let header: [HeaderField]
  /// For documents: what the documents of a release are called.
  package let parts: [TemplatePart]
  /// Every section, containers too, each before those inside it.
  package let sections: [TemplateSection]
  /// Hashes of the lines and sentences that the template itself puts into a document.
  let lines: Set<UInt64>

  /// What a template is filled in as.
  package enum Kind: String, CaseIterable, Sendable {
    case document, canvas, rubric, goals
  }

  package func section(_ id: String) -> TemplateSection? {
    sections.first { $0.id == id }
  }
}

/// One thing that a canvas says about itself.
package struct HeaderField: Sendable {
  package let id: String
  package let title: LocalizedText
  package let aliases: [String]
  package let isDate: Bool
  package let isRequired: Bool
}

/// A part of a release, as a template calls it.
package struct TemplatePart: Sendable {
  package let part: Part
  package let title: LocalizedText
  /// In all languages.
  package let aliases: [String]
}
