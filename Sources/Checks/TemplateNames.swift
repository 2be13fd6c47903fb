import Documents
import Findings
import ProjectModel

/// Finds scoping templates that are named and that nobody knows.
struct TemplateNames {
  let known: [ScopingTemplate]

  /// One finding for each unknown name in the settings and in canvases.
  func findings(in project: Project) -> [Finding] {
    let settings = (project.settings.templates ?? []).map { name in
      finding(name, at: place(of: name, in: project.folder), among: known)
    }
    let canvases = project.canvases + project.releases.flatMap(\.canvases)
    return settings.compactMap { $0 }
      + canvases.compactMap { canvas in
        guard let place = canvas.templatePlace, !canvas.template.isEmpty else { return nil }
        return finding(canvas.template, at: place, among: known.filter { $0.kind == .canvas })
      }
  }

  private func finding(_ name: String, at place: Place, among templates: [ScopingTemplate]) -> Finding? {
    guard templates.template(ScopingTemplate.id(named: name)) == nil else { return nil }
    let ids = templates.map(\.id)
    let near = nearestName(to: name, among: ids)
    return Finding(
      rule: "unknown-template", severity: .error, at: place,
      "no template is called \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      suggestion: "write one of \(ids.joined(separator: ", "))")
  }

  /// Where the settings name a template.
  private func place(of name: String, in folder: SourceFolder) -> Place {
    let candidates = [folder.project + "/scopebook.yml", "scopebook.yml"]
    guard let source = candidates.lazy.compactMap({ folder.texts[$0] }).first else { return Place(candidates[0]) }
    let named = YAMLReader.node(of: source).value?["templates"]
    let node = ([named].compactMap { $0 } + (named?.elements ?? [])).first { $0.text == name }
    return Place(source.path, node?.span)
  }
}
