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
    /// The titles of those that are missing.
    let missing: [String]
    /// The largest branches of which nothing is there, in the template's order.
    let branches: [Branch]
  }

  /// A section, or a container of which every section is missing.
  struct Branch {
    let id: String
    let title: String
    /// The titles of the missing sections in it.
    let leaves: [String]
  }

  init(_ assessed: AssessedTemplate) {
    let required = assessed.assessments.filter(\.isRequired)
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
    let titles = Dictionary(
      assessed.template.sections.map { ($0.id, $0.title.text()) }, uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(grouping: required, by: \.section.part)
    let parts: [Part?] = Part.allCases + [nil]
    roots = parts.compactMap { part in
      guard let group = groups[part] else { return nil }
      let lost = group.filter { $0.state == .missing }
      var branches: [Branch] = []
      for assessment in lost {
        var top = assessment.section.id
        while let parent = parents[top] ?? nil, missing[parent] == count[parent] { top = parent }
        let leaf = assessment.section.title.text()
        if let last = branches.last, last.id == top {
          branches[branches.count - 1] = Branch(id: top, title: last.title, leaves: last.leaves + [leaf])
        } else {
          branches.append(Branch(id: top, title: titles[top] ?? leaf, leaves: [leaf]))
        }
      }
      return Root(part: part, count: group.count, missing: lost.map { $0.section.title.text() }, branches: branches)
    }
  }
}
