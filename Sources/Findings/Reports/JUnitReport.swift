/// The report as JUnit XML, which CI servers show as tests: a suite for each release, in which answered sections and a release
/// that is complete enough are passed tests, and each finding is a test that failed or was skipped.
///
/// A finding is a failure where the check fails because of it, so that a server's verdict is that of the exit code; others are
/// skipped, as are waived ones. Names of tests hold no line numbers, by which a server would take a moved finding for a new one.
struct JUnitReport {
  let report: Report
  let options: ReportOptions

  var string: String {
    let suites = suites
    let cases = suites.flatMap(\.cases)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"\(report.project.xmlAttribute)\" tests=\"\(cases.count)\""
    text += " failures=\"\(cases.count { $0.result.isFailure })\" errors=\"0\" time=\"0\">\n"
    for (id, suite) in suites.enumerated() { text += suite.xml(id: id) }
    return text + "</testsuites>\n"
  }

  /// One for each release, then one for what belongs to none, if there is anything or no release.
  private var suites: [JUnitSuite] {
    let paths = ReleasePaths(report.releases)
    let findings = report.findings.map { (finding: $0, waived: nil as Report.Waived?) }
    let all = findings + report.waived.map { ($0.finding, $0) }
    let byRelease = Dictionary(grouping: all) { paths.release(of: $0.finding) }
    var suites = report.releases.map { release in
      let cases = [completeness(of: release)] + release.answeredSections
      return JUnitSuite(
        name: release.name,
        properties: [("phase", release.phase)]
          + (release.completeness.map { [("completeness", formattedPercent($0))] } ?? []),
        cases: cases + (byRelease[release.name] ?? []).map { test(of: $0, $1, in: release.name) })
    }
    let others = (byRelease[nil] ?? []).map { test(of: $0, $1, in: "project") }
    if !others.isEmpty || suites.isEmpty {
      // Servers take a report without a test for a broken one.
      let read = JUnitSuite.Test(className: "project.reading", name: "the project is read", result: .passed)
      suites.append(JUnitSuite(name: "project", properties: [], cases: [read] + others))
    }
    return suites
  }

  private func completeness(of release: Report.Release) -> JUnitSuite.Test {
    JUnitSuite.Test(
      className: "\(release.name).completeness", name: "the release is complete enough",
      result: options.shortfall(of: release).map {
        .failed(type: "min-completeness", message: $0, text: $0)
      } ?? .passed)
  }

  private func test(of finding: Finding, _ waived: Report.Waived?, in suite: String) -> JUnitSuite.Test {
    let message = finding.message.printable
    let result: JUnitSuite.Result
    if let waived {
      let until = waived.until.map { " until \($0)" } ?? ""
      let reason = waived.reason.map { ": \($0)" } ?? ""
      result = .skipped(type: finding.rule, message: "accepted\(until)\(reason)".printable)
    } else if options.fails(finding) {
      let text = TextReport(report: report, style: TextStyle(isColoured: false)).described(finding)
      result = .failed(type: finding.rule, message: message, text: text)
    } else {
      let place = TextReport(report: report, style: TextStyle(isColoured: false)).position(finding.place)
      result = .skipped(type: finding.rule, message: "\(finding.severity.rawValue): \(place): \(message)")
    }
    return JUnitSuite.Test(
      className: "\(suite).\(finding.rule)", name: "\(message) (\(finding.place.path.printable))", result: result)
  }
}

extension Report.Release {
  /// A passed test for each section that is answered; what is wrong with the others is among the findings.
  fileprivate var answeredSections: [JUnitSuite.Test] {
    templates.flatMap { template in
      template.sections.filter { ["filled", "not-applicable"].contains($0.state) }.map { section in
        JUnitSuite.Test(className: "\(name).\(template.id)", name: section.id, result: .passed)
      }
    }
  }
}
