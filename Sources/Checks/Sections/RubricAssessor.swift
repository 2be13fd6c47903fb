import Documents
import Findings
import ProjectModel

/// Judges the tests of a rubric by their rows in tables, or by what stands below their own headings.
struct RubricAssessor {
  let template: ScopingTemplate
  let phase: Phase
  private let answers: RubricAnswers
  private let found: [String: [FoundSection]]

  /// The documents that fill the rubric; all of a release where none is called after it.
  init(_ release: Release, template: ScopingTemplate, phase: Phase) {
    self.template = template
    self.phase = phase
    let own = release.documents.filter { $0.templateID == template.id }
    answers = RubricAnswers(template, in: (own.isEmpty ? release.documents : own).map(\.document))
    found = Dictionary(grouping: release.sections.filter { $0.template == template.id }, by: \.id)
  }

  /// One of each test, in the template's order.
  var assessments: [SectionAssessment] {
    template.sections.filter { !$0.isContainer }.map { section in
      let rows = (answers.rows[section.id] ?? []).map { row in
        assessment(of: section, score: row.score, evidence: row.evidence, at: row.place, anchor: nil, extents: [])
      }
      let headings = (found[section.id] ?? []).map { assessment(of: section, below: $0) }
      return (rows + headings).min { $0.state.distance < $1.state.distance }
        ?? SectionAssessment(missing: section, in: phase)
    }
  }

  private func assessment(of section: TemplateSection, below found: FoundSection) -> SectionAssessment {
    let blocks = found.ownContent
    func passage(_ column: RubricWords.Column) -> Passage? {
      LabelledPiece.pieces(of: blocks, named: RubricWords.names(of: column)).lazy.flatMap(\.passages).first
    }
    let linked = blocks.passages.first { $0.holdsEvidence }
    let isEmpty = blocks.passages.allSatisfy { $0.worth == .nothing }
    let score = passage(.score) ?? (isEmpty ? nil : blocks.passages.first { section.scale?.score($0.text) != nil })
    return assessment(
      of: section, score: score, evidence: linked ?? passage(.evidence), at: found.place,
      anchor: found.headline.anchor, extents: blocks.map(\.span))
  }

  private func assessment(
    of section: TemplateSection, score: Passage?, evidence: Passage?, at place: Place, anchor: String?, extents: [Span]
  ) -> SectionAssessment {
    let scale = section.scale
    let value = score.flatMap { scale?.score($0.text) }
    var lacks: [String] = []
    var state = SectionState.filled
    switch score?.worth {
    case nil, .nothing: state = .empty
    case .placeholder: state = .placeholder
    case .notApplicable: state = .notApplicable
    case .answer:
      if let value {
        if let above = scale?.evidenceAbove, value > above, !(evidence?.holdsEvidence ?? false) {
          lacks = ["no evidence"]
        }
      } else {
        lacks = ["score \"\(score?.text ?? "")\" is none of \(scale?.words ?? "")"]
      }
      if !lacks.isEmpty { state = .partial }
    }
    return SectionAssessment(
      section: section, state: state, isRequired: section.isRequired(in: phase), place: place, anchor: anchor,
      lacks: lacks, name: "\"\(section.title.text())\"", evidence: score.map { Place(place.path, $0.span) } ?? place,
      extents: extents, score: value)
  }
}

extension Passage {
  /// Whether it leads to something that proves a score: a link, an address, or a file in code.
  fileprivate var holdsEvidence: Bool {
    if text.contains("://") { return true }
    var found = false
    inlines.forEachInline { inline in
      switch inline.kind {
      case .link, .image: found = true
      case .code(let code): found = found || code.contains("/") || code.contains(".")
      default: break
      }
    }
    return found
  }
}

/// The scores of a rubric, added up as its template says.
package struct RubricScore: Sendable {
  /// Of each section, in the template's order.
  package let sections: [(title: String, score: Double)]
  package let total: Double

  init?(_ assessments: [SectionAssessment], of template: ScopingTemplate) {
    guard let sum = template.total else { return nil }
    var sections: [(title: String, score: Double)] = []
    for section in template.sections where section.isContainer {
      let inside = assessments.filter { $0.section.parent == section.id }
      guard !inside.isEmpty else { continue }
      sections.append((section.title.text(), sum.section.value(of: inside.map { $0.score ?? 0 })))
    }
    self.sections = sections
    total = sum.all.value(of: sections.map(\.score))
  }
}
