/// The ways a report can be written.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// For people, in a terminal.
  case text
  /// For programs: version 1 of the tool's own format.
  case json
  /// For code scanning: SARIF 2.1.0.
  case sarif
  /// For CI servers that show test results.
  case junit
  /// For the log of GitHub Actions, which makes annotations of it.
  case github
  /// For the summary of a pull request.
  case markdown

  /// The report in this format, ending with a line feed.
  package func string(_ report: Report, _ options: ReportOptions) -> String {
    switch self {
    case .text: TextReport(report: report, style: options.style).string
    case .json: JSONReport(report: report).string
    case .sarif: SARIFReport(report: report, options: options).string
    case .junit: JUnitReport(report: report, options: options).string
    case .github: GitHubReport(report: report, options: options).string
    case .markdown: MarkdownReport(report: report, options: options).string
    }
  }

  /// The report in this format with nothing else known, ending with a line feed.
  package func string(_ report: Report, style: TextStyle) -> String {
    string(report, ReportOptions(style: style))
  }
}
