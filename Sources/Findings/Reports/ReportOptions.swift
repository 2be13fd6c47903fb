/// What a report says besides what was found.
package struct ReportOptions: Sendable {
  package let style: TextStyle
  /// The tool's version; empty where it does not matter.
  package let version: String
  /// The severity from which on a check fails; `nil` where no finding makes it fail.
  package let failsFrom: Severity?
  /// The percentage that each release must reach; `nil` where none is asked for.
  package let minCompleteness: Double?
  /// Where code hosts look for the files.
  package let repository: RepositoryPaths
  /// Where the repository's files can be seen, with a slash at its end; `nil` where links are relative.
  package let sourceURL: String?
  /// Where the project's site is published, with a slash at its end; `nil` where it is not known.
  package let siteURL: String?

  package init(
    style: TextStyle = TextStyle(isColoured: false), version: String = "", failsFrom: Severity? = .error,
    minCompleteness: Double? = nil, repository: RepositoryPaths = RepositoryPaths(), sourceURL: String? = nil,
    siteURL: String? = nil
  ) {
    self.style = style
    self.version = version
    self.failsFrom = failsFrom
    self.minCompleteness = minCompleteness
    self.repository = repository
    self.sourceURL = sourceURL
    self.siteURL = siteURL
  }

  /// Whether a finding makes the check fail.
  func fails(_ finding: Finding) -> Bool {
    failsFrom.map { finding.severity >= $0 } ?? false
  }

  /// Why a release is not complete enough, in words; `nil` where it is.
  package func shortfall(of release: Report.Release) -> String? {
    guard let minCompleteness, let completeness = release.completeness, completeness < minCompleteness else {
      return nil
    }
    return "\(release.name) is \(formattedPercent(completeness)) % complete; "
      + "--min-completeness asks for \(formattedPercent(minCompleteness)) %"
  }
}
