import Checks
import Documents
import Findings
import ProjectModel
import Site

/// A project on its way to a site: read, and with the theme that it is to wear.
struct ReadyProject {
  let pipeline: Pipeline
  let theme: Outcome<Theme>

  /// Reads the project that a path leads to. `theme` is what the command line names; without it, the settings choose.
  ///
  /// Throws what `Pipeline` throws, and `PipelineError.unknownTheme`.
  static func reading(
    _ path: String, skipping output: [String] = [], theme: String?, _ progress: ProgressLine
  ) throws -> ReadyProject {
    progress.begin("reading \(path == "." ? "the project" : path)")
    let pipeline = try Pipeline(buildingFrom: path, skipping: output)
    let theme = try Theme.named(theme, pipeline.review.project.settings, in: pipeline.folder)
    return ReadyProject(pipeline: pipeline, theme: theme)
  }
}

/// A site that was written, and what was found on the way: what `build` and `publish` share.
struct WrittenSite {
  let pipeline: Pipeline
  let built: SiteBuild.Result
  /// All findings, of the check too.
  let report: Report

  /// Prints what only building finds.
  func warnOfBuilding(_ report: Report, color: ColorChoice) {
    let known = Set(pipeline.review.findings)
    let ofBuilding = report.findings.filter { !known.contains($0) }
    Terminal.warn(ofBuilding.text(report.sources, style: color.style), marked: false)
  }

  /// Prints how much was found, where something was.
  func warnOfFindings(_ report: Report) {
    guard !report.findings.isEmpty else { return }
    Terminal.warn("\(report.findings.counts); \"scopebook check\" lists them\n", marked: false)
  }
}

extension ReadyProject {
  /// Builds the site. Throws what `SiteBuild` throws; the folder is as it was then.
  func written(to folder: OutputFolder, baseURL: String?, _ progress: ProgressLine) throws -> WrittenSite {
    do {
      progress.begin("building the site")
      let settings = pipeline.review.project.settings
      let options = SiteOptions(
        baseURL: baseURL ?? settings.baseURL, theme: theme.value, version: Scopebook.version)
      let diagrams = pipeline.diagrams()
      let changes = LastChanges.reading(pipeline.folder)
      let built = try SiteBuild.write(
        pipeline.review, groundwork: pipeline.groundwork, diagrams: diagrams.value, lastChanges: changes.value,
        to: folder, options: options
      ) { progress.count($0, of: $1) }
      let all = built.adding(theme.findings + diagrams.findings + changes.findings)
      let sources = pipeline.folder.texts.merging(theme.value.ownFiles) { text, _ in text }
      return WrittenSite(pipeline: pipeline, built: all, report: pipeline.review.adding(all.findings).report(sources))
    } catch {
      folder.discard()
      throw error
    }
  }
}

extension OutputFolder {
  /// The folder, of whose unfinished site nothing stays when the program is interrupted.
  func droppedWhenInterrupted(_ progress: ProgressLine) -> OutputFolder {
    Interruption.beforeEnd { [weak self] in
      progress.end()
      self?.abandon()
    }
    return self
  }
}
