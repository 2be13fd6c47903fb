import Documents
import Findings
import ProjectModel

/// Judges layers of goals: by the goals that a release or the whole project states, else by the headings that wait for some.
struct GoalAssessor {
  let template: ScopingTemplate
  let phase: Phase
  private let goals: [GoalLayer: [Item]]
  private let index: ItemIndex
  private let documents: [Document]

  init(_ release: Release, of project: Project, template: ScopingTemplate, phase: Phase) {
    self.template = template
    self.phase = phase
    index = project.index
    let stated = project.items(.goal, in: release.name) + project.items(.goal, in: Item.wholeProject)
    goals = Dictionary(grouping: stated.filter { $0.goalLayer != nil }) { $0.goalLayer ?? .model }
    documents = release.documents.map(\.document) + (project.overview.map { [$0] } ?? []) + project.pages
  }

  /// One of each layer, in the template's order.
  var assessments: [SectionAssessment] {
    let leaves = template.sections.filter { !$0.isContainer }
    let hasAll = leaves.allSatisfy { section in section.layer.map { goals[$0] != nil } ?? true }
    let headings = hasAll ? [:] : headings
    return leaves.map { section in
      guard let layer = section.layer else { return SectionAssessment(missing: section, in: phase) }
      if let stated = goals[layer], let first = stated.first { return assessment(of: section, stated, first) }
      return headings[layer].map { assessment(of: section, below: $0) }
        ?? SectionAssessment(missing: section, in: phase)
    }
  }

  private func assessment(of section: TemplateSection, _ stated: [Item], _ first: Item) -> SectionAssessment {
    let answer = Answer([], in: [], of: template)
    let lacks = Wanting(answer: answer, items: [.goal: stated], index: index).lacks(section.content)
    return SectionAssessment(
      section: section, state: lacks.isEmpty ? .filled : .partial, isRequired: section.isRequired(in: phase),
      place: first.place, anchor: nil, lacks: lacks, name: "\"\(section.title.text())\"", evidence: first.place,
      extents: [])
  }

  // MARK: Headings without goals

  private var headings: [GoalLayer: FoundSection] {
    let titles = Dictionary(
      template.sections.compactMap { section in section.layer.map { ($0, section.title.all + section.aliases) } }
    ) { $0 + $1 }
    return Dictionary(documents.flatMap { $0.goalSections(titles) }.map { ($0.layer, $0.section) }) { first, _ in first
    }
  }

  private func assessment(of section: TemplateSection, below found: FoundSection) -> SectionAssessment {
    let answer = Answer(found.ownContent, of: template, besides: TemplateShingles(section))
    let judgement = Judgement(answer, of: section, items: [:], index: index)
    return SectionAssessment(
      section: section, state: judgement.state, isRequired: section.isRequired(in: phase), place: found.place,
      anchor: found.headline.anchor, lacks: judgement.lacks, name: "\"\(found.headline.title)\"",
      evidence: judgement.evidence.map { Place(found.path, $0) } ?? found.place,
      extents: found.ownContent.map(\.span))
  }
}
