import Checks
import ProjectModel

/// Where the sections of a canvas stand: as its template lays them out, what it leaves out below.
struct PosterPlan {
  let columns: [[TemplateSection]]
  let below: [TemplateSection]

  init(_ template: ScopingTemplate) {
    let tops = template.sections.filter { $0.parent == nil }
    if template.layout.isEmpty {
      columns = tops.filter { $0.isContainer && !template.hasMatrix($0) }.map { [$0] }
      below = tops.filter { !$0.isContainer || template.hasMatrix($0) }
      return
    }
    // A matrix needs the whole width.
    columns = template.layout.columns.map { column in
      column.compactMap(template.section).filter { !template.hasMatrix($0) }
    }.filter { !$0.isEmpty }
    let placed = Set(columns.flatMap { $0 }.map(\.id))
    let listed = template.layout.below.compactMap(template.section).filter { !placed.contains($0.id) }
    let shown = placed.union(listed.map(\.id))
    below =
      listed
      + tops.filter { top in
        !shown.contains(top.id) && !template.sections.contains { $0.parent == top.id && shown.contains($0.id) }
      }
  }
}

extension TemplateSection {
  /// The anchor of its block on the poster: its keys joined as mentions join them.
  var anchor: String { id.replacing(".", with: "-") }
}

extension ScopingTemplate {
  func sections(in parent: TemplateSection) -> [TemplateSection] {
    sections.filter { $0.parent == parent.id }
  }

  /// Whether the section holds rows with phases.
  func hasMatrix(_ section: TemplateSection) -> Bool {
    sections(in: section).contains { $0.isContainer }
  }

  /// The rows of a matrix.
  func rows(of matrix: TemplateSection) -> [TemplateSection] { sections(in: matrix).filter(\.isContainer) }

  /// The last keys of a matrix's cells, without who the row is about: `before`, `during`, `after`.
  func phases(of matrix: TemplateSection) -> [String] {
    var seen: Set<String> = ["who"]
    return rows(of: matrix).flatMap { row in
      sections(in: row).compactMap { $0.id.split(separator: ".").last.map(String.init) }
    }.filter { seen.insert($0).inserted }
  }
}
