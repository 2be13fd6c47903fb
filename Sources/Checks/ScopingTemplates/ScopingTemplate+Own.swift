import Documents
import Findings
import ProjectModel

extension ScopingTemplate {
  /// The built-in templates and those whose files the settings name: `templates: [madewithml, templates/our-canvas.yml]`.
  ///
  /// Paths begin at the project folder. A template of one's own comes before a built-in one with its id.
  package static func known(in folder: SourceFolder, settings: Settings) -> Outcome<[ScopingTemplate]> {
    var own: [ScopingTemplate] = []
    var findings: [Finding] = []
    for name in settings.templates ?? [] where isPath(name) {
      guard let source = folder.texts["\(folder.project)/\(name)"] ?? folder.texts[name] else { continue }
      let outcome = ScopingTemplate.reading(source)
      findings += outcome.findings
      guard let template = outcome.value else { continue }
      if template.id != id(named: name) {
        findings.append(
          Finding(
            rule: "invalid-template", severity: .error, at: Place(source.path),
            "the template calls itself \"\(template.id)\", its file \"\(id(named: name))\"",
            suggestion: "write \"template: \(id(named: name))\", or rename the file"))
      }
      own.append(template)
    }
    let ids = Set(own.map(\.id))
    return Outcome(own + builtIn.filter { !ids.contains($0.id) }, findings)
  }

  /// The id of a template that the settings name by its id or by its file.
  static func id(named name: String) -> String {
    guard isPath(name) else { return name }
    let file = name.split(separator: "/").last ?? ""
    return String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
  }

  private static func isPath(_ name: String) -> Bool { name.hasSuffix(".yml") || name.hasSuffix(".yaml") }
}
