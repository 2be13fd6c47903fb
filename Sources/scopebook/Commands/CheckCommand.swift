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
      Exits 0 when nothing is found at or above --fail-on and no release falls short of --min-completeness, 1 when \
      something is or does, 2 when the project cannot be read or a file not written, 64 for wrong usage. The format never \
      changes that.

      Examples:
        scopebook check
        scopebook check docs --release release-2 --phase released
        scopebook check --format json --output report.json
        scopebook check --fail-on warning --min-completeness 90
        scopebook check --quiet && echo complete

      For CI, each prints the text to the log as well:
        scopebook check --format github                           GitHub Actions: annotations at the lines
        scopebook check --format sarif --output scopebook.sarif   code scanning: upload-sarif takes the file
        scopebook check --format junit --output junit.xml         GitLab, Jenkins, Azure: tests
        scopebook check --format markdown --output summary.md     for "$GITHUB_STEP_SUMMARY" or "gh pr comment -F"

      To accept a finding that is meant to stay, write a comment where it stands, with the reason and, if you like, the \
      last day on which it holds:
        <!-- scopebook: accept broken-link reason="It comes" until=2026-06-01 -->
      In a cell it holds for that row, in a list for that entry, in a text for that paragraph; on a line of its own for \
      its section, and right below the title for the whole document. "item=R1" limits it to one item. In YAML, write it \
      behind "#": at the end of a line for that line, on a line of its own for the next key. For folders and JSON files, \
      write it into scopebook.yml:
        accept: [{ rule: section-missing, path: release-1, reason: "Is archived" }]
      Accepted findings are listed apart. --today says which day it is; without it nothing expires.

      To take up the tool late, write down what is found now, and hear only of what comes on top:
        scopebook check --write-baseline baseline.json
        scopebook check --baseline baseline.json
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

  @Option(
    help: ArgumentHelp("Leave out what this file knows; only what comes on top counts.", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Write everything that is found into this file, for --baseline. With both, what is new since the old file still counts.",
      valueName: "file"))
  var writeBaseline: String?

  @Flag(name: [.short, .long], help: "Print nothing; the exit code says it all. Files are still written.")
  var quiet = false

  func validate() throws {
    if let today, DateReader.isoDate(today) != today || today.count != 10 || !CalendarDay.isReal(today) {
      throw ValidationError("\"\(today)\" is no day; write it like 2026-03-31")
    }
    if let minCompleteness {
      guard (0...100).contains(minCompleteness) else {
        throw ValidationError("--min-completeness is a percentage from 0 to 100")
      }
      guard minCompleteness == 0 || minCompleteness >= 1 else {
        throw ValidationError(
          "--min-completeness is a percentage; write \(formattedPercent(minCompleteness * 100)), not \(minCompleteness)"
        )
      }
    }
    if writeBaseline != nil, let part = release.map({ _ in "--release" }) ?? template.map({ _ in "--template" }) {
      throw ValidationError("a baseline is of the whole project; leave out \(part), or --write-baseline")
    }
  }

  func run() throws {
    let options = ReviewOptions(phase: phase, release: release, template: template, today: today)
    let known = try Refusal.reported { try baseline.map(BaselineFile.baseline) }
    let progress = ProgressLine(isQuiet: quiet)
    progress.begin("checking \(path == "." ? "the project" : path)")
    let pipeline = try Refusal.reported(showing: progress) { try Pipeline(path: path, options: options) }
    let report = try Refusal.reported { try self.report(pipeline.report, known) }
    let said = reportOptions(pipeline, output == nil ? color.style : TextStyle(isColoured: false))
    if let output {
      try Refusal.reported { try ReportFile.write(format.string(report, said), to: output) }
      if !quiet { Terminal.print(ReportFormat.text.string(report, style: color.style)) }
    } else if !quiet {
      Terminal.print(format.string(report, said))
    }
    let isTooIncomplete = isTooIncomplete(report, said)
    Ending.exit(isTooIncomplete || failOn.isReached(by: report) ? 1 : 0, keeping: (pipeline, report))
  }

  private func reportOptions(_ pipeline: Pipeline, _ style: TextStyle) -> ReportOptions {
    ReportOptions(
      style: style, version: Scopebook.version, failsFrom: Severity(rawValue: failOn.rawValue),
      minCompleteness: minCompleteness, repository: pipeline.folder.repositoryPaths,
      sourceURL: GitHubActions.sourceURL(ProcessInfo.processInfo.environment),
      siteURL: pipeline.review.project.settings.baseURL)
  }

  /// The report without what the baseline knows: the one that was there, else the one that is written here.
  private func report(_ report: Report, _ known: Baseline?) throws -> Report {
    let isWhole = release == nil && template == nil
    let held = known.map { report.held(to: $0, isWhole: isWhole) }
    guard let writeBaseline else { return held ?? report }
    let written = Baseline(report)
    try ReportFile.write(written.text, to: writeBaseline)
    if !quiet {
      Terminal.warn("\(written.count) finding\(written.count == 1 ? "" : "s") written to \(writeBaseline)")
    }
    return held ?? report.held(to: written, isWhole: isWhole)
  }

  /// Whether a release falls short of what is asked for; says which do.
  private func isTooIncomplete(_ report: Report, _ options: ReportOptions) -> Bool {
    let shortfalls = report.releases.compactMap(options.shortfall)
    if !quiet { for shortfall in shortfalls { Terminal.warn(shortfall) } }
    return !shortfalls.isEmpty
  }
}

extension Phase: CommandLineChoice {}
extension ReportFormat: CommandLineChoice {}

/// The severity from which on a check fails.
enum FailureThreshold: String, CommandLineChoice {
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
