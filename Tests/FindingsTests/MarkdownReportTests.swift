import Findings
import Testing

struct MarkdownReportTests {
  private let path = "project/gr%C3%B6%C3%9Fe%20100%25/a%3Ab%2Cc.md"

  @Test func summarisesReleasesAndLinksFindings() {
    #expect(
      ReportFormat.markdown.string(SampleReport.hostile, ReportOptions()) == #"""
        ## A \& \<B\> \| C: 2 errors, 1 warning, 1 note

        The check **fails**: 2 findings at error or above.

        ### größe 100% (review): 50 % complete

        | Template | Complete | Filled | Partial | Open |
        | --- | ---: | ---: | ---: | ---: |
        | madewithml | 50 % | 1 | 0 | 1 |

        2 errors, 1 warning, 1 note.

        ### 2 errors

        **`project/größe 100%`**

        - `section-missing`: nothing answers "Background"

        **`project/größe 100%/a:b,c.md`**

        - `unknown-item` [1:8](\#(path)#L1): no item has the id R9. Try: did you mean R3?

        <details>
        <summary>1 warning</summary>

        **`project/größe 100%/a:b,c.md`**

        - `placeholder` [2:10](\#(path)#L2): "::add-mask::x \]\]\> \<b\>\&" is 100 % a\|placeholder; said \[here\](2) at [1:8](\#(path)#L1); and in a folder. Try: ask @\#u{200B}octocat, see #\#u{200B}12 and \[x\](1)

        </details>

        <details>
        <summary>1 note</summary>

        **`project/größe 100%/a:b,c.md`**

        - `misdecoded-text` [3:2](\#(path)#L3): "�\[31m�\#u{FFFF}" is garbled

        </details>

        <details>
        <summary>1 accepted</summary>

        **`project/größe 100%/a:b,c.md`**

        - `broken-link` [2:60](\#(path)#L2): no file "12". Accepted: it \| comes \<later\> (until 2026-06-01)

        </details>

        """#)
  }

  @Test func linksToTheCommitWhereItIsKnown() {
    let options = ReportOptions(
      repository: RepositoryPaths(added: "sub/"), sourceURL: "https://github.com/o/r/blob/abc/")
    let text = ReportFormat.markdown.string(SampleReport.hostile, options)
    #expect(text.contains("[1:8](https://github.com/o/r/blob/abc/sub/\(path)?plain=1#L1)"))
  }

  @Test func saysWhatTheCheckSays() {
    let fine = ReportFormat.markdown.string(SampleReport.hostile, ReportOptions(failsFrom: nil))
    #expect(fine.contains("\n\nThe check **passes**.\n"))
    let short = ReportFormat.markdown.string(SampleReport.hostile, ReportOptions(failsFrom: nil, minCompleteness: 60))
    #expect(short.contains("The check **fails**: größe 100% is 50 % complete; --min-completeness asks for 60 %."))
    #expect(
      ReportFormat.markdown.string(SampleReport.empty, ReportOptions())
        == "## P: 0 errors, 0 warnings, 0 notes\n\nThe check **passes**.\n")
  }

  @Test func staysWithinAGitHubComment() throws {
    let text = ReportFormat.markdown.string(
      SampleReport.long(errors: 400, warnings: 900, message: String(repeating: "漢字👍 ", count: 20)), ReportOptions())
    #expect(text.utf16.count < 65_000)
    #expect(text.utf16.count > 60_000)
    let shown = text.split(separator: "\n- `").count - 1
    #expect(text.hasSuffix("\n… and \(1_300 - shown) more: `scopebook check` lists them all.\n"))
    // What was opened is closed, and errors come first.
    #expect(text.split(separator: "<details>").count == text.split(separator: "</details>").count)
    #expect(try #require(text.firstRange(of: "`unknown-item`")).lowerBound < text.endIndex)
  }

  @Test func staysWithinACommentWithManyReleases() {
    let releases = (0..<3_000).map {
      Report.Release(name: "release-\($0)", phase: "draft", completeness: 10, templates: [])
    }
    let long = SampleReport.long(errors: 500)
    let report = Report(
      project: "P", completeness: nil, releases: releases, findings: long.findings, sources: long.sources)
    let text = ReportFormat.markdown.string(report, ReportOptions())
    #expect(text.utf16.count < 65_000)
    #expect(text.contains(" more releases.\n"))
    #expect(text.contains("- `unknown-item` [1:1]"))
  }

  @Test func keepsBackticksAndBarsInsideCode() {
    let finding = Finding(rule: "x", severity: .error, at: Place("a`b``|c`"), "m")
    let report = Report(project: "P", completeness: nil, releases: [], findings: [finding], sources: [:])
    #expect(ReportFormat.markdown.string(report, ReportOptions()).contains("**``` a`b``❘c` ```**\n"))
  }
}
