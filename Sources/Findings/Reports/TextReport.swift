extension [Finding] {
  /// The findings as the text report shows them, without totals; empty for none.
  package func text(_ sources: [String: SourceFile], style: TextStyle) -> String {
    let report = Report(project: "", completeness: nil, releases: [], findings: self, sources: sources)
    return map(TextReport(report: report, style: style).described).joined()
  }
}

/// The report for people: each finding with its line, a caret and what to do, then the totals.
struct TextReport {
  let report: Report
  let style: TextStyle

  var string: String {
    var text = report.findings.map(described).joined()
    if !report.findings.isEmpty { text += "\n" }
    if !report.waived.isEmpty { text += "accepted:\n\n" + report.waived.map(described).joined() + "\n" }
    for release in report.releases {
      text += "\(release.name.printable) (\(release.phase)): \(completeness(release.completeness))"
      if release.templates.count > 1 {
        let parts = release.templates.map { "\($0.id) \(percent($0.completeness))" }
        text += " — " + parts.joined(separator: ", ")
      }
      text += "\n"
    }
    return text + totals + "\n"
  }

  func described(_ finding: Finding) -> String {
    let range = ReportedRange(finding.place, in: report.sources)
    var text = "\(position(finding.place, range)): \(style.severity(finding.severity)): "
    text += "\(style.paint(finding.message.printable, "1")) [\(finding.rule)]\n"
    text += excerpt(finding.place, range)
    for related in finding.related {
      let place = position(related.place, ReportedRange(related.place, in: report.sources))
      text += "  note: \(related.message.printable): \(place)\n"
    }
    if let suggestion = finding.suggestion { text += "  try: \(suggestion.printable)\n" }
    return text
  }

  /// An accepted finding with who says so instead of what to do.
  private func described(_ waived: Report.Waived) -> String {
    let finding = waived.finding
    let range = ReportedRange(finding.place, in: report.sources)
    let place = position(waived.place, ReportedRange(waived.place, in: report.sources))
    let until = waived.until.map { " until \($0)" } ?? ""
    let reason = waived.reason.map { ": \($0.printable)" } ?? ", without a reason"
    return """
      \(position(finding.place, range)): accepted \(style.severity(finding.severity)): \(finding.message.printable) [\(finding.rule)]
        accepted\(until) in \(place)\(reason)

      """
  }

  /// `path:line:column`, or the path of a whole file.
  func position(_ place: Place) -> String { position(place, ReportedRange(place, in: report.sources)) }

  private func position(_ place: Place, _ range: ReportedRange) -> String {
    guard place.span != nil else { return place.path.printable }
    return "\(place.path.printable):\(range.start.line):\(range.start.column)"
  }

  /// The source line with a caret below it; a long line is cut around the caret.
  private func excerpt(_ place: Place, _ range: ReportedRange) -> String {
    guard let span = place.span, let file = report.sources[place.path] else { return "" }
    let excerpt = Excerpt(of: span, in: file).printable
    if excerpt.text.isEmpty { return "" }
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: number.count)
    let caret = String(repeating: " ", count: excerpt.before.displayWidth) + excerpt.caret
    return """
        \(number) | \(excerpt.text)
        \(margin) | \(style.paint(caret, "1;32"))

      """
  }

  private func completeness(_ value: Double?) -> String {
    value == nil ? "nothing asked for" : "\(percent(value)) complete"
  }

  private func percent(_ value: Double?) -> String {
    value.map { "\(formattedPercent($0)) %" } ?? "–"
  }

  private var totals: String {
    let accepted = report.waived.isEmpty ? "" : "; \(report.waived.count) accepted"
    return report.findings.counts + accepted + baseline
  }

  private var baseline: String {
    guard let comparison = report.baseline else { return "" }
    let known = "; \(comparison.known.count) in the baseline"
    guard let gone = comparison.gone, gone > 0 else { return known }
    let verb = gone == 1 ? "is" : "are"
    return known
      + "\n\(gone) finding\(gone == 1 ? "" : "s") of the baseline \(verb) gone; write it anew with --write-baseline"
  }
}

extension Excerpt {
  fileprivate var printable: Excerpt {
    Excerpt(before: before.printable, marked: marked.printable, after: after.printable)
  }
}
