import Findings
import Testing

struct JUnitReportTests {
  @Test func hasASuiteForEachReleaseWithAnsweredSectionsPassed() {
    #expect(
      ReportFormat.junit.string(SampleReport.hostile, ReportOptions()) == #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="A &amp; &lt;B&gt; | C" tests="7" failures="2" errors="0" time="0">
          <testsuite id="0" name="größe 100%" package="größe 100%" tests="7" failures="2" errors="0" skipped="3" time="0">
            <properties>
              <property name="phase" value="review"/>
              <property name="completeness" value="50"/>
            </properties>
            <testcase classname="größe 100%.completeness" name="the release is complete enough" time="0"/>
            <testcase classname="größe 100%.madewithml" name="product.overview.background" time="0"/>
            <testcase classname="größe 100%.section-missing" name="nothing answers &quot;Background&quot; (project/größe 100%)" time="0">
              <failure type="section-missing" message="nothing answers &quot;Background&quot;">project/größe 100%: error: nothing answers "Background" [section-missing]
        </failure>
            </testcase>
            <testcase classname="größe 100%.unknown-item" name="no item has the id R9 (project/größe 100%/a:b,c.md)" time="0">
              <failure type="unknown-item" message="no item has the id R9">project/größe 100%/a:b,c.md:1:8: error: no item has the id R9 [unknown-item]
          1 | # 漢字 👍 R9
            |           ^~
          try: did you mean R3?
        </failure>
            </testcase>
            <testcase classname="größe 100%.placeholder" name="&quot;::add-mask::x ]]&gt; &lt;b&gt;&amp;&quot; is 100 % a|placeholder (project/größe 100%/a:b,c.md)" time="0">
              <skipped type="placeholder" message="warning: project/größe 100%/a:b,c.md:2:10: &quot;::add-mask::x ]]&gt; &lt;b&gt;&amp;&quot; is 100 % a|placeholder"/>
            </testcase>
            <testcase classname="größe 100%.misdecoded-text" name="&quot;�[31m��&quot; is garbled (project/größe 100%/a:b,c.md)" time="0">
              <skipped type="misdecoded-text" message="note: project/größe 100%/a:b,c.md:3:2: &quot;�[31m��&quot; is garbled"/>
            </testcase>
            <testcase classname="größe 100%.broken-link" name="no file &quot;12&quot; (project/größe 100%/a:b,c.md)" time="0">
              <skipped type="broken-link" message="accepted until 2026-06-01: it | comes &lt;later&gt;"/>
            </testcase>
          </testsuite>
        </testsuites>

        """#)
  }

  @Test(arguments: [(Severity?.none, 0), (.error, 2), (.warning, 3), (.note, 4)])
  func failsWhereTheCheckDoes(threshold: Severity?, failures: Int) {
    let text = ReportFormat.junit.string(SampleReport.hostile, ReportOptions(failsFrom: threshold))
    #expect(text.contains("<testsuites name=\"A &amp; &lt;B&gt; | C\" tests=\"7\" failures=\"\(failures)\""))
    #expect(text.split(separator: "<failure").count == failures + 1)
  }

  @Test func failsAReleaseThatIsNotCompleteEnough() {
    let text = ReportFormat.junit.string(SampleReport.hostile, ReportOptions(failsFrom: nil, minCompleteness: 60))
    #expect(
      text.contains(
        "<failure type=\"min-completeness\" message=\"größe 100% is 50 % complete; --min-completeness asks for 60 %\">")
    )
    #expect(text.contains(" failures=\"1\""))
  }

  @Test func isNeverWithoutATest() {
    #expect(
      ReportFormat.junit.string(SampleReport.empty, ReportOptions()) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="P" tests="1" failures="0" errors="0" time="0">
          <testsuite id="0" name="project" package="project" tests="1" failures="0" errors="0" skipped="0" time="0">
            <testcase classname="project.reading" name="the project is read" time="0"/>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func numbersTestsOfOneName() {
    let place = Place("a.md")
    let findings = (0..<3).map { index in
      Finding(rule: "placeholder", severity: .error, at: place, "\"TBD\"", related: [.init("\(index)", at: place)])
    }
    let report = Report(project: "P", completeness: nil, releases: [], findings: findings, sources: [:])
    let text = ReportFormat.junit.string(report, ReportOptions())
    for name in ["(a.md)\"", "(a.md) #2\"", "(a.md) #3\""] {
      #expect(text.contains("name=\"&quot;TBD&quot; \(name) time"))
    }
  }
}
