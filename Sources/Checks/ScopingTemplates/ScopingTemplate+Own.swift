import Documents
import Findings
import ProjectModel

extension ScopingTemplate {
  /// The built-in templates and those whose files the settings name: `templates: [madewithml, ./our-canvas.yml]`.
  ///
  /// Paths begin at the project folder. A template of one's own takes the place of a built-in one with its id.
  package static func known(in folder: SourceFolder, settings: Settings) -> Outcome<[ScopingTemplate]> {
    var own: [ScopingTemplate] = []
    var findings: [Finding] = []
    for name in settings.templates ?? [] where TemplateName.isFile(name) {
      guard let source = file(name, in: folder) else {
        findings.append(missing(name, in: folder))
        continue
      }
      let outcome = ScopingTemplate.reading(source)
      findings += outcome.findings
      guard let template = outcome.value else { continue }
      if template.id != id(named: name) {
        let place = YAMLReader.node(of: source).value?["template"].map { Place(source.path, $0.span) }
        findings.append(
          Finding(
            rule: TemplateReader.rule, severity: .error, at: place ?? Place(source.path),
            "the template calls itself \"\(template.id)\", its file \"\(id(named: name))\"",
            suggestion: "write \"template: \(id(named: name))\", or rename the file"))
      }
      if own.contains(where: { $0.id == template.id }) {
        findings.append(
          Finding(
            rule: TemplateReader.rule, severity: .error, at: Place(source.path),
            "two templates are called \"\(template.id)\"", suggestion: "rename one of them"))
        continue
      }
      own.append(template)
    }
    guard !own.isEmpty else { return Outcome(builtIn, findings) }
    let ids = Set(own.map(\.id))
    let known = own + builtIn.filter { !ids.contains($0.id) }
    // What a built-in template refers to may be gone with the one that was replaced; that is nobody's mistake.
    let paths = Set(folder.paths)
    let references = TemplateReferences(templates: known).findings.filter { paths.contains($0.place.path) }
    return Outcome(known, findings + references)
  }

  /// The id of a template that the settings name by its id or by its file.
  static func id(named name: String) -> String { TemplateName.id(name) }

  private static func file(_ name: String, in folder: SourceFolder) -> SourceFile? {
    let path = normalized(name)
    return folder.texts[normalized("\(folder.project)/\(name)")] ?? folder.texts[path]
  }

  /// Without `.` and `..` between the names.
  private static func normalized(_ path: String) -> String {
    var names: [Substring] = []
    for name in path.pathNames where name != "." {
      if name == "..", !names.isEmpty { names.removeLast() } else { names.append(name) }
    }
    return names.joined(separator: "/")
  }

  private static func missing(_ name: String, in folder: SourceFolder) -> Finding {
    let prefix = folder.project + "/"
    let files = folder.paths.filter(TemplateName.isFile).map {
      $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0
    }
    let near =
      nearestName(to: normalized(name), among: files)
      ?? files.first { TemplateName.id($0) == TemplateName.id(name) }
    return Finding(
      rule: "unknown-template", severity: .error, at: folder.placeInSettings(ofTemplate: name),
      "no file \"\(name)\" holds a template" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      suggestion: "paths of templates begin at \(folder.project)")
  }
}

extension SourceFolder {
  /// Where the settings name a template.
  func placeInSettings(ofTemplate name: String) -> Place {
    guard let source = settingsPaths.lazy.compactMap({ texts[$0] }).first else { return Place(project) }
    let named = YAMLReader.node(of: source).value?["templates"]
    let node = ([named].compactMap { $0 } + (named?.elements ?? [])).first { $0.text == name }
    return Place(source.path, node?.span)
  }
}
