import ArgumentParser
import Checks
import Documents
import Findings
import Foundation
import ProjectModel

/// `scopebook diff`: what changed between two releases, or between two revisions of the whole project.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two releases, or between two git revisions.",
    discussion: """
      Says which items were added, changed, removed or carried over, and how completeness changed; between revisions also \
      which findings are new and which are gone. A move inside a file, or to another one, is no change. Exits with 0 whatever \
      changed.

      Revisions are read from git's objects; nothing is checked out. A..B compares two of them, A...B compares B with where it \
      branched off from A, and A alone is compared with the files as they lie in the folder.

      Examples:
        scopebook diff release-1 release-2
        scopebook diff --git main...HEAD --format markdown
        scopebook diff --git v1.0 --project docs
        scopebook diff --git HEAD~10..HEAD --format json --output changes.json
      """)

  @Argument(help: ArgumentHelp("The earlier release.", valueName: "old"))
  var old: String?

  @Argument(help: ArgumentHelp("The later release.", valueName: "new"))
  var new: String?

  @Option(help: ArgumentHelp("Two git revisions, A..B, or one to compare the files here with.", valueName: "range"))
  var git: String?

  @Option(help: ArgumentHelp("The folder that holds project/, or the project folder itself.", valueName: "path"))
  var project = "."

  @Option(help: "text, json or markdown.")
  var format = ChangesFormat.text

  @Option(help: ArgumentHelp("Write the changes to a file instead.", valueName: "file"))
  var output: String?

  @Option(help: "Colours: auto, always or never.")
  var color = ColorChoice.auto

  func validate() throws {
    if git != nil, old != nil { throw ValidationError("name two releases, or revisions with --git, not both") }
    if git == nil, new == nil {
      throw ValidationError("name two releases, \"diff release-1 release-2\", or revisions, \"diff --git main..HEAD\"")
    }
  }

  func run() throws {
    let (changes, kept) = try Refusal.reported {
      if let git { return try Revisions(git, of: project).compared() }
      return try compared(old ?? "", new ?? "")
    }
    try Refusal.reported {
      try Printing.write(to: output, color: color) { format.string(changes, width: $0, style: $1) }
    }
    Ending.exit(0, keeping: (changes, kept))
  }

  private func compared(_ old: String, _ new: String) throws -> (ProjectChanges, [Pipeline]) {
    let pipeline = try Pipeline(path: project, options: ReviewOptions())
    let review = pipeline.review
    let known = review.project.releases.map(\.name)
    for name in [old, new] where !known.contains(name) { throw PipelineError.unknownRelease(name, known: known) }
    guard let changes = ProjectChanges.between(old, new, in: review) else {
      throw PipelineError.unknownRelease(new, known: known)
    }
    return (changes, [pipeline])
  }
}

/// Two states of a project in a repository, read one after the other.
private struct Revisions {
  let range: RevisionRange
  let path: String
  let repository: Repository

  init(_ range: String, of path: String) throws {
    self.range = try RevisionRange(range)
    self.path = path
    repository = try Repository(around: path)
  }

  func compared() throws -> (ProjectChanges, [Pipeline]) {
    let newCommit = try range.new.map(repository.commit)
    let oldCommit =
      range.isFromCommonAncestor
      ? try repository.commonAncestor(range.old, range.new ?? "HEAD") : try repository.commit(range.old)
    let oldName = range.isFromCommonAncestor ? String(oldCommit.prefix(10)) : range.old
    let before = try reading(oldCommit, named: oldName)
    let after: Outcome<SourceFolder>?
    let state: ProjectChanges.State
    if let newCommit, let name = range.new {
      after = try reading(newCommit, named: name)
      state = .revision(name: name, commit: newCommit)
    } else {
      after = try workTree()
      state = .workTree
    }
    guard let known = after?.value ?? before?.value else { throw RevisionError.noProject(path: path) }
    let none = Outcome(SourceFolder.empty(like: known))
    let (old, new) = (try Pipeline(before ?? none), try Pipeline(after ?? none))
    let changes = ProjectChanges.between(
      (.revision(name: oldName, commit: oldCommit), old.review), (state, new.review))
    return (changes, [old, new])
  }

  /// The files in the folder; `nil` where they are no project, though they may have been one.
  private func workTree() throws -> Outcome<SourceFolder>? {
    do { return try SourceFolder.reading(path) } catch SourceFolderError.nothingToRead { return nil }
  }

  private func reading(_ commit: String, named name: String) throws -> Outcome<SourceFolder>? {
    try SourceFolder.reading(try repository.files(of: commit, named: name), at: path)
  }
}

extension ChangesFormat: CommandLineChoice {}
