/// The report as a SARIF 2.1.0 log, which code scanning reads; waived findings are suppressed results.
struct SARIFReport {
  let report: Report
  let options: ReportOptions

  /// Results that GitHub takes of one run; beyond that it refuses the whole file.
  var mostResults = 25_000
  /// Places that GitHub takes of one result.
  private static let mostPlaces = 1_000

  var string: String { SARIFLog(runs: [run]).indentedJSON }

  private var run: SARIFLog.Run {
    let rules = SARIFRules(report: report, siteURL: options.siteURL)
    let fingerprints = ResultFingerprints(report)
    let found = report.findings.map { ($0, nil as Report.Waived?) } + report.waived.map { ($0.finding, $0) }
    let kept = mostSevere(found)
    let version = options.version.isEmpty ? nil : options.version
    return SARIFLog.Run(
      tool: .init(
        driver: .init(name: "Scopebook", version: version, semanticVersion: version, rules: rules.descriptors)),
      invocations: [.init(toolExecutionNotifications: notifications(leftOut: found.count - kept.count))],
      results: kept.map { finding, waived in
        SARIFLog.Result(
          ruleId: finding.rule, ruleIndex: rules.index[finding.rule] ?? -1, level: finding.severity,
          message: .init(text: message(finding)), locations: [location(finding.place)],
          relatedLocations: related(finding), partialFingerprints: fingerprints.of(finding),
          // The standard wants these for all results or for none.
          suppressions: report.waived.isEmpty ? nil : waived.map { [suppression($0)] } ?? [])
      })
  }

  /// All of them, in order, or as many of the most severe ones as are taken.
  private func mostSevere(_ found: [(Finding, Report.Waived?)]) -> [(Finding, Report.Waived?)] {
    guard found.count > mostResults else { return found }
    let ranked = found.indices.sorted { (found[$1].0.severity, $0) < (found[$0].0.severity, $1) }
    return ranked.prefix(mostResults).sorted().map { found[$0] }
  }

  private func notifications(leftOut: Int) -> [SARIFLog.Notification]? {
    guard leftOut > 0 else { return nil }
    let text = "\(leftOut) of the least severe findings are left out: code scanning takes \(mostResults) at most."
    return [.init(level: .warning, message: .init(text: text))]
  }

  /// The headline, what to do, and links to the related places, each on its own line.
  private func message(_ finding: Finding) -> String {
    var lines = [finding.message.withoutLinks]
    if let suggestion = finding.suggestion { lines.append("Try: \(suggestion.withoutLinks)") }
    for (index, related) in finding.related.prefix(10).enumerated() {
      lines.append("See [\(related.message.asLinkText)](\(index + 1)).")
    }
    return lines.joined(separator: "\n")
  }

  private func related(_ finding: Finding) -> [SARIFLog.Location]? {
    guard !finding.related.isEmpty else { return nil }
    return finding.related.prefix(Self.mostPlaces - 1).enumerated().map { index, related in
      location(related.place, id: index + 1, message: related.message)
    }
  }

  /// A place without lines is given as its first: code scanning shows no result without one.
  private func location(_ place: Place, id: Int? = nil, message: String? = nil) -> SARIFLog.Location {
    let range = ReportedRange(place, in: report.sources)
    return SARIFLog.Location(
      id: id,
      physicalLocation: .init(
        artifactLocation: .init(uri: options.repository.path(of: place).percentEncodedPath),
        region: .init(
          startLine: range.start.line, startColumn: range.start.column, endLine: range.end.line,
          endColumn: range.end.column)),
      message: message.map { .init(text: $0.withoutLinks) })
  }

  private func suppression(_ waived: Report.Waived) -> SARIFLog.Suppression {
    let until = waived.until.map { "until \($0)" }
    let parts = [waived.reason, until].compactMap(\.self)
    return SARIFLog.Suppression(
      justification: parts.isEmpty ? nil : parts.joined(separator: ", "), location: location(waived.place))
  }
}

extension String {
  /// The text with `](` taken apart: in SARIF's messages that makes a link.
  fileprivate var withoutLinks: String { replacing("](", with: "\\](") }

  fileprivate var asLinkText: String {
    var text = ""
    for character in self {
      if character == "[" || character == "]" || character == "\\" { text.append("\\") }
      text.append(character)
    }
    return text
  }
}
