import Documents
import Findings
import Preview
import ProjectModel
import Site

/// A project as it was read last, and the site that was made of it: what a preview goes on from when a file changes.
struct ServedProject {
  /// What the command line says, the same for as long as the preview runs.
  struct Choices {
    let path: String
    let theme: String?
  }

  let site: ServedSite
  /// What was found, the site included.
  let findings: [Finding]
  private let choices: Choices
  private let files: ProjectFiles
  private let pipeline: Pipeline
  private let theme: Theme
  private let diagrams: Diagrams
  private let changes: LastChanges

  /// Reads the project.
  ///
  /// Throws `SourceFolderError` where there is nothing to read, `PipelineError` for a theme that is not there, and what the
  /// system says when a file that a page shows cannot be read.
  init(_ choices: Choices) throws {
    let files = try ProjectFiles(path: choices.path, knowing: nil)
    try self.init(
      choices, files, theme: Theme.named(choices.theme, files.settings, in: files.folder),
      LastChanges.reading(files.folder), knowing: nil)
  }

  /// The project as it is now, made of what this one knows and is still the same; `nil` where nothing has changed.
  func readAgain() throws -> ServedProject? {
    let files = try ProjectFiles(path: choices.path, knowing: self.files)
    let theme = try Theme.named(choices.theme, files.settings, in: files.folder)
    let changes = LastChanges.reading(files.folder, knowing: self.changes)
    if files.isSame(as: self.files), theme.value.isSame(as: self.theme), changes.value.isSame(as: self.changes) {
      return nil
    }
    return try ServedProject(choices, files, theme: theme, changes, knowing: self)
  }

  private init(
    _ choices: Choices, _ files: ProjectFiles, theme: Outcome<Theme>, _ changes: Outcome<LastChanges>,
    knowing earlier: ServedProject?
  ) throws {
    self.choices = choices
    self.files = files
    self.theme = theme.value
    self.changes = changes.value
    pipeline = try Pipeline(following: files, knowing: earlier?.pipeline)
    let drawn = pipeline.diagrams(knowing: earlier?.diagrams ?? .none)
    diagrams = drawn.value
    let laidOut = SiteFiles.laidOut(
      pipeline.review, groundwork: pipeline.groundwork, diagrams: drawn.value, lastChanges: changes.value,
      options: SiteOptions(baseURL: files.settings.baseURL, theme: theme.value, version: Scopebook.version),
      knowing: earlier?.site.files)
    site = ServedSite(try laidOut.value.readAhead(knowing: earlier?.site.files))
    let later = theme.findings + drawn.findings + changes.findings + laidOut.findings
    findings = pipeline.review.adding(later).findings
  }

  /// Where a change may concern the site, as absolute paths.
  var folders: Set<String> {
    let ofTheme = choices.theme.map(SourceFolder.folders(below:)) ?? []
    return files.folder.watchedFolders.union(ofTheme).union(files.folder.repositoryFolders)
  }
}
