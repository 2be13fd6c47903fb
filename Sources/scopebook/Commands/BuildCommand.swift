import ArgumentParser
import Checks
import Documents
import Findings
import Foundation
import ProjectModel
import Site

/// `scopebook build`: the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site.",
    discussion: """
      The site opens from the disk, works under any path and needs no JavaScript. It is built whatever the check finds; \
      with --strict the exit code is then the check's. The old site stays until the new one is complete, and files that \
      Scopebook did not write are never deleted.

      Examples:
        scopebook build
        scopebook build example-project -o public
        scopebook build --base-url https://org.github.io/repo/ --strict
      """)

  @Argument(help: "The folder that holds project/, or the project folder itself.")
  var path = "."

  @Option(name: [.short, .long], help: ArgumentHelp("The folder to write the site to.", valueName: "folder"))
  var output = "_site"

  @Option(
    help: ArgumentHelp("The address of the published site, for canonical links and the sitemap.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp("A built-in theme, standard or print, or the folder of a theme.", valueName: "name|folder"))
  var theme: String?

  @Flag(help: "Exit with 1 where the check would.")
  var strict = false

  @Option(
    help: ArgumentHelp("With --strict: leave out what this file of check --write-baseline knows.", valueName: "file"))
  var baseline: String?

  @Option(help: "Colours: auto, always or never.")
  var color = ColorChoice.auto

  func validate() throws {
    guard let baseURL, !WebAddress.isPage(baseURL) else { return }
    throw ValidationError("\"\(baseURL)\" is no web address; write it with https:// in front")
  }

  func run() throws {
    let known = try Refusal.reported { try baseline.map(BaselineFile.baseline) }
    let (pipeline, themeFiles, built) = try Refusal.reported(writeSite)
    let whole = pipeline.review.adding(built.findings).report(
      pipeline.folder.texts.merging(themeFiles) { text, _ in text })
    let report = known.map { whole.held(to: $0, isWhole: true) } ?? whole
    if !strict {
      let known = Set(pipeline.review.findings)
      let ofBuilding = report.findings.filter { !known.contains($0) }
      Terminal.warn(ofBuilding.text(report.sources, style: color.style), marked: false)
    }
    if strict || !report.findings.isEmpty { Terminal.warn(summary(report), marked: false) }
    let summary = built.summary
    Terminal.print(
      "\(output): \(built.pageCount) pages (\(summary.written) files written, \(summary.unchanged) unchanged, \(summary.removed) removed)\n"
    )
    if let reason = summary.fallBack {
      Terminal.warn("the site was replaced file by file, since the system refused to exchange the folders: \(reason)")
    }
    for leftover in summary.leftovers {
      Terminal.warn("\"\(leftover)\" could not be removed; look into it and delete it")
    }
    Ending.exit(strict && report.hasFindings(atOrAbove: .error) ? 1 : 0, keeping: (pipeline, report))
  }

  /// The output folder comes first: whether it may be written does not depend on what is read, and it is left out of that.
  private func writeSite() throws -> (Pipeline, [String: SourceFile], SiteBuild.Result) {
    let folder = try OutputFolder(path: output)
    do {
      let pipeline = try Pipeline(path: path, options: ReviewOptions(), skipping: [output])
      let settings = pipeline.review.project.settings
      let chosen = try Theme.named(theme, settings, in: pipeline.folder)
      let options = SiteOptions(
        baseURL: baseURL ?? settings.baseURL, theme: chosen.value, version: Scopebook.version)
      let diagrams = pipeline.diagrams()
      let changes = LastChanges.reading(pipeline.folder)
      let result = try SiteBuild.write(
        pipeline.review, diagrams: diagrams.value, lastChanges: changes.value, to: folder, options: options)
      return (
        pipeline, chosen.value.ownFiles, result.adding(chosen.findings + diagrams.findings + changes.findings)
      )
    } catch {
      folder.discard()
      throw error
    }
  }

  private func summary(_ report: Report) -> String {
    if strict { return ReportFormat.text.string(report, style: color.style) }
    let counts = Severity.allCases.reversed().map {
      "\(report.count($0)) \($0.rawValue)\(report.count($0) == 1 ? "" : "s")"
    }
    return "\(counts.joined(separator: ", ")); \"scopebook check\" lists them\n"
  }
}
