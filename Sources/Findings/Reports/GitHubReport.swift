/// The report for the log of GitHub Actions: annotations for the findings that matter most, then the whole text in a group.
///
/// GitHub shows ten annotations of a kind for a step and passes over the rest in silence, so no more are made. The text stands
/// where commands are off: what authors wrote cannot become one.
struct GitHubReport {
  let report: Report
  let options: ReportOptions

  /// Annotations of one kind that GitHub shows of a step.
  private static let mostOfAKind = 10
  /// UTF-16 units of a message that the runner keeps.
  private static let longestMessage = 4_000

  var string: String {
    let kinds = Severity.allCases.reversed().map { severity in report.findings.filter { $0.severity == severity } }
    let shown = kinds.map { $0.prefix(Self.mostOfAKind) }
    var text = shown.joined().map(annotation).joined()
    text += group(TextReport(report: report, style: TextStyle(isColoured: false)).string)
    text += report.findings.counts
    let hidden = kinds.map(\.count).reduce(0, +) - shown.map(\.count).reduce(0, +)
    if hidden > 0 {
      text += "; GitHub shows \(Self.mostOfAKind) annotations of a kind, the group above has the other \(hidden) too"
    }
    return text + "\n"
  }

  private func annotation(_ finding: Finding) -> String {
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties = [("file", options.repository.path(of: finding.place))]
    properties += position(finding.place).map { ($0, String($1)) }
    properties.append(("title", finding.rule))
    let list = properties.map { "\($0)=\($1.printable.escapedProperty)" }.joined(separator: ",")
    return "::\(command) \(list)::\(message(finding).escapedData)\n"
  }

  /// Lines and columns from 1, the last column exclusive. GitHub takes columns only within one line.
  private func position(_ place: Place) -> [(String, Int)] {
    guard place.span != nil else { return [("line", 1)] }
    let range = ReportedRange(place, in: report.sources)
    let start = range.start
    // A range that ends where a line begins holds nothing of that line.
    let endLine = range.end.line > start.line && range.end.column == 1 ? range.end.line - 1 : range.end.line
    if endLine > start.line { return [("line", start.line), ("endLine", endLine)] }
    let end = range.end.line == start.line && range.end.column > start.column ? [("endColumn", range.end.column)] : []
    return [("line", start.line), ("endLine", start.line), ("col", start.column)] + end
  }

  private func message(_ finding: Finding) -> String {
    var lines = [finding.message.printable]
    if let suggestion = finding.suggestion { lines.append("Try: \(suggestion.printable)") }
    for related in finding.related.prefix(10) {
      let start = related.place.span.map { _ in ReportedRange(related.place, in: report.sources).start }
      let position = start.map { ":\($0.line):\($0.column)" } ?? ""
      lines.append("\(related.message.printable): \(options.repository.path(of: related.place).printable)\(position)")
    }
    let text = lines.joined(separator: "\n")
    guard text.utf16.count > Self.longestMessage else { return text }
    var cut = ""
    var length = 1
    for character in text {
      length += character.utf16.count
      if length > Self.longestMessage { break }
      cut.append(character)
    }
    return cut + "…"
  }

  /// The text in a group that opens on a click, where nothing is a command until the word that ends it.
  private func group(_ text: String) -> String {
    let count = report.findings.count
    let title =
      count == 0 ? "Report" : count == 1 ? "The finding with its line" : "All \(count) findings with their lines"
    let lowercased = text.lowercased()
    var number = 1
    while lowercased.contains("scopebook-report-\(number)") { number += 1 }
    let word = "scopebook-report-\(number)"
    return "::group::\(title)\n::stop-commands::\(word)\n\(text)::\(word)::\n::endgroup::\n"
  }
}

extension String {
  /// What stands behind the second `::` of a workflow command.
  fileprivate var escapedData: String { percentEncoding("%\r\n") }

  /// The value of a workflow command's property.
  fileprivate var escapedProperty: String { percentEncoding("%\r\n:,") }

  /// Scalar by scalar: the runner knows no combining marks.
  private func percentEncoding(_ special: String) -> String {
    let special = Set(special.unicodeScalars)
    var text = UnicodeScalarView()
    for scalar in unicodeScalars {
      if special.contains(scalar) {
        text.append(contentsOf: String(scalar).percentEncodedPath.unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
