import ArgumentParser
import Checks
import Documents
import Findings
import Foundation
import ProjectModel

/// `scopebook release`: the next release's documents.
struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Begin the next release: its documents, with what is still open in the last one.",
    discussion: """
      Objectives, requirements and deliverables that are neither complete nor dropped go on with their ids; links in them \
      keep leading where they led. The headings are those of the last release, each with a comment that says what its \
      section asks for. No file is ever overwritten.

      Examples:
        scopebook release release-3
        scopebook release release-3 --from release-1 --dry-run
      """)

  @Argument(help: "The new release's name, such as release-3.")
  var name: String

  @Option(help: ArgumentHelp("The folder that holds project/, or the project folder itself.", valueName: "path"))
  var project = "."

  @Option(help: ArgumentHelp("The release that it follows; the last one where none is named.", valueName: "release"))
  var from: String?

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Flag(name: [.short, .long], help: "Print nothing but what goes wrong.")
  var quiet = false

  func run() throws {
    let (summary, warning) = try Refusal.reported {
      let pipeline = try Pipeline(path: project, options: ReviewOptions())
      let old = try release(in: pipeline.review.project)
      let draft = try ReleaseDraft(named: name, after: old, in: pipeline.review)
      if !dryRun { try NewFiles(draft.files).add(to: pipeline.folder.holder) }
      return (self.summary(draft, after: old), Self.warning(name, after: old))
    }
    if !quiet { Terminal.print(summary) }
    if let warning { Terminal.warn(warning) }
  }

  /// Releases stand in the order of their names, unless they have dates.
  private static func warning(_ name: String, after old: Release) -> String? {
    guard !NaturalOrder.isAscending(old.name, name) else { return nil }
    return
      "\"\(name)\" comes before \"\(old.name)\" in the order of names; with a date in the release.yml of each, releases stand in the order of dates"
  }

  private func release(in project: Project) throws -> Release {
    let known = project.releases.map(\.name)
    guard let from else {
      guard let last = project.releases.last else { throw ReleaseDraftError.none(folder: project.folder.project) }
      return last
    }
    guard let release = project.release(from) else { throw PipelineError.unknownRelease(from, known: known) }
    return release
  }

  private func summary(_ draft: ReleaseDraft, after old: Release) -> String {
    var text = "\(name): \(dryRun ? "would be begun" : "begun") after \(old.name)\n"
    text += draft.files.map { "  \($0.path)\n" }.joined() + "\n"
    text += Self.line("goes on", draft.carried)
    text += Self.line("stays behind", draft.left)
    if !dryRun {
      text +=
        "\nNext:\n  scopebook check \(project == "." ? "" : ShellWord.path(project) + " ")--release \(ShellWord.path(name))    what to fill, at the line\n"
    }
    return text
  }

  /// `goes on: 2 requirements (R1, R2)`.
  private static func line(_ words: String, _ items: [Item]) -> String {
    let parts = ReleaseDraft.kinds.compactMap { kind -> String? in
      let some = items.filter { $0.id.kind == kind }
      guard !some.isEmpty else { return nil }
      let labels = some.prefix(12).map(\.label).joined(separator: ", ") + (some.count > 12 ? ", …" : "")
      return "\(some.count) \(some.count == 1 ? kind.rawValue : kind.plural) (\(labels))"
    }
    return "\(words): \(parts.isEmpty ? "nothing" : parts.joined(separator: ", "))\n"
  }
}

extension ReleaseDraftError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .none(let folder):
      "\"\(folder)\" has no release yet that another could follow; \"scopebook new\" begins a project with one"
    case .unusableName(let name):
      "\"\(name)\" is no name for a release's folder; write one such as release-2"
    case .known(let name): "there is a release \"\(name)\" already"
    case .flat(let release, let folder):
      "\(release) is the whole of \"\(folder)\", so that no release fits beside it; move its documents to \"\(folder)/\(release)\" first"
    case .outsideLayout(let path):
      "\"\(path)\" would be no release, since \"layout: releases\" in scopebook.yml does not match it; name it there, or choose another name"
    }
  }
}
