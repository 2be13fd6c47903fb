import ArgumentParser
import Checks
import Documents
import Findings
import Foundation
import ProjectModel

/// `scopebook explain`: what a rule or a template wants.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule or a scoping template wants, with examples.",
    discussion: """
      Findings end with the name of their rule in brackets. Without a name, all rules and templates are listed; \
      "severities" prints how much each rule matters in each phase of a release.

      Examples:
        scopebook explain
        scopebook explain requirement-without-deliverable
        scopebook explain madewithml
        scopebook explain product.overview.background
        scopebook explain severities
      """)

  @Argument(help: "The name of a rule, of a scoping template or of a section.")
  var name: String?

  @Option(help: ArgumentHelp("The project whose own templates and settings count too.", valueName: "path"))
  var project: String?

  @Option(help: "Colours: auto, always or never.")
  var color = ColorChoice.auto

  /// How `severities` is called on the command line.
  private static let severities = "severities"

  func run() throws {
    Terminal.print(try Refusal.reported { try text(width: Terminal.textWidth, style: color.style) })
  }

  private func text(width: Int, style: TextStyle) throws -> String {
    var known = try project.map(KnownHere.init) ?? KnownHere()
    guard let name else { return ExplanationList(known.templates).text(width: width, style: style) }
    if name == Self.severities { return ExplanationList.severities(width: width, style: style) }
    if let text = known.text(name, width: width, style: style) { return text }
    // A name that nobody knows may be that of a template of the project here.
    if project == nil, let here = try? KnownHere(project: ".") {
      known = here
      if let text = known.text(name, width: width, style: style) { return text }
    }
    throw PipelineError.unknownExplanation(name, known: known.names + [Self.severities])
  }
}

/// The templates and settings that explanations take into account.
private struct KnownHere {
  let templates: [ScopingTemplate]
  let settings: Settings?

  init() {
    templates = ScopingTemplate.builtIn
    settings = nil
  }

  /// Those of the project that a path leads to.
  init(project path: String) throws {
    let folder = try SourceFolder.reading(path).value
    let settings = Settings.reading(folder).value
    templates = ScopingTemplate.known(in: folder, settings: settings).value
    self.settings = settings
  }

  /// What there is to say about a name; `nil` where it is none.
  func text(_ name: String, width: Int, style: TextStyle) -> String? {
    if let rule = Rules.rule(name) { return RuleExplanation(rule, in: settings).text(width: width, style: style) }
    if let template = templates.template(name) {
      return TemplateExplanation(template, language: settings?.language).text(width: width, style: style)
    }
    for template in templates {
      guard let section = template.section(name) ?? template.section(named: name) else { continue }
      return TemplateExplanation(template, language: settings?.language)
        .text(of: section, width: width, style: style)
    }
    return nil
  }

  /// Rules first, then templates and their sections.
  var names: [String] { Rules.described.map(\.id) + templates.map(\.id) + templates.flatMap { $0.sections.map(\.id) } }
}

extension ScopingTemplate {
  /// The section that `template:section` names, as settings and comments write it.
  fileprivate func section(named name: String) -> TemplateSection? {
    name.hasPrefix(id + ":") ? section(String(name.dropFirst(id.count + 1))) : nil
  }
}
