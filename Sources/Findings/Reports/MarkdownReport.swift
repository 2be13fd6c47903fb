/// The report as the summary of a pull request: a verdict, a table for each release, and what was found, the most severe first.
///
/// GitHub refuses a comment of more than 65,536 characters; what does not fit is counted in a sentence at the end.
struct MarkdownReport {
  let report: Report
  let options: ReportOptions

  /// UTF-16 units, less than GitHub takes: whoever posts the summary may add a line.
  private static let most = 64_000
  /// Of them, for the tables.
  private static let mostOfTables = 32_000
  /// From how many findings on a list opens on a click.
  private static let longList = 20

  var string: String {
    var page = Page(room: Self.mostOfTables)
    page.add(heading)
    let paths = ReleasePaths(report.releases)
    let findings = Dictionary(grouping: report.findings) { paths.release(of: $0) }
    let shown = report.releases.prefix { page.add(section(of: $0, findings[$0.name] ?? [])) }
    page.room = Self.most
    if shown.count < report.releases.count {
      page.close("… and \(report.releases.count - shown.count) more releases.\n\n")
    }
    if let others = findings[nil], !report.releases.isEmpty {
      page.add("Outside of the releases: \(others.counts).\n\n")
    }
    list(in: &page)
    return page.text.trimmingEnd + "\n"
  }

  private var heading: String {
    let failing = report.findings.count(where: options.fails)
    let short = report.releases.filter { options.shortfall(of: $0) != nil }
    var reasons: [String] = []
    if failing > 0 { reasons.append("\(failing) \(failing == 1 ? "finding" : "findings") at \(threshold) or above") }
    reasons += short.compactMap { options.shortfall(of: $0)?.markdownText }
    let verdict = reasons.isEmpty ? "The check **passes**." : "The check **fails**: \(reasons.joined(separator: "; "))."
    return "## \(report.project.markdownText): \(report.findings.counts)\n\n\(verdict)\(known)\n\n"
  }

  private var known: String {
    guard let baseline = report.baseline else { return "" }
    let gone = baseline.gone.map { $0 > 0 ? "; \($0) of the baseline gone" : "" } ?? ""
    return " Left out: \(baseline.known.count) in the baseline\(gone)."
  }

  private var threshold: String { options.failsFrom?.rawValue ?? "never" }

  private func section(of release: Report.Release, _ findings: [Finding]) -> String {
    let complete = release.completeness.map { "\(formattedPercent($0)) % complete" } ?? "nothing asked for"
    var text = "### \(release.name.markdownText) (\(release.phase)): \(complete)\n\n"
    if !release.templates.isEmpty {
      text += "| Template | Complete | Filled | Partial | Open |\n| --- | ---: | ---: | ---: | ---: |\n"
      for template in release.templates {
        let states = template.sections.filter { $0.isRequired && $0.state != "not-applicable" }.map(\.state)
        let filled = states.count { $0 == "filled" }
        let partial = states.count { $0 == "partial" }
        let complete = template.completeness.map { "\(formattedPercent($0)) %" } ?? "–"
        text += "| \(template.id.markdownText) | \(complete) | \(filled) | \(partial) |"
        text += " \(states.count - filled - partial) |\n"
      }
      text += "\n"
    }
    return text + "\(findings.counts).\n\n"
  }

  /// The findings by severity and file, then what is waived, as far as there is room.
  private func list(in page: inout Page) {
    var left = 0
    for severity in Severity.allCases.reversed() {
      let findings = report.findings.filter { $0.severity == severity }
      let isOpen = severity == .error && findings.count <= Self.longList
      left += list(findings.map { ($0.place.path, entry($0)) }, severity.counted(findings.count), isOpen, in: &page)
    }
    let waived = report.waived.map { ($0.finding.place.path, entry($0)) }
    left += list(waived, "\(waived.count) accepted", false, in: &page)
    if left > 0 { page.close("… and \(left) more: `scopebook check` lists them all.\n") }
  }

  /// Returns how many did not fit.
  private func list(
    _ entries: [(path: String, text: String)], _ title: String, _ isOpen: Bool, in page: inout Page
  ) -> Int {
    guard !entries.isEmpty else { return 0 }
    let start = isOpen ? "### \(title)\n\n" : "<details>\n<summary>\(title)</summary>\n\n"
    guard page.add(start) else { return entries.count }
    var path: String?
    var shown = 0
    for entry in entries {
      let head = entry.path == path ? "" : (path == nil ? "" : "\n") + "**\(entry.path.markdownCode)**\n\n"
      guard page.add(head + entry.text) else { break }
      path = entry.path
      shown += 1
    }
    page.close(isOpen ? "\n" : "\n</details>\n\n")
    return entries.count - shown
  }

  private func entry(_ finding: Finding) -> String {
    let place = position(finding.place).map { " \($0)" } ?? ""
    var text = "- `\(finding.rule)`\(place): \(finding.message.markdownText)"
    for related in finding.related.prefix(5) {
      text += "; \(related.message.markdownText)" + (position(related.place).map { " at \($0)" } ?? "")
    }
    if let suggestion = finding.suggestion { text += text.fullStop + " Try: \(suggestion.markdownText)" }
    return text + "\n"
  }

  private func entry(_ waived: Report.Waived) -> String {
    let finding = waived.finding
    let place = position(finding.place).map { " \($0)" } ?? ""
    var text = "- `\(finding.rule)`\(place): \(finding.message.markdownText)"
    if let reason = waived.reason { text += text.fullStop + " Accepted: \(reason.markdownText)" }
    if let until = waived.until { text += " (until \(until.markdownText))" }
    return text + "\n"
  }

  /// Line and column as a link; `nil` for a whole file. GitHub shows lines of a document only where asked for its source.
  private func position(_ place: Place) -> String? {
    guard place.span != nil else { return nil }
    let start = ReportedRange(place, in: report.sources).start
    let path = options.repository.path(of: place).percentEncodedPath
    let url = options.sourceURL.map { "\($0)\(path)?plain=1#L\(start.line)" } ?? "\(path)#L\(start.line)"
    return "[\(start.line):\(start.column)](\(url))"
  }
}

/// A text that takes no more than there is room for.
private struct Page {
  private(set) var text = ""
  var room: Int
  private var length = 0

  init(room: Int) {
    self.room = room
  }

  /// Adds a piece, unless it does not fit.
  @discardableResult mutating func add(_ piece: String) -> Bool {
    guard length + piece.utf16.count <= room else { return false }
    close(piece)
    return true
  }

  /// Adds a few characters in any case.
  mutating func close(_ piece: String) {
    text += piece
    length += piece.utf16.count
  }
}

extension String {
  /// What a sentence behind this text needs in front.
  fileprivate var fullStop: String { hasSuffix("?") || hasSuffix("…") || hasSuffix(".") ? "" : "." }

  fileprivate var trimmingEnd: String {
    var text = Substring(self)
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
