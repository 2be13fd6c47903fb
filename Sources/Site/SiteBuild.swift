import Checks
import Documents
import Findings
import ProjectModel
import Synchronization

/// What a site is built with.
package struct SiteOptions: Sendable {
  package let baseURL: String?
  /// A built-in theme or a folder below the project folder; `nil` for `standard`.
  package let theme: String?
  /// The tool's version, as pages say it.
  package let version: String

  package init(baseURL: String?, theme: String?, version: String) {
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
  /// Throws what `OutputFolder` throws, and what the system says when a file that a page shows cannot be read.
  package static func write(
    _ review: Review, diagrams: Diagrams = .none, to output: OutputFolder, options: SiteOptions
  ) throws -> Result {
    let map = SiteMap(review, diagrams: diagrams)
    let theme = try Theme.named(options.theme, in: review.project.folder, at: review.project.settings.themePlace)
    let renderer = PageRenderer.preparing(map, theme: theme.value, version: options.version)
    try writePages(of: renderer.value, to: output)
    for attachment in map.attachments {
      try output.write(review.project.folder.bytes(of: attachment.path), to: attachment.address)
    }
    let assets = renderer.value.layouts.assets
    for asset in assets.all where !asset.bytes.isEmpty { try output.write(asset.bytes, to: asset.address) }
    if !assets.search.bytes.isEmpty {
      for file in SearchIndex(map).files { try output.write(file.bytes, to: file.address) }
    }
    for export in Exports.all + Exports.schemas(for: review.templates) {
      if let bytes = export.bytes(of: map, baseURL: options.baseURL) { try output.write(bytes, to: export.address) }
    }
    return Result(
      findings: map.findings + theme.findings + renderer.findings, summary: try output.finish(),
      pageCount: map.pages.count)
  }

  /// Renders and writes page by page on all cores, so that no more than a few pages are in memory.
  private static func writePages(of renderer: PageRenderer, to output: OutputFolder) throws {
    let failure = Mutex<(any Error)?>(nil)
    _ = renderer.map.pages.concurrentMap { page in
      guard failure.withLock({ $0 == nil }) else { return }
      do {
        try output.write(renderer.bytes(of: page), to: page.address)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
