import ArgumentParser
import Checks
import Documents
import Findings
import Foundation
import ProjectModel

/// `scopebook new`: a project that waits for its answers.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a project: documents whose headings wait for answers.",
    discussion: """
      Writes a project/ folder with settings, an overview and a first release. What each section asks for stands in a \
      comment below its heading, so that the pages look clean until they are filled. Nothing is asked, and no file is ever \
      overwritten.

      Examples:
        scopebook new late-parcels
        scopebook new late-parcels --canvas human-centric-mlops --ci github
        scopebook new encomendas --language pt
        scopebook new late-parcels --template madewithml --template model-card
      """)

  @Argument(help: "The folder that is to hold project/; made where it is missing.")
  var folder: String

  @Option(
    help: ArgumentHelp(
      "What releases are held to, of those that \"scopebook explain\" lists; may be given several times.",
      valueName: "name"))
  var template = ["madewithml"]

  @Option(help: ArgumentHelp("A canvas for the first release.", valueName: "name"))
  var canvas: String?

  @Option(help: "The language of headings: en, pt, es or ru.")
  var language: InterfaceLanguage?

  @Option(help: "A workflow that checks, builds and publishes: github.")
  var ci: WorkflowDraft.Host?

  @Flag(name: [.short, .long], help: "Print nothing but what goes wrong.")
  var quiet = false

  func validate() throws {
    if folder.isEmpty { throw ValidationError("name the folder that is to hold the project; \".\" is the one here") }
  }

  func run() throws {
    let (draft, names) = try Refusal.reported(plan)
    // The built site is nothing to commit; what git ignores already is the team's to say.
    let ignored = NewFiles.exists(folder + "/.gitignore") ? [] : [NewFile(path: ".gitignore", text: "_site/\n")]
    let files =
      draft.files + ignored + (ci.map { [WorkflowDraft.file(for: $0, of: RepositoryPlace(of: folder))] } ?? [])
    try Refusal.reported {
      if NewFiles.exists(folder + "/project") { throw NewFilesError.taken(["project"], folder: folder) }
      try NewFiles(files).add(to: folder)
    }
    if !quiet { Terminal.print(summary(files, names, draft.phase)) }
  }

  private func plan() throws -> (ProjectDraft, [String]) {
    var templates = try template.map { name in try Self.template(name, among: ScopingTemplate.builtIn) }
    if let canvas {
      templates.append(try Self.template(canvas, among: ScopingTemplate.builtIn.filter { $0.kind == .canvas }))
    }
    var seen: Set<String> = []
    templates = templates.filter { seen.insert($0.id).inserted }
    let draft = ProjectDraft(title: title, templates: templates, language: language?.rawValue)
    return (draft, templates.map(\.id))
  }

  private static func template(_ name: String, among known: [ScopingTemplate]) throws -> ScopingTemplate {
    guard let template = known.template(name) else {
      throw PipelineError.unknownTemplate(name, known: known.map(\.id))
    }
    return template
  }

  /// The folder's name as a title: `Late parcels` for `late-parcels`.
  private var title: String {
    let name = URL(filePath: folder).standardizedFileURL.lastPathComponent
    let words = name.split { "-_ .".contains($0) }.joined(separator: " ")
    return words.isEmpty ? "Project" : words.prefix(1).uppercased() + words.dropFirst()
  }

  private func summary(_ files: [NewFile], _ templates: [String], _ phase: Phase?) -> String {
    let name = URL(filePath: folder).standardizedFileURL == URL(filePath: ".").standardizedFileURL ? nil : folder
    let written = files.map { "  \($0.path)\n" }.joined()
    return """
      \(folder): a project whose first release is held to \(templates.joined(separator: " and "))
      \(written)
      Next:
      \(name.map { "  cd \(ShellWord.path($0))\n" } ?? "")\
      \(checks(phase))\
        scopebook serve                    the site, anew with each change

      """
  }

  private func checks(_ phase: Phase?) -> String {
    switch phase {
    case .draft:
      """
        scopebook check                    what its first draft needs, at the line
        scopebook check --phase review     all that it will be asked for

      """
    case .review, .released: "  scopebook check                    what it is asked for, at the line\n"
    case nil: "  scopebook check                    what is wrong, at the line; nothing is asked for by itself\n"
    }
  }
}

extension WorkflowDraft.Host: CommandLineChoice {}

/// The languages that headings are written in.
enum InterfaceLanguage: String, CommandLineChoice {
  case en, pt, es, ru
}
