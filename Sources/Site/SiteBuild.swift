import Checks
import Documents
import Findings
import ProjectModel
import Synchronization

/// What a site is built with.
package struct SiteOptions: Sendable {
  package let baseURL: String?
  package let theme: Theme
  /// The tool's version, as pages say it.
  package let version: String

  package init(baseURL: String?, theme: Theme, version: String) {
    self.baseURL = baseURL
    self.theme = theme
    self.version = version
  }
}

/// Writes a whole site.
package enum SiteBuild {
  /// What came of a build.
  package struct Result: Sendable {
    /// What was found while the site was built, in no order.
    package let findings: [Finding]
    package let summary: OutputSummary
    package let pageCount: Int

    /// The same, with what was found before.
    package func adding(_ earlier: [Finding]) -> Result {
      Result(findings: earlier + findings, summary: summary, pageCount: pageCount)
    }
  }

  /// Writes every page, what pages show or link to, and what machines read, and puts it in the place of the old site.
  ///
  /// `tell` hears how many pages are written, and of how many, from several threads. Throws what `OutputFolder` throws, and what
  /// the system says when a file that a page shows cannot be read.
  package static func write(
    _ review: Review, diagrams: Diagrams = .none, lastChanges: LastChanges = .none, to output: OutputFolder,
    options: SiteOptions, telling tell: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> Result {
    let map = SiteMap(review, diagrams: diagrams, baseURL: options.baseURL, lastChanges: lastChanges)
    let renderer = PageRenderer.preparing(map, theme: options.theme, version: options.version)
    try writePages(of: renderer.value, to: output, telling: tell)
    for attachment in map.attachments {
      try output.write(AttachedDrawing.bytes(of: attachment.path, in: review.project), to: attachment.address)
    }
    let assets = renderer.value.layouts.assets
    for asset in assets.files { try output.write(asset.bytes, to: asset.address) }
    if assets.search != nil {
      for file in SearchIndex(map).files { try output.write(file.bytes, to: file.address) }
    }
    for redirect in map.redirects.pages {
      try output.write(RedirectPage(redirect: redirect, map: map).bytes, to: redirect.from)
    }
    for export in Exports.all + Exports.schemas(for: review.templates) + Exports.badges(of: review.project) {
      if let bytes = export.bytes(of: map) { try output.write(bytes, to: export.address) }
    }
    return Result(
      findings: map.findings + renderer.findings, summary: try output.finish(),
      pageCount: map.pages.count)
  }

  /// Renders and writes page by page on all cores, so that no more than a few pages are in memory.
  private static func writePages(
    of renderer: PageRenderer, to output: OutputFolder, telling tell: @Sendable (Int, Int) -> Void
  ) throws {
    let failure = Mutex<(any Error)?>(nil)
    let count = Mutex(0)
    _ = renderer.map.pages.concurrentMap { page in
      guard failure.withLock({ $0 == nil }) else { return }
      do {
        for file in renderer.files(of: page) { try output.write(file.bytes, to: file.address) }
        let written = count.withLock { count in
          count += 1
          return count
        }
        tell(written, renderer.map.pages.count)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
