/// What a SARIF result is known by in a later run.
struct ResultFingerprints {
  private let hashesOfPath: [String: LineHashes]
  private let fingerprints: [Finding: Fingerprint]
  private let sources: [String: SourceFile]

  init(_ report: Report) {
    sources = report.sources
    let findings = (report.findings + report.waived.map(\.finding)).inReportOrder
    fingerprints = findings.fingerprints(in: report.sources)
    var lines: [String: Set<Int>] = [:]
    for finding in findings {
      let line = ReportedRange(finding.place, in: report.sources).start.line
      lines[finding.place.path, default: []].insert(line)
    }
    var hashes: [String: LineHashes] = [:]
    for (path, lines) in lines { hashes[path] = report.sources[path].map { LineHashes(of: lines, in: $0) } }
    hashesOfPath = hashes
  }

  /// By the names that SARIF gives them: the tool's own, and the only one that GitHub looks at.
  func of(_ finding: Finding) -> [String: String] {
    guard let own = fingerprints[finding]?.digits else { return [:] }
    let line = ReportedRange(finding.place, in: sources).start.line
    // Of a folder, or a file that is not there, no line can be hashed.
    let hash = hashesOfPath[finding.place.path]?.hashes[line] ?? "\(own):1"
    return ["scopebookFinding/v1": own, "primaryLocationLineHash": hash]
  }
}
