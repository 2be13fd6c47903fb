import Findings
import ProjectModel

/// What a scoping template asks for, section by section, for a terminal.
package struct TemplateExplanation {
  private let template: ScopingTemplate
  private let language: String?

  package init(_ template: ScopingTemplate, language: String? = nil) {
    self.template = template
    self.language = language
  }

  package func text(width: Int, style: TextStyle) -> String {
    var page = TerminalPage(width: width, style: style)
    page.title("\(template.id) — \(template.title.text(in: language))")
    page.blank()
    page.paragraph(template.summary)
    writeHeader(to: &page)
    for group in template.branches {
      if let title = group.title(in: language) { page.heading(title) }
      for section in group.sections { write(section, to: &page) }
    }
    if !template.supports.isEmpty {
      page.heading("What supports what")
      for support in template.supports { page.line("\(support.from.rawValue) → \(support.to.rawValue)", indent: 2) }
    }
    page.heading("To be held to it")
    page.paragraph("Name it in scopebook.yml:", indent: 2)
    page.line("templates: [\(template.id)]", indent: 4)
    return page.text
  }

  /// A section and those inside it.
  package func text(of section: TemplateSection, width: Int, style: TextStyle) -> String {
    var page = TerminalPage(width: width, style: style)
    page.paragraph("A section of \(template.id), \(template.title.text(in: language)).")
    let inside = template.sections.filter { $0.id == section.id || $0.id.hasPrefix(section.id + ".") }
    for section in inside { write(section, to: &page) }
    if !section.isContainer, template.kind == .document {
      page.heading("To name a heading that fills it")
      page.line("<!-- scopebook: section \(section.id) -->", indent: 2)
    }
    return page.text
  }

  private func writeHeader(to page: inout TerminalPage) {
    guard !template.header.isEmpty else { return }
    page.heading("Header")
    for field in template.header {
      let kind = field.isDate ? "a date such as 2026-03-31" : field.type.rawValue
      page.paragraph(
        "\(field.title.text(in: language)) (\(field.id)): \(kind)\(field.isRequired ? "" : ", optional")", indent: 2,
        bullet: "- ")
    }
  }

  private func write(_ section: TemplateSection, to page: inout TerminalPage) {
    let indent = 2 * template.depth(of: section)
    page.blank()
    page.painted(
      String(repeating: " ", count: indent) + page.style.paint(section.title.text(in: language).printable, "1") + "  "
        + page.style.paint(section.id.printable, "36"))
    let guidance = section.guidance(in: language)
    if !guidance.isEmpty { page.paragraph(guidance, indent: indent + 2) }
    for prompt in section.prompts(in: language) { page.paragraph(prompt, indent: indent + 2, bullet: "- ") }
    if let demand = section.demand(in: language) { page.paragraph(demand, indent: indent + 2, bullet: "→ ") }
    for remark in section.remarks { page.paragraph(remark, indent: indent + 2, bullet: "  ") }
  }
}

extension ScopingTemplate {
  /// What it is filled in as, and how much it asks for, in a sentence or two.
  package var summary: String {
    let leaves = sections.filter { !$0.isContainer }
    let asked = Phase.allCases.compactMap { phase -> String? in
      let count = leaves.count { $0.requiredFrom == phase }
      return count == 0 ? nil : "\(count) asked for from \(phase.rawValue) on"
    }
    let optional = leaves.count { $0.requiredFrom == nil }
    let counts = asked + (optional > 0 ? ["\(optional) optional"] : [])
    return "\(kind.words.sentence) \(leaves.count) section\(leaves.count == 1 ? "" : "s"): "
      + counts.joined(separator: ", ")
      + "."
  }

  /// The sections by part where they belong to parts, else all of them.
  package var branches: [TemplateBranch] {
    var branches: [TemplateBranch] = []
    for section in sections {
      if branches.last?.part != section.part || branches.isEmpty {
        branches.append(
          TemplateBranch(part: section.part, name: parts.first { $0.part == section.part }?.title, sections: []))
      }
      branches[branches.count - 1].sections.append(section)
    }
    return branches
  }

  /// How many sections hold a section.
  package func depth(of section: TemplateSection) -> Int {
    var depth = 0
    var parent = section.parent
    while let id = parent, depth < sections.count {
      depth += 1
      parent = self.section(id)?.parent
    }
    return depth
  }
}

/// The sections that belong to one part of a release.
package struct TemplateBranch: Sendable {
  package let part: Part?
  let name: LocalizedText?
  package fileprivate(set) var sections: [TemplateSection]

  /// `System design (design)`; `nil` for sections of no part.
  package func title(in language: String?) -> String? {
    guard let part else { return nil }
    guard let name = name?.text(in: language), name.lowercased() != part.rawValue else {
      return part.rawValue.prefix(1).uppercased() + part.rawValue.dropFirst()
    }
    return "\(name) (\(part.rawValue))"
  }
}

extension ScopingTemplate.Kind {
  /// What it is filled in as.
  package var words: String {
    switch self {
    case .document: "headings of a release's documents answer it"
    case .canvas: "the blocks of a canvas answer it"
    case .card: "the headings of a model card answer it"
    case .rubric: "the rows of a scoring sheet answer it"
    case .goals: "goals in layers answer it"
    }
  }
}

extension TemplateSection {
  /// What an answer needs to have and from when on, in a sentence; `nil` for a container.
  package func demand(in language: String?) -> String? {
    guard !isContainer else { return nil }
    let wanted = content.map { $0.words(in: language) }
    let what = wanted.isEmpty ? "an answer" : wanted.joined(separator: "; ")
    return what + (requiredFrom.map { " (from \($0.rawValue) on)" } ?? " (optional)")
  }

  /// What else there is to know about it, each in a phrase: scores, and sections of other templates.
  package var remarks: [String] {
    var remarks: [String] = []
    if let scale {
      let levels = scale.levels.map { "\($0.name) \($0.value.inWords)" }.joined(separator: ", ")
      let proof = scale.evidenceAbove.map { "; above \($0.inWords) with a link that proves it" } ?? ""
      remarks.append("scores: \(levels)\(proof)")
    }
    if !equals.isEmpty { remarks.append("one answer fills \(equals.map(\.key).joined(separator: ", ")) too") }
    if !covers.isEmpty { remarks.append("see also \(covers.map(\.key).joined(separator: ", "))") }
    return remarks
  }
}
