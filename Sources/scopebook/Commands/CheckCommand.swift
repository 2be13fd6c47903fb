import ArgumentParser
import Checks
import Findings
import Foundation
import ProjectModel

/// `scopebook check`: what is missing, at the line.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is missing or wrong, each finding at its line.",
    discussion: """
      Exits 0 when nothing is found at or above --fail-on, 1 when something is, 2 when the project cannot be read or the \
      report not written. The format never changes that.

      Examples:
        scopebook check
        scopebook check docs --release release-2 --phase released
        scopebook check --format json --output report.json

      For CI, each prints the text to the log as well:
        scopebook check --format github                           GitHub Actions: annotations at the lines
        scopebook check --format sarif --output scopebook.sarif   code scanning: upload-sarif takes the file
        scopebook check --format junit --output junit.xml         GitLab, Jenkins, Azure: tests
        scopebook check --format markdown --output summary.md     for "$GITHUB_STEP_SUMMARY" or "gh pr comment -F"
      """)

  @Argument(help: "The folder that holds project/, or the project folder itself.")
  var path = "."

  @Option(help: "Check only this release.")
  var release: String?

  @Option(help: "Hold releases to this scoping template alone.")
  var template: String?

  @Option(help: "Ask of every release what is asked in this phase: draft, review or released.")
  var phase: Phase?

  @Option(help: ArgumentHelp("Today's date, for findings about the past.", valueName: "date"))
  var today: String?

  @Option(
    help: """
      text for people, json for programs, sarif for code scanning, junit for test reports, github for annotations in \
      GitHub Actions, markdown for pull requests. The findings are the same in each.
      """)
  var format = ReportFormat.text

  @Option(help: ArgumentHelp("Write the report to a file, and still print the text.", valueName: "file"))
  var output: String?

  @Option(help: "Colours: auto, always or never.")
  var color = ColorChoice.auto

  @Option(help: "Exit with 1 when something is found at or above this: note, warning, error or never.")
  var failOn = FailureThreshold.error

  @Option(help: ArgumentHelp("Exit with 1 when a release is less complete than this.", valueName: "percent"))
  var minCompleteness: Double?

  func validate() throws {
    if let today, DateReader.isoDate(today) != today || today.count != 10 {
      throw ValidationError("\"\(today)\" is no date; write it like 2026-03-31")
    }
    if let minCompleteness, !(0...100).contains(minCompleteness) {
      throw ValidationError("--min-completeness is a percentage from 0 to 100")
    }
  }

  func run() throws {
    let options = ReviewOptions(phase: phase, release: release, template: template, today: today)
    let pipeline = try Refusal.reported { try Pipeline(path: path, options: options) }
    let report = pipeline.report
    if let output {
      let written = Result {
        try ReportFile.write(format.string(report, reportOptions(pipeline, TextStyle(isColoured: false))), to: output)
      }
      Terminal.print(ReportFormat.text.string(report, style: color.style))
      try Refusal.reported(written.get)
    } else {
      Terminal.print(format.string(report, reportOptions(pipeline, color.style)))
    }
    let isTooIncomplete = isTooIncomplete(report)
    Ending.exit(isTooIncomplete || failOn.isReached(by: report) ? 1 : 0, keeping: (pipeline, report))
  }

  private func reportOptions(_ pipeline: Pipeline, _ style: TextStyle) -> ReportOptions {
    ReportOptions(
      style: style, version: Scopebook.version, failsFrom: Severity(rawValue: failOn.rawValue),
      minCompleteness: minCompleteness, pathInRepository: pipeline.folder.pathInRepository,
      sourceURL: GitHubActions.sourceURL(ProcessInfo.processInfo.environment),
      siteURL: pipeline.review.project.settings.baseURL)
  }

  private func isTooIncomplete(_ report: Report) -> Bool {
    guard let minCompleteness else { return false }
    let short = report.releases.filter { ($0.completeness ?? 100) < minCompleteness }
    for release in short {
      Terminal.warn(
        "\(release.name) is \(formattedPercent(release.completeness ?? 0)) % complete; --min-completeness asks for \(formattedPercent(minCompleteness)) %"
      )
    }
    return !short.isEmpty
  }
}

extension Phase: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

/// The severity from which on a check fails.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case note, warning, error, never

  func isReached(by report: Report) -> Bool {
    Severity(rawValue: rawValue).map(report.hasFindings) ?? false
  }
}

/// What a job of GitHub Actions knows of its repository.
enum GitHubActions {
  /// Where the commit at hand can be seen, with a slash at its end; `nil` anywhere else.
  static func sourceURL(_ environment: [String: String]) -> String? {
    guard environment["GITHUB_ACTIONS"] == "true", let server = environment["GITHUB_SERVER_URL"],
      let repository = environment["GITHUB_REPOSITORY"], let commit = environment["GITHUB_SHA"]
    else { return nil }
    return "\(server)/\(repository)/blob/\(commit)/"
  }
}
