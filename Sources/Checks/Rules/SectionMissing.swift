import Documents
import Findings
import ProjectModel

/// A release has each section that its templates ask for in its phase.
struct SectionMissing: Rule {
  let id = "section-missing"
  let summary = "A section that the scoping template asks for is not there"
  let rationale = """
    A section that is left out is a question that nobody has asked yet. It is cheaper to ask it now than after the release. \
    Write "N/A" with the reason where it does not apply.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    ---
    phase: draft
    ---
    ⟦# Product⟧

    ## Overview

    ### Background

    Today two people sort four hundred letters a day by hand, and by noon they are a day behind.

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | Todo |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    ---
    phase: draft
    ---
    # Product

    ## Overview

    ### Background

    Today two people sort four hundred letters a day by hand, and by noon they are a day behind.

    ### Objectives

    - We want 90 % of the letters to reach the right desk

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | Todo |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    var languages: [String: HeadingLanguages] = [:]
    return scoped.releases.flatMap { release in
      release.templates.flatMap { assessed -> [Finding] in
        let assessed = assessed.ofBlocks(in: release.release)
        let isMissing = assessed.assessments.contains { $0.isRequired && $0.state == .missing && $0.repeated == nil }
        guard isMissing else { return [] }
        let id = assessed.template.id
        let known = languages[id] ?? HeadingLanguages(assessed.template)
        languages[id] = known
        return Search(
          rule: self, release: release, assessed: assessed, project: scoped.project, languages: known
        ).findings
      }
    }
  }
}

/// The missing sections of one template in one release.
private struct Search {
  let rule: SectionMissing
  let release: ScopedRelease
  let assessed: AssessedTemplate
  let project: Project
  let languages: HeadingLanguages
  private var template: ScopingTemplate { assessed.template }
  private var place: Place { release.release.place }

  var findings: [Finding] {
    let tree = SectionTree(assessed)
    return template.kind == .goals ? layers(tree) : tree.roots.flatMap(findings)
  }

  /// One finding for all of a part or canvas, else one for each branch of which nothing is there.
  private func findings(_ root: SectionTree.Root) -> [Finding] {
    let missing = root.missing.count
    guard missing > 0 else { return [] }
    guard let home = home(of: root) else { return [homeless(root, missing)] }
    let isKeys = isKeys
    let language = isKeys ? nil : project.settings.language ?? languages.language(of: release.release, in: home.path)
    func name(_ section: TemplateSection) -> String { isKeys ? section.id : section.heading(in: language) }
    if missing == root.count, missing > 1 {
      return [
        rule.finding(
          at: home, "none of the \(counted(missing)) of \(template.title.text()) is in \(home.path)",
          suggestion: suggestion(root.branches.map { name($0.section) }, isKeys: isKeys, path: home.path))
      ]
    }
    return root.branches.map { branch in
      let leaves = branch.leaves.map { $0.heading(in: language) }
      let inside = leaves.count > 1 ? " (\(leaves.joined(separator: ", ")))" : ""
      return rule.finding(
        at: home, "\"\(branch.section.heading(in: language))\" is missing\(inside)",
        suggestion: suggestion([name(branch.section)], isKeys: isKeys, path: home.path))
    }
  }

  private func suggestion(_ names: [String], isKeys: Bool, path: String) -> String {
    let list = names.map { isKeys ? $0 : "\"\($0)\"" }.joined(separator: ", ")
    let isOne = names.count == 1
    if template.kind == .rubric {
      return "add \(isOne ? "a row" : "rows") with score and evidence for \(list) to \(path)"
    }
    let thing = isKeys ? (isOne ? "the key" : "the keys") : (isOne ? "a heading" : "headings")
    return "add \(thing) \(list) to \(path)"
  }

  private func counted(_ count: Int) -> String { "\(count) section\(count == 1 ? "" : "s")" }

  // MARK: Where sections should stand

  /// Whether its sections are keys of a canvas, not headings.
  private var isKeys: Bool {
    template.kind == .canvas && release.release.canvases.first { $0.template == template.id }?.isDocument != true
  }

  /// The document or canvas that should hold the sections; `nil` where there is none.
  private func home(of root: SectionTree.Root) -> Place? {
    let release = release.release
    if let part = root.part { return release.document(of: part).map { title(of: $0.document) } }
    if template.kind == .canvas {
      return release.canvases.first { $0.template == template.id }.map { $0.templateKey ?? Place($0.source.path) }
    }
    if let own = release.documents.first(where: { $0.templateID == template.id }) { return title(of: own.document) }
    if template.kind == .card { return release.documents.first { $0.role == .card }.map { Place($0.path) } }
    let path = assessed.assessments.lazy.compactMap(\.place?.path).first
    return release.documents.first { $0.path == path }.map { title(of: $0.document) }
  }

  private func title(of document: Document) -> Place {
    let title = document.blocks.first { if case .heading = $0.kind { true } else { false } }
    return Place(document.path, title?.span)
  }

  /// Says of a document or canvas that it is missing as a whole.
  private func homeless(_ root: SectionTree.Root, _ missing: Int) -> Finding {
    let name = release.release.name
    if let part = root.part {
      return rule.finding(
        at: place, "\(name) has no \(part.rawValue) document (\(counted(missing)) missing)",
        suggestion: "add \(part.rawValue).md to \(place.path)")
    }
    if template.kind == .canvas {
      return rule.finding(
        at: place, "\(name) has no canvas (\(counted(missing)) missing)", suggestion: "add canvas.yml to \(place.path)")
    }
    let titles = root.branches.map { "\"\($0.section.heading(in: project.settings.language))\"" }
    let rest = titles.count > 6 ? " and \(titles.count - 6) more" : ""
    return rule.finding(
      at: place, "nothing in \(name) answers \(template.title.text()) (\(counted(missing)) missing)",
      suggestion: "add \(template.id).md with the headings \(titles.prefix(6).joined(separator: ", "))\(rest) to "
        + place.path)
  }

  // MARK: Layers of goals

  /// One finding for each layer that no goal is in, or for all of them.
  private func layers(_ tree: SectionTree) -> [Finding] {
    let missing = tree.roots.flatMap(\.branches).flatMap(\.leaves)
    let prefix = project.folder.project + "/"
    let file = project.folder.paths.first { path in
      ["goals.yml", "goals.yaml"].contains { path == prefix + $0 || path == "\(place.path)/\($0)" }
    }
    let at = file.map { Place($0) } ?? place
    guard missing.count < tree.roots.reduce(0, { $0 + $1.count }) || missing.count == 1 else {
      let titles = missing.map { "\"\($0.heading(in: project.settings.language))\"" }.joined(separator: ", ")
      return [
        rule.finding(
          at: at, "\(release.release.name) has no goals (\(missing.count) layers missing)",
          suggestion: "state them in goals.yml, or in goals.md below the headings \(titles)")
      ]
    }
    return missing.map { section in
      let title = section.heading(in: project.settings.language)
      let layer = section.layer.map { "\"layer: \($0.rawValue)\"" } ?? "that layer"
      return rule.finding(
        at: at, "no goal has the layer \"\(title)\"",
        suggestion: "add one with \(layer) to \(file ?? "goals.yml"), or below a heading \"\(title)\"")
    }
  }
}

extension AssessedTemplate {
  /// Whether its sections are keys of a canvas, not headings.
  fileprivate var isCanvas: Bool { template.kind == .canvas }

  /// The same without what rules of canvases speak of, where the release has a canvas to speak of.
  fileprivate func ofBlocks(in release: Release) -> AssessedTemplate {
    guard isCanvas, release.canvases.contains(where: { $0.template == template.id }) else { return self }
    return without { $0.section.isCanvasHeader || $0.section.isAboutAfterwards }
  }
}
