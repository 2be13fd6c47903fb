import Findings
import Testing

struct GitHubReportTests {
  private func lines(_ report: Report, _ options: ReportOptions = ReportOptions()) -> [String] {
    ReportFormat.github.string(report, options).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
  }

  /// The commands that GitHub's runner would see, by its own rules.
  private func commands(_ lines: [String]) -> [String] {
    var stopped: String?
    return lines.filter { line in
      let trimmed = line.drop(while: \.isWhitespace)
      if let word = stopped {
        if trimmed.lowercased() == "::\(word)::" { stopped = nil }
        return false
      }
      if trimmed.hasPrefix("::stop-commands::") { stopped = trimmed.dropFirst(17).lowercased() }
      return trimmed.hasPrefix("::") || line.contains("##[")
    }
  }

  @Test func escapesWhatAuthorsWrote() {
    let file = "file=project/größe 100%25/a%3Ab%2Cc.md"
    #expect(
      commands(lines(SampleReport.hostile)) == [
        "::error file=project/größe 100%25,line=1,title=section-missing::nothing answers \"Background\"",
        "::error \(file),line=1,endLine=1,col=8,endColumn=10,title=unknown-item::"
          + "no item has the id R9%0ATry: did you mean R3?",
        "::warning \(file),line=2,endLine=2,col=10,endColumn=23,title=placeholder::"
          + "\"::add-mask::x ]]> <b>&\" is 100 %25 a|placeholder%0ATry: ask @octocat, see #12 and [x](1)%0A"
          + "said [here](2): project/größe 100%25/a:b,c.md:1:8%0Aand in a folder: project/größe 100%25",
        "::notice \(file),line=3,endLine=3,col=2,endColumn=7,title=misdecoded-text::"
          + "\"\u{FFFD}[31m\u{FFFD}\u{FFFF}\" is garbled",
        "::group::All 4 findings with their lines", "::stop-commands::scopebook-report-1", "::endgroup::",
      ])
  }

  @Test func printsTheWholeTextWhereNothingIsACommand() {
    let text = ReportFormat.text.string(SampleReport.hostile, ReportOptions())
    #expect(text.contains("##[error]"))
    let all = ReportFormat.github.string(SampleReport.hostile, ReportOptions())
    #expect(all.contains("::stop-commands::scopebook-report-1\n\(text)::scopebook-report-1::\n::endgroup::\n"))
    #expect(all.hasSuffix("\n2 errors, 1 warning, 1 note\n"))
  }

  @Test func endsItsSilenceWithAWordThatNobodyWrote() {
    let report = SampleReport.long(errors: 2, message: "::Scopebook-Report-1:: ::scopebook-report-2::")
    #expect(lines(report).contains("::stop-commands::scopebook-report-3"))
  }

  @Test func annotatesTenOfAKindAndNamesTheRest() {
    let lines = lines(SampleReport.long(errors: 12, warnings: 15))
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.first?.hasPrefix("::error ") == true)
    #expect(lines.count { $0.hasSuffix("[unknown-item]") } == 12)
    #expect(
      lines.dropLast().last
        == "12 errors, 15 warnings, 0 notes; GitHub shows 10 annotations of a kind, the group above has the other 7 too"
    )
  }

  @Test(arguments: [
    (2, 5, "line=1,endLine=2"), (2, 4, "line=1,endLine=1,col=3"), (1, 3, "line=1,endLine=1,col=2,endColumn=4"),
    (1, 1, "line=1,endLine=1,col=2"),
  ])
  func givesColumnsOnlyWithinALine(start: Int, end: Int, position: String) {
    let source = SourceFile(path: "a.md", "abc\ndef\n")
    let finding = Finding(rule: "x", severity: .error, at: Place("a.md", Span(start, end)), "m")
    let report = Report(project: "P", completeness: nil, releases: [], findings: [finding], sources: ["a.md": source])
    #expect(lines(report).first == "::error file=a.md,\(position),title=x::m")
  }

  @Test func cutsMessagesThatGitHubWouldCut() throws {
    let report = SampleReport.long(errors: 1, message: String(repeating: "👍 word ", count: 2_000))
    let line = try #require(lines(report, ReportOptions(repository: RepositoryPaths(added: "sub/"))).first)
    let message = try #require(line.split(separator: "::").last)
    #expect((3_900..<4_096).contains(message.utf16.count))
    #expect(message.hasSuffix("…"))
    #expect(line.hasPrefix("::error file=sub/project/release-1/product.md,line=1,"))
  }

  @Test func isShortWithoutFindings() {
    #expect(
      lines(SampleReport.empty) == [
        "::group::Report", "::stop-commands::scopebook-report-1", "0 errors, 0 warnings, 0 notes",
        "::scopebook-report-1::", "::endgroup::", "0 errors, 0 warnings, 0 notes", "",
      ])
  }
}
