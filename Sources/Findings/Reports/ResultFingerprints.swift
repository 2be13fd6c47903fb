/// What makes a SARIF result known again in a later run.
struct ResultFingerprints {
  private let hashesOfPath: [String: LineHashes]
  private let sources: [String: SourceFile]

  init(_ report: Report) {
    var lines: [String: Set<Int>] = [:]
    for finding in report.findings + report.waived.map(\.finding) where report.sources[finding.place.path] != nil {
      lines[finding.place.path, default: []].insert(ReportedRange(finding.place, in: report.sources).start.line)
    }
    sources = report.sources
    var hashes: [String: LineHashes] = [:]
    for (path, lines) in lines { hashes[path] = report.sources[path].map { LineHashes(of: lines, in: $0) } }
    hashesOfPath = hashes
  }

  /// By the names that SARIF gives them.
  func of(_ finding: Finding) -> [String: String] {
    let line = ReportedRange(finding.place, in: sources).start.line
    return hashesOfPath[finding.place.path]?.hashes[line].map { ["primaryLocationLineHash": $0] } ?? [:]
  }
}
