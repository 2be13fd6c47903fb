/// The ways a report can be written.
package enum ReportFormat: String, CaseIterable, Sendable {
  case text
  case json

  /// The report in this format, ending with a line feed.
  package func string(_ report: Report, style: TextStyle) -> String {
    switch self {
    case .text: TextReport(report: report, style: style).string
    case .json: JSONReport(report: report).string
    }
  }
}
