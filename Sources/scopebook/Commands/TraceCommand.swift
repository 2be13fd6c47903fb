import ArgumentParser
import Checks
import Findings
import Foundation
import ProjectModel

/// `scopebook trace`: what serves which requirement, and what one item rests on.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Show what serves each requirement, or what one item depends on and what depends on it.",
    discussion: """
      Without an item: each release's requirements with their deliverables, metrics and objectives, gaps in words. With an \
      item's id: everything that it depends on and everything that depends on it, over any number of steps. A requirement \
      depends on the deliverables that fulfil it and the metrics that measure it, an objective on its requirements and metrics.

      The formats csv, for spreadsheets, and needs, a needs.json for Sphinx-Needs, are of whole projects.

      Examples:
        scopebook trace
        scopebook trace R1
        scopebook trace risk:R1                where R1 is a requirement too
        scopebook trace --format dot | dot -Tsvg -o trace.svg
        scopebook trace --release release-2 --format csv --output trace.csv
      """)

  @Argument(help: ArgumentHelp("The id of an item: R1, or risk:R1 where several have that id.", valueName: "item"))
  var item: String?

  @Option(help: ArgumentHelp("The folder that holds project/, or the project folder itself.", valueName: "path"))
  var project = "."

  @Option(help: "Show only what this release states.")
  var release: String?

  @Option(help: "table, json, csv, dot or needs.")
  var format = TraceFormat.table

  @Option(help: ArgumentHelp("Write to a file instead.", valueName: "file"))
  var output: String?

  @Option(help: "Colours: auto, always or never.")
  var color = ColorChoice.auto

  func validate() throws {
    guard item != nil else { return }
    if format == .csv || format == .needs {
      throw ValidationError("\(format.rawValue) is a format of whole projects; leave out the item, or ask for json")
    }
    if release != nil { throw ValidationError("an item is traced through all releases; leave out --release") }
  }

  func run() throws {
    let pipeline = try Refusal.reported { try Pipeline(path: project, options: ReviewOptions()) }
    let review = pipeline.review
    try Refusal.reported {
      let known = review.project.releases.map(\.name)
      if let release, !known.contains(release) { throw PipelineError.unknownRelease(release, known: known) }
      let trace = try item.map { try ItemTrace($0, in: review.project) }
      try Printing.write(to: output, color: color) { width, style in
        trace.flatMap { format.string($0, width: width, style: style) }
          ?? format.string(review, release: release, width: width, style: style)
      }
    }
    Ending.exit(0, keeping: pipeline)
  }
}

extension TraceFormat: CommandLineChoice {}
