import Documents
import Findings
import ProjectModel

/// Judges the sections of one release by one template.
struct SectionAssessor {
  let template: ScopingTemplate
  let phase: Phase
  /// By `template:section`.
  private let found: [String: [FoundSection]]
  private let items: [ItemKind: [Item]]
  /// By template.
  private let canvases: [String: [Canvas]]
  private let equals: EqualSections
  private let shingles: [String: TemplateShingles]
  private let index: ItemIndex

  init(
    _ release: Release, of project: Project, template: ScopingTemplate, phase: Phase,
    equals: EqualSections, shingles: [String: TemplateShingles]
  ) {
    self.template = template
    self.shingles = shingles
    self.phase = phase
    self.equals = equals
    let wanted = equals.isEmpty ? release.sections.filter { $0.template == template.id } : release.sections
    found = Dictionary(grouping: wanted) { "\($0.template):\($0.id)" }
    items = project.index.itemsByKind(in: release.name)
    index = project.index
    canvases = Dictionary(grouping: release.canvases, by: \.template)
  }

  /// One of each section that is no container, in the template's order, the header's fields first.
  var assessments: [SectionAssessment] {
    let header = template.header.map { field in
      best((canvases[template.id] ?? []).map { assessment(of: field, in: $0) }, of: field.section)
    }
    return header
      + template.sections.filter { !$0.isContainer }.map { section in
        let others = equals.others(of: section.id, in: template.id)
        let candidates =
          answers(to: section, as: section.id, of: template.id)
          + others.flatMap { answers(to: section, as: $0.section, of: $0.template) }
        return best(candidates, of: section)
      }
  }

  /// How the answers to a section, as this or another template calls it, do as answers to `section`.
  private func answers(to section: TemplateSection, as id: String, of template: String) -> [SectionAssessment] {
    (found["\(template):\(id)"] ?? []).map { assessment(of: section, in: $0) }
      + (canvases[template] ?? []).compactMap { assessment(of: section, as: id, in: $0) }
  }

  private func best(_ candidates: [SectionAssessment], of section: TemplateSection) -> SectionAssessment {
    candidates.min { $0.state.distance < $1.state.distance } ?? SectionAssessment(missing: section, in: phase)
  }

  // MARK: Documents

  private func assessment(of section: TemplateSection, in found: FoundSection) -> SectionAssessment {
    let blocks = found.ownContent
    let extents = blocks.map(\.span)
    let held = items(of: section, in: found.path, extents)
    let judgement = Judgement(answer(in: found, to: section), of: section, items: held, index: index)
    return SectionAssessment(
      section: section, state: judgement.state, isRequired: section.isRequired(in: phase), place: found.place,
      anchor: found.headline.anchor, lacks: judgement.lacks, name: "\"\(found.headline.title)\"",
      evidence: judgement.evidence.map { Place(found.path, $0) } ?? found.place, extents: extents)
  }

  /// What stands below a heading, as the section takes it.
  private func answer(in found: FoundSection, to section: TemplateSection) -> Answer {
    let sort = { Answer(found.ownContent, of: template, besides: shingles[section.id]) }
    return found.memory?.answer(ObjectIdentifier(Answer.self), given: [template.id, section.id], sort) ?? sort()
  }

  /// The items of the kinds that a section asks for which stand in it.
  private func items(of section: TemplateSection, in path: String, _ extents: [Span]) -> [ItemKind: [Item]] {
    let kinds = section.content.flatMap(\.itemKinds).flatMap { [$0] + $0.standIns }
    return Dictionary(
      grouping: Set(kinds).sorted { $0.rawValue < $1.rawValue }.flatMap { items[$0] ?? [] }.filter { item in
        item.origin != .reference
          && (Self.isInside(item.place, path, extents)
            || item.otherPlaces.contains { Self.isInside($0, path, extents) })
      }, by: \.id.kind)
  }

  private static func isInside(_ place: Place, _ path: String, _ extents: [Span]) -> Bool {
    place.path == path && extents.contains { $0.contains(place.span) }
  }

  // MARK: Canvases

  private func assessment(of section: TemplateSection, as id: String, in canvas: Canvas) -> SectionAssessment? {
    guard let entry = canvas.entry(id: id) else { return nil }
    let path = canvas.source.path
    let held = items(of: section, in: path, entry.extents)
    let answer = Answer(entry.blocks, of: template, besides: shingles[section.id])
    let judgement = Judgement(answer, of: section, items: held, index: index)
    let evidence = canvas.isDocument ? judgement.evidence.map { Place(path, $0) } : nil
    return SectionAssessment(
      section: section, state: judgement.state, isRequired: section.isRequired(in: phase), place: entry.keyPlace,
      anchor: entry.anchor, lacks: judgement.lacks, name: canvas.isDocument ? "\"\(entry.title)\"" : id,
      evidence: evidence ?? entry.keyPlace, extents: canvas.isDocument ? entry.extents : [])
  }

  private func assessment(of field: HeaderField, in canvas: Canvas) -> SectionAssessment {
    let section = field.section
    guard let entry = canvas.entry(id: field.id) else { return SectionAssessment(missing: section, in: phase) }
    let text = entry.text.trimmingBlanks
    let isDateMissing = field.isDate && DateReader.isoDate(text) == nil
    let isOpen = Placeholders.isWhole(text) || (isDateMissing && !Placeholders.marks(in: text).isEmpty)
    let state: SectionState =
      text.isEmpty ? .empty : isOpen ? .placeholder : isDateMissing ? .partial : .filled
    return SectionAssessment(
      section: section, state: state, isRequired: section.isRequired(in: phase), place: entry.keyPlace, anchor: nil,
      lacks: state == .partial ? ["no date such as 2026-03-31"] : [], name: field.id, evidence: entry.keyPlace,
      extents: [])
  }
}

extension HeaderField {
  /// The field as a section: `header.user-name`.
  fileprivate var section: TemplateSection {
    TemplateSection(
      id: "header.\(id)", title: title, part: nil, parent: nil, aliases: aliases,
      requiredFrom: isRequired ? .draft : nil, isContainer: false, content: isDate ? [.date] : [])
  }
}

extension Span {
  func contains(_ other: Span?) -> Bool {
    guard let other else { return false }
    return start <= other.start && other.start < max(end, start + 1)
  }
}
