import Findings
import ProjectModel

/// Finds scoping templates that are named and that nobody knows.
struct TemplateNames {
  let known: [ScopingTemplate]

  /// One finding for each unknown name in the settings, in releases and their documents, and in canvases.
  func findings(in project: Project) -> [Finding] {
    // A file that is not there is reported where templates are read.
    let settings = (project.settings.templates ?? []).filter { !TemplateName.isFile($0) }.map { name in
      finding(name, at: project.folder.placeInSettings(ofTemplate: name), among: known)
    }
    let canvases = project.canvases + project.releases.flatMap(\.canvases)
    let releases = project.releases.flatMap { release in
      (release.templates ?? []) + release.documents.compactMap(\.template)
    }
    return settings.compactMap { $0 } + releases.compactMap { finding($0.name, at: $0.place, among: known) }
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
}
