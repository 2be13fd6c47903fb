import Documents
import Findings
import ProjectModel

/// How far one release answers one section, and where that shows.
package struct SectionAssessment: Sendable {
  package let section: TemplateSection
  package let state: SectionState
  package let isRequired: Bool
  /// The heading or key; `nil` where it is missing.
  package let place: Place?
  /// The anchor of the heading; `nil` for canvases and where it is missing.
  package let anchor: String?
  /// What is missing of a section that is partly there; empty else.
  package let lacks: [String]
  /// What messages call it: the heading in quotes, or the key.
  let name: String
  /// What shows the state, such as the first placeholder; the heading or key where nothing does.
  let evidence: Place?
  /// What stands in it, as ranges of the file; empty for canvases.
  let extents: [Span]
  /// For a test of a rubric: its score; `nil` where it has none.
  package var score: Double?
  /// A section of an earlier template that the same answer fills, and that stands as this one does: it counts and is
  /// reported there.
  package var repeated: SectionReference?
}

extension SectionAssessment {
  /// A section that nobody began.
  init(missing section: TemplateSection, in phase: Phase) {
    self.init(
      section: section, state: .missing, isRequired: section.isRequired(in: phase), place: nil, anchor: nil, lacks: [],
      name: "\"\(section.title.text())\"", evidence: nil, extents: [])
  }
}

extension SectionState {
  /// How far it is from an answer: of several headings for one section the least counts.
  var distance: Int {
    switch self {
    case .filled: 0
    case .partial: 1
    case .notApplicable: 2
    case .placeholder: 3
    case .templateText: 4
    case .empty: 5
    case .missing: 6
    }
  }

  /// What it is worth in a score; `nil` where it does not count.
  var worth: Double? {
    switch self {
    case .filled: 1
    case .partial: 0.5
    case .placeholder, .templateText, .empty, .missing: 0
    case .notApplicable: nil
    }
  }
}
