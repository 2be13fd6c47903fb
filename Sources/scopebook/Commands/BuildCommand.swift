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
        scopebook build --verbose
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

  @OptionGroup var verbosity: Verbosity

  func run() throws {
    let known = try Refusal.reported { try baseline.map(BaselineFile.baseline) }
    let progress = ProgressLine(verbosity)
    let site = try Refusal.reported(showing: progress) {
      // The output folder comes first: whether it may be written does not depend on what is read, and it is left out of that.
      let folder = try OutputFolder(path: output).droppedWhenInterrupted(progress)
      return try ReadyProject.reading(path, skipping: [output], theme: theme, progress)
        .written(to: folder, baseURL: baseURL, progress)
    }
    let report = known.map { site.report.held(to: $0, isWhole: true) } ?? site.report
    if !strict { site.warnOfBuilding(report, color: color) }
    if strict { Terminal.warn(ReportFormat.text.string(report, style: color.style), marked: false) }
    if !strict, !verbosity.quiet { site.warnOfFindings(report) }
    let summary = site.built.summary
    verbosity.say(
      "\(output): \(site.built.pageCount) pages (\(summary.written) files written, \(summary.unchanged) unchanged, \(summary.removed) removed)\n"
    )
    if let reason = summary.fallBack {
      Terminal.warn("the site was replaced file by file, since the system refused to exchange the folders: \(reason)")
    }
    for leftover in summary.leftovers {
      Terminal.warn("\"\(leftover)\" could not be removed; look into it and delete it")
    }
    Ending.exit(strict && report.hasFindings(atOrAbove: .error) ? 1 : 0, keeping: (site, report))
  }
}
