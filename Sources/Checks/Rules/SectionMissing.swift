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
    scoped.releases.flatMap { release in
      release.templates.flatMap { assessed -> [Finding] in
        let tree = SectionTree(assessed.ofBlocks(in: release.release))
        return tree.roots.flatMap { root in findings(root, in: assessed, of: release) }
      }
    }
  }

  /// One finding for all of a part or canvas, else one for each branch of which nothing is there.
  private func findings(
    _ root: SectionTree.Root, in assessed: AssessedTemplate, of release: ScopedRelease
  ) -> [Finding] {
    let missing = root.missing.count
    guard missing > 0 else { return [] }
    guard let home = home(of: root, in: assessed, of: release.release) else {
      let what = root.part.map { "\($0.rawValue) document" } ?? assessed.template.kind.rawValue
      return [
        finding(
          at: release.release.place, "\(release.release.name) has no \(what) (\(counted(missing)) missing)",
          suggestion: "add \(root.part.map { "\($0.rawValue).md" } ?? "canvas.yml") to \(release.release.place.path)")
      ]
    }
    if missing == root.count, missing > 1 {
      return [
        finding(
          at: home, "none of the \(counted(missing)) of \(assessed.template.title.text()) is in \(home.path)",
          suggestion: suggestion(
            root.branches.map { assessed.isCanvas ? $0.id : $0.title }, isCanvas: assessed.isCanvas, path: home.path))
      ]
    }
    return root.branches.map { branch in
      let inside = branch.leaves.count > 1 ? " (\(branch.leaves.joined(separator: ", ")))" : ""
      return finding(
        at: home, "\"\(branch.title)\" is missing\(inside)",
        suggestion: suggestion(
          [assessed.isCanvas ? branch.id : branch.title], isCanvas: assessed.isCanvas, path: home.path))
    }
  }

  private func suggestion(_ names: [String], isCanvas: Bool, path: String) -> String {
    let list = names.map { isCanvas ? $0 : "\"\($0)\"" }.joined(separator: ", ")
    let isOne = names.count == 1
    let thing = isCanvas ? (isOne ? "the key" : "the keys") : (isOne ? "a heading" : "headings")
    return "add \(thing) \(list) to \(path)"
  }

  private func counted(_ count: Int) -> String { "\(count) section\(count == 1 ? "" : "s")" }

  /// The document or canvas that should hold the sections; `nil` where there is none.
  private func home(of root: SectionTree.Root, in assessed: AssessedTemplate, of release: Release) -> Place? {
    if assessed.template.kind == .card {
      return release.documents.first { $0.role == .card }.map { Place($0.path) }
    }
    guard let part = root.part else {
      return release.canvases.first { $0.template == assessed.template.id }.map {
        $0.templateKey ?? Place($0.source.path)
      }
    }
    guard let document = release.document(of: part)?.document else { return nil }
    let title = document.blocks.first { if case .heading = $0.kind { true } else { false } }
    return Place(document.path, title?.span)
  }
}

extension AssessedTemplate {
  /// Whether its sections are keys of a canvas, not headings.
  fileprivate var isCanvas: Bool { template.kind == .canvas }

  /// The same without what rules of canvases speak of, where the release has a canvas to speak of.
  fileprivate func ofBlocks(in release: Release) -> AssessedTemplate {
    guard isCanvas, release.canvases.contains(where: { $0.template == template.id }) else { return self }
    return AssessedTemplate(
      template: template,
      assessments: assessments.filter { !$0.section.isCanvasHeader && !$0.section.isAboutAfterwards })
  }
}
