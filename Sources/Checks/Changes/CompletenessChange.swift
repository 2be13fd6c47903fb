import ProjectModel

/// How much more or less complete a release is than it was.
package struct CompletenessChange: Sendable {
  /// In per cent; `nil` where nothing was asked for.
  package let old: Double?
  package let new: Double?
  /// Those with a difference, in the new release's order, those that are gone last.
  package let templates: [Template]

  /// One scoping template of a release.
  package struct Template: Sendable {
    package let template: String
    package let title: String
    package let old: Double?
    package let new: Double?
    /// Those whose state differs, in the template's order; none for a template that only one of the two is held to.
    package let sections: [Section]
  }

  /// One section of a template.
  package struct Section: Sendable {
    package let id: String
    package let title: String
    package let old: SectionState
    package let new: SectionState
    /// Where it stands; `nil` where it is missing.
    package let review: SectionReview
  }
}

extension CompletenessChange {
  /// `nil` where nothing differs. Each side may be missing.
  static func between(_ old: ReleaseReview?, _ new: ReleaseReview?) -> CompletenessChange? {
    let before = Dictionary((old?.templates ?? []).map { ($0.template, $0) }) { first, _ in first }
    let after = Set((new?.templates ?? []).map(\.template))
    let kept = (new?.templates ?? []).compactMap { template($0.template, before[$0.template], $0) }
    let gone = (old?.templates ?? []).filter { !after.contains($0.template) }.compactMap {
      template($0.template, $0, nil)
    }
    guard old?.completeness != new?.completeness || !(kept + gone).isEmpty else { return nil }
    return CompletenessChange(old: old?.completeness, new: new?.completeness, templates: kept + gone)
  }

  private static func template(_ id: String, _ old: TemplateReview?, _ new: TemplateReview?) -> Template? {
    var sections: [Section] = []
    if let old, let new {
      let before = Dictionary(old.sections.map { ($0.id, $0.state) }) { first, _ in first }
      sections = new.sections.compactMap { section in
        guard section.isRequired, let state = before[section.id], state != section.state else { return nil }
        return Section(id: section.id, title: section.title, old: state, new: section.state, review: section)
      }
    }
    guard (old == nil) != (new == nil) || old?.completeness != new?.completeness || !sections.isEmpty else {
      return nil
    }
    return Template(
      template: id, title: new?.title ?? old?.title ?? id, old: old?.completeness, new: new?.completeness,
      sections: sections)
  }
}
