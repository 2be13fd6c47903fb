import Checks
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
  /// Where a change may concern the site, as absolute paths.
  let folders: Set<String>
  private let choices: Choices
  private let pipeline: Pipeline
  private let diagrams: Diagrams

  /// Reads the project; what `earlier` knows and is still the same is taken from there.
  ///
  /// Throws `SourceFolderError` where there is nothing to read, `PipelineError` for a theme that is not there, and what the
  /// system says when a file that a page shows cannot be read.
  init(_ choices: Choices, knowing earlier: ServedProject? = nil) throws {
    self.choices = choices
    pipeline = try Pipeline(path: choices.path, options: ReviewOptions(), knowing: earlier?.pipeline)
    let theme = try pipeline.theme(choices.theme)
    let drawn = pipeline.diagrams(knowing: earlier?.diagrams ?? .none)
    diagrams = drawn.value
    let changes = LastChanges.reading(pipeline.folder)
    let settings = pipeline.review.project.settings
    let laidOut = SiteFiles.laidOut(
      pipeline.review, diagrams: drawn.value, lastChanges: changes.value,
      options: SiteOptions(baseURL: settings.baseURL, theme: theme.value, version: Scopebook.version))
    site = ServedSite(try laidOut.value.readAhead())
    let later = theme.findings + drawn.findings + changes.findings + laidOut.findings
    findings = pipeline.review.adding(later).findings
    folders = pipeline.folder.folders.union(choices.theme.map(SourceFolder.folders(below:)) ?? [])
  }

  /// The project as it is now.
  func readAgain() throws -> ServedProject { try ServedProject(choices, knowing: self) }
}
