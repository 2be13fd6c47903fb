import ProjectModel

/// The sections of a template as they hang together, to say of a whole branch that it is missing.
struct SectionTree {
  /// One for each part; one for all of a canvas.
  let roots: [Root]

  /// What one document or canvas should hold.
  struct Root {
    let part: Part?
    /// How many sections are asked for.
    let count: Int
    /// Those that are missing.
    let missing: [TemplateSection]
    /// The largest branches of which nothing is there, in the template's order.
    let branches: [Branch]
  }

  /// A section, or a container of which every section is missing.
  struct Branch {
    let section: TemplateSection
    /// The missing sections in it.
    let leaves: [TemplateSection]
  }

  init(_ assessed: AssessedTemplate) {
    let required = assessed.assessments.filter { $0.isRequired && $0.repeated == nil }
    let parents = Dictionary(
      assessed.template.sections.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    var count: [String: Int] = [:]
    var missing: [String: Int] = [:]
    for assessment in required {
      var next: String? = assessment.section.id
      while let id = next {
        count[id, default: 0] += 1
        if assessment.state == .missing { missing[id, default: 0] += 1 }
        next = parents[id] ?? nil
      }
    }
    let sections = Dictionary(
      assessed.template.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(grouping: required, by: \.section.part)
    let parts: [Part?] = Part.allCases + [nil]
    roots = parts.compactMap { part in
      guard let group = groups[part] else { return nil }
      let lost = group.filter { $0.state == .missing }
      var branches: [Branch] = []
      for assessment in lost {
        var top = assessment.section.id
        while let parent = parents[top] ?? nil, missing[parent] == count[parent] { top = parent }
        let leaf = assessment.section
        if let last = branches.last, last.section.id == top {
          branches[branches.count - 1] = Branch(section: last.section, leaves: last.leaves + [leaf])
        } else {
          branches.append(Branch(section: sections[top] ?? leaf, leaves: [leaf]))
        }
      }
      return Root(part: part, count: group.count, missing: lost.map(\.section), branches: branches)
    }
  }
}
