import Checks
import Documents
import Findings
import Foundation
import ProjectModel
import Site

/// The whole way from a path to a review: files, documents, project, review.
struct Pipeline {
  let folder: SourceFolder
  let review: Review
  /// For the site; `nil` where none is to be made.
  let groundwork: Groundwork?
  private let documents: DocumentSet

  /// Reads and reviews the project that `path` leads to.
  ///
  /// Throws `SourceFolderError` when there is nothing to read, and `PipelineError` for a name that the project does not have.
  init(path: String, options: ReviewOptions) throws {
    Pipeline.readBuiltIn()
    try self.init(try SourceFolder.reading(path), options: options)
  }

  /// The same for a project whose site will be built. `output` is a folder to leave out of the reading.
  init(buildingFrom path: String, skipping output: [String]) throws {
    Pipeline.readBuiltIn()
    let files = try ProjectFiles(SourceFolder.reading(path, skipping: output))
    try self.init(files, isForSite: true) { DocumentSet.reading($0) }
  }

  /// Reviews a project that will be read again whenever its files change. `earlier` is how it was before: what is still the
  /// same is taken from there.
  init(following files: ProjectFiles, knowing earlier: Pipeline?) throws {
    Pipeline.readBuiltIn()
    try self.init(files, isForSite: true) { DocumentSet.reading($0, knowing: earlier?.documents) }
  }

  /// Reads the word lists and templates that travel in the program, beside the files of the project: in a small one both take
  /// about as long. Whoever needs one of them waits until it is there.
  private static func readBuiltIn() {
    DispatchQueue.global().async { Vocabularies.read() }
    DispatchQueue.global().async { _ = ScopingTemplate.builtIn.count }
  }

  /// Reviews the project in a folder that was read. Throws `PipelineError` for a name that the project does not have.
  init(_ reading: Outcome<SourceFolder>, options: ReviewOptions = ReviewOptions()) throws {
    try self.init(ProjectFiles(reading), options: options) { DocumentSet.reading($0) }
  }

  private init(
    _ files: ProjectFiles, options: ReviewOptions = ReviewOptions(), isForSite: Bool = false,
    _ read: (SourceFolder) -> Outcome<DocumentSet>
  ) throws {
    let settings = files.settings
    folder = files.folder
    let documents = read(folder)
    self.documents = documents.value
    let known = ScopingTemplate.known(in: folder, settings: settings)
    let templates = known.value
    let project = Project.reading(
      documents.value, settings: settings, outline: Outline(templates, asked: options.template.map { [$0] } ?? [])
    )
    try PipelineError.check(options, project.value, templates)
    let earlier = files.findings + known.findings + documents.findings + project.findings
    let reviewing: @Sendable () -> Review = {
      Review.reviewing(project.value, templates: templates, options: options, earlier: earlier)
    }
    // Beside something else the review has one core, so without a site it runs by itself.
    (review, groundwork) =
      isForSite ? inParallel(reviewing) { Groundwork(project.value, templates: templates) } : (reviewing(), nil)
  }

  /// Every diagram of the project, drawn where Graphviz is installed; `earlier` is what was drawn before.
  func diagrams(knowing earlier: Diagrams = .none) -> Outcome<Diagrams> {
    let program = DotProgram.installed(searchPath: ProcessInfo.processInfo.environment["PATH"])
    return Diagrams.drawing(review.project, with: program?.drawing, knowing: earlier)
  }

  /// The review, written down.
  var report: Report { review.report(folder.texts) }
}

extension Theme {
  /// The theme that the command line names, else the settings, else the standard one.
  ///
  /// Throws `PipelineError` where the one on the command line is not there.
  static func named(_ name: String?, _ settings: Settings, in folder: SourceFolder) throws -> Outcome<Theme> {
    let wanted = name.map(Choice.commandLine) ?? settings.theme.map { .settings($0, settings.themePlace) }
    let chosen = Theme.chosen(wanted ?? .standard, in: folder)
    if name != nil, let finding = chosen.findings.first(where: { $0.rule == "unknown-theme" }) {
      throw PipelineError.unknownTheme(finding)
    }
    return chosen
  }
}

/// A name on the command line that stands for nothing.
enum PipelineError: Error, CustomStringConvertible {
  case unknownRelease(String, known: [String])
  case unknownTemplate(String, known: [String])
  case unknownExplanation(String, known: [String])
  /// What was found wrong with the name, in words.
  case unknownTheme(Finding)

  var description: String {
    switch self {
    case .unknownRelease(let name, let known): PipelineError.sentence("release", name, known)
    case .unknownTemplate(let name, let known): PipelineError.sentence("template", name, known)
    case .unknownExplanation(let name, let known):
      "nothing is called \"\(name)\""
        + (nearestName(to: name, among: known).map { "; did you mean \"\($0)\"?" }
          ?? "; \"scopebook explain\" lists all rules and templates")
    case .unknownTheme(let finding): finding.message + (finding.suggestion.map { "; \($0)" } ?? "")
    }
  }

  private static func sentence(_ word: String, _ name: String, _ known: [String]) -> String {
    if let near = nearestName(to: name, among: known) {
      return "there is no \(word) \"\(name)\"; did you mean \"\(near)\"?"
    }
    let list = known.isEmpty ? "there is none" : "there are \(known.prefix(12).joined(separator: ", "))"
    return "there is no \(word) \"\(name)\"; \(list)"
  }

  static func check(_ options: ReviewOptions, _ project: Project, _ templates: [ScopingTemplate]) throws {
    let releases = project.releases.map(\.name)
    if let name = options.release, !releases.contains(name) {
      throw PipelineError.unknownRelease(name, known: releases)
    }
    let known = templates.map(\.id)
    if let name = options.template, !known.contains(name) { throw PipelineError.unknownTemplate(name, known: known) }
  }
}
