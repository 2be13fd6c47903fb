import Findings
import ProjectModel

/// A project held to its scoping templates: how complete each release is, and everything that was found.
package struct Review: Sendable {
  package let project: Project
  /// In the project's order.
  package let releases: [ReleaseReview]
  /// In report order, those of reading included, without those that are waived.
  package let findings: [Finding]
  /// What the project's own waivers accept, in report order.
  package let waived: [Report.Waived]
  /// Over all releases; in per cent, one decimal; `nil` where nothing is asked for.
  package let completeness: Double?
  package let templates: [ScopingTemplate]
  /// What decides about findings that come later.
  let weighing: Weighing
  let waivers: [Waiver]
  let today: String?
}

/// How one release stands.
package struct ReleaseReview: Sendable {
  package let release: String
  /// What it is held to: its own phase, or the one that was asked for.
  package let phase: Phase
  package let completeness: Double?
  package let templates: [TemplateReview]
}

/// How far one release answers one template.
package struct TemplateReview: Sendable {
  package let template: String
  package let title: String
  package let completeness: Double?
  /// For a rubric that adds scores up: what they come to.
  package let score: RubricScore?
  /// In the template's order, without containers.
  package let sections: [SectionReview]
}

/// The state of one section in one release.
package struct SectionReview: Sendable {
  package let id: String
  package let title: String
  package let part: Part?
  package let state: SectionState
  /// Whether it is asked for in the release's phase; else it does not count.
  package let isRequired: Bool
  /// The heading or key; `nil` where it is missing.
  package let place: Place?
  /// The anchor of the heading that fills it; `nil` for canvases and where it is missing.
  package let anchor: String?
  /// What is missing of a section that is partly there, such as "no number"; empty else.
  package let lacks: [String]
  /// What the template asks for: one line.
  package let guidance: String
  /// For a test of a rubric: its score; `nil` where it has none.
  package let score: Double?
  /// The section of an earlier template under which the same answer counts; `nil` for most.
  package let repeated: SectionReference?
  /// Sections of other templates that are about the same thing.
  package let covers: [SectionReference]
}

/// How far a section is answered.
package enum SectionState: String, CaseIterable, Sendable, Codable {
  case filled, partial, placeholder
  case templateText = "template-text"
  case empty, missing
  case notApplicable = "not-applicable"

  /// For people: `template text`.
  package var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}
