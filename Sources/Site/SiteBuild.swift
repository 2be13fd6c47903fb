import Checks
import Documents
import Findings
import ProjectModel

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
    _ review: Review, groundwork: Groundwork? = nil, diagrams: Diagrams = .none, lastChanges: LastChanges = .none,
    to output: OutputFolder, options: SiteOptions, telling tell: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> Result {
    let site = SiteFiles.laidOut(
      review, groundwork: groundwork, diagrams: diagrams, lastChanges: lastChanges, options: options)
    try site.value.write(to: output, telling: tell)
    return Result(findings: site.findings, summary: try output.finish(), pageCount: site.value.pageCount)
  }
}
