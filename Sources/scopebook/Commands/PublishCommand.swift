import ArgumentParser
import Checks
import Documents
import Findings
import Foundation
import ProjectModel
import Site

/// `scopebook publish`: the site on a branch that the host shows.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Build the site and push it to a branch, such as gh-pages for GitHub Pages.",
    discussion: """
      The branch of the remote gets one commit, or none when nothing changed. Your files, the index and your branches stay as \
      they are, so that it does not matter what is checked out. The branch's CNAME is kept. A site that GitHub would not \
      publish, with a file over 100 MiB or of more than 1 GB, is refused.

      On GitHub, choose the branch once: Settings, Pages, Deploy from a branch. With "base-url" in scopebook.yml the site has \
      a feed, a sitemap and canonical links.

      Examples:
        scopebook publish
        scopebook publish --dry-run --verbose
        scopebook publish docs --remote upstream --branch pages
        scopebook publish --remote git@github.com:org/org.github.io.git --branch main
      """)

  @Argument(help: "The folder that holds project/, or the project folder itself.")
  var path = "."

  @Option(help: "The branch that the site is on.")
  var branch = "gh-pages"

  @Option(help: ArgumentHelp("A remote of the repository, or an address.", valueName: "remote"))
  var remote = "origin"

  @Flag(help: "Build and compare, say what would change, and send nothing.")
  var dryRun = false

  @OptionGroup var verbosity: Verbosity

  func run() throws {
    let progress = ProgressLine(verbosity)
    let (site, publication, target, source) = try Refusal.reported(showing: progress) { try publish(progress) }
    site.warnOfBuilding(site.report, color: .auto)
    if !verbosity.quiet { site.warnOfFindings(site.report) }
    if source.isChanged, !dryRun, !publication.changes.isEmpty {
      Terminal.warn("the site holds changes that are not committed")
    }
    if publication.isUnsigned, !dryRun, !publication.changes.isEmpty {
      Terminal.warn(
        "git knows nobody who commits, so the commit is signed \"Scopebook\"; git config user.name and user.email change that"
      )
    }
    verbosity.say(summary(publication, target))
    if publication.isFirst, !dryRun { verbosity.say(advice(target, site)) }
    Ending.exit(0, keeping: site)
  }

  /// The other repository is asked before the site is built, which takes longer.
  private func publish(_ progress: ProgressLine) throws -> (WrittenSite, Publication, SiteBranch, PublishedSource) {
    let project = try ReadyProject.reading(path, theme: nil, progress)
    let top = project.pipeline.folder.top
    let target = try SiteBranch(branch, at: remote, around: top)
    progress.begin("asking \(target.remote)")
    let tip = try target.tip()
    let (temporary, site) = try build(project, progress)
    try PublishingLimits.check(temporary.files())
    progress.begin(dryRun ? "comparing with \(branch)" : "sending to \(target.remote)")
    let source = PublishedSource(top)
    let publication = try target.publish(
      temporary, after: tip, message: source.message(version: Scopebook.version), dryRun: dryRun)
    return (site, publication, target, source)
  }

  private func build(_ project: ReadyProject, _ progress: ProgressLine) throws -> (TemporarySite, WrittenSite) {
    do {
      let temporary = try TemporarySite()
      Interruption.beforeEnd { [weak temporary] in temporary?.remove() }
      let folder = try temporary.output().droppedWhenInterrupted(progress)
      return (temporary, try project.written(to: folder, baseURL: nil, progress))
    } catch OutputFolderError.cannotWrite(let path, let reason) {
      throw PublishingError.noRoom(path: path, reason: reason)
    }
  }

  // MARK: What is said

  private func summary(_ publication: Publication, _ target: SiteBranch) -> String {
    let changes = publication.changes
    let place = "\(branch) of \(target.remote)"
    let commit = publication.commit.map { " (\($0))" } ?? ""
    guard !changes.isEmpty else { return "\(place): nothing has changed\(commit)\n" }
    let counts = [(changes.added, "added"), (changes.changed, "changed"), (changes.removed, "removed")]
      .filter { !$0.0.isEmpty }
      .enumerated().map { index, part in
        let noun = index > 0 ? "" : part.0.count == 1 ? "file " : "files "
        return "\(part.0.count) \(noun)\(part.1)"
      }
    var text = "\(place): \(dryRun ? "would have " : "")\(counts.joined(separator: ", "))\(dryRun ? "" : commit)\n"
    if verbosity.verbose {
      text += changes.added.map { "  + \($0)\n" }.joined() + changes.changed.map { "  ~ \($0)\n" }.joined()
      text += changes.removed.map { "  - \($0)\n" }.joined()
    }
    let address = publication.domain.map { "https://\($0)/" } ?? target.pagesURL
    return text + (dryRun ? "" : address.map { $0 + "\n" } ?? "")
  }

  /// What is to be done once.
  private func advice(_ target: SiteBranch, _ site: WrittenSite) -> String {
    guard let address = target.pagesURL else { return "" }
    var text = "On GitHub, choose \(branch) under Settings, Pages, Deploy from a branch.\n"
    if site.pipeline.review.project.settings.baseURL == nil {
      text += "With \"base-url: \(address)\" in scopebook.yml, the site has a feed, a sitemap and canonical links.\n"
    }
    return text
  }
}
