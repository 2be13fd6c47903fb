import ArgumentParser
import Checks
import Findings
import Foundation
import ProjectModel

/// `scopebook diff`: what changed between two releases.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two releases.",
    discussion: """
      Says which items were added, changed, left out or carried over, and how completeness changed. A move inside a file, or to \
      another one, is no change.

      Examples:
        scopebook diff release-1 release-2
        scopebook diff release-1 release-2 --format markdown --output changes.md
      """)

  @Argument(help: ArgumentHelp("The earlier release.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The later release.", valueName: "new"))
  var new: String

  @Option(help: ArgumentHelp("The folder that holds project/, or the project folder itself.", valueName: "path"))
  var project = "."

  @Option(help: "text, json or markdown.")
  var format = ChangesFormat.text

  @Option(help: ArgumentHelp("Write the changes to a file instead.", valueName: "file"))
  var output: String?

  @Option(help: "Colours: auto, always or never.")
  var color = ColorChoice.auto

  func run() throws {
    let pipeline = try Refusal.reported { try Pipeline(path: project, options: ReviewOptions()) }
    let changes = try Refusal.reported { try comparison(in: pipeline.review) }
    try Refusal.reported {
      try Printing.write(to: output, color: color) { format.string(changes, width: $0, style: $1) }
    }
    Ending.exit(0, keeping: (pipeline, changes))
  }

  private func comparison(in review: Review) throws -> ProjectChanges {
    let known = review.project.releases.map(\.name)
    for name in [old, new] where !known.contains(name) { throw PipelineError.unknownRelease(name, known: known) }
    guard let changes = ProjectChanges.between(old, new, in: review) else {
      throw PipelineError.unknownRelease(new, known: known)
    }
    return changes
  }
}

extension ChangesFormat: ExpressibleByArgument {}
